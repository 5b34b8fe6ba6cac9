"use client";

import { useState } from "react";
import { FileField } from "@/components/form/file-field";
import { Notice } from "@/components/ui/notice";

interface EvidenceFileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** Bytes. */
  readonly limit: number;
  readonly tooLarge: string;
}

/** Says at once when a file is too large to be sent, before it costs anyone's mobile data. */
export function EvidenceFileField({ limit, tooLarge, ...field }: EvidenceFileFieldProps) {
  const [refused, setRefused] = useState(false);
  return (
    <div className="space-y-2">
      <FileField
        {...field}
        name="file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          const large = (file?.size ?? 0) > limit;
          setRefused(large);
          if (large) event.target.value = "";
        }}
      />
      {refused ? (
        <Notice tone="danger" role="alert">
          {tooLarge}
        </Notice>
      ) : null}
    </div>
  );
}
