"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { FileField } from "@/components/form/file-field";
import { Notice } from "@/components/ui/notice";
import { lookAtFile, type Seen } from "./look-at-file";
import { SeenFile } from "./seen-file";

interface CheckedFileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  /** Bytes. */
  readonly limit: number;
  readonly tooLarge: string;
}

type State =
  | { readonly kind: "nothing" | "too-large" | "looking" }
  | { readonly kind: "seen"; readonly seen: Seen };

/**
 * A file to hand in, looked at before it costs anyone's mobile data: one that is too large is put back, one that may be
 * hard to read gets a word of advice and goes as it is. The figures travel along as `pixels`.
 */
export function CheckedFileField({ limit, tooLarge, ...field }: CheckedFileFieldProps) {
  const t = useTranslations("quality");
  const [state, setState] = useState<State>({ kind: "nothing" });
  const frame = useRef<HTMLDivElement>(null);
  // A slow look at one file must not stand beside another that was chosen meanwhile.
  const turn = useRef(0);

  useEffect(() => {
    const form = frame.current?.closest("form");
    const forget = () => {
      turn.current++;
      setState({ kind: "nothing" });
    };
    form?.addEventListener("reset", forget);
    return () => form?.removeEventListener("reset", forget);
  }, []);

  const look = async (file: File) => {
    const mine = ++turn.current;
    setState({ kind: "looking" });
    // A look that fails keeps nobody from sending.
    const seen = await lookAtFile(file).catch(() => null);
    if (mine === turn.current) setState(seen ? { kind: "seen", seen } : { kind: "nothing" });
  };

  return (
    <div ref={frame} className="space-y-3">
      <FileField
        {...field}
        name="file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          turn.current++;
          if (file === undefined) setState({ kind: "nothing" });
          else if (file.size > limit) {
            target.value = "";
            setState({ kind: "too-large" });
          } else void look(file);
        }}
      />
      {state.kind === "too-large" ? (
        <Notice tone="danger" role="alert">
          {tooLarge}
        </Notice>
      ) : null}
      {state.kind === "looking" ? (
        <p role="status" className="text-soft">
          {t("checking")}
        </p>
      ) : null}
      {state.kind === "seen" ? (
        <>
          <SeenFile seen={state.seen} />
          <input type="hidden" name="pixels" value={JSON.stringify(state.seen.quality.pixels)} />
        </>
      ) : null}
    </div>
  );
}
