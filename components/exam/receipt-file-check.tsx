"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { type FileVerdict, verifyReceiptFile } from "@/lib/exam/verify-receipt-file";
import { ReceiptFileFacts } from "./receipt-file-facts";

type Stage = "empty" | "checking" | "unavailable" | FileVerdict;

interface ReceiptFileCheckProps {
  /** The portal's public keys, the one in use first. */
  readonly publishedKeys: readonly string[];
}

/** Takes a receipt file and says, in this browser alone, whether it is whole. */
export function ReceiptFileCheck({ publishedKeys }: ReceiptFileCheckProps) {
  const t = useTranslations("receipts");
  const id = useId();
  const [stage, setStage] = useState<Stage>("empty");
  const latest = useRef(0);

  const check = async (file: File | undefined) => {
    latest.current += 1;
    const turn = latest.current;
    if (file === undefined) {
      setStage("empty");
      return;
    }
    // Browsers give the means to check signatures only to pages that came by https.
    if (globalThis.crypto?.subtle === undefined) {
      setStage("unavailable");
      return;
    }
    setStage("checking");
    const verdict = await verifyReceiptFile(await file.text(), publishedKeys);
    // Somebody who has chosen another file meanwhile waits for that one's verdict.
    if (turn === latest.current) setStage(verdict);
  };

  return (
    <div className="space-y-5">
      <div className="space-y-1.5">
        <label htmlFor={id} className="block font-semibold">
          {t("file")}
        </label>
        <p id={`${id}-hint`} className="text-sm text-soft">
          {t("fileHint")}
        </p>
        <input
          id={id}
          type="file"
          accept="application/json,.json"
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => void check(target.files?.[0])}
          className="block min-h-11 w-full rounded-md border border-dashed border-line p-2 file:me-3 file:min-h-9 file:cursor-pointer file:rounded-sm file:border-0 file:bg-sky-wash file:px-3 file:font-semibold file:text-sky-ink"
        />
      </div>
      <div aria-live="polite">
        <Outcome stage={stage} />
      </div>
    </div>
  );
}

function Outcome({ stage }: { readonly stage: Stage }) {
  const t = useTranslations("receipts");
  if (stage === "empty") return null;
  if (stage === "checking") return <p>{t("checking")}</p>;
  if (stage === "unavailable") {
    return (
      <Notice tone="warning" title={t("unavailable.title")}>
        <p>{t("unavailable.body")}</p>
      </Notice>
    );
  }
  if (stage.ok) {
    return (
      <Notice tone="success" title={t("whole.title")}>
        <p>{t("whole.body")}</p>
        <ReceiptFileFacts file={stage.file} />
      </Notice>
    );
  }
  return (
    <Notice tone="danger" title={t("broken.title")}>
      <p>{t(`problem.${stage.problem}`)}</p>
      {stage.entry === null ? null : <p>{t("broken.at", { entry: stage.entry })}</p>}
      <p>{t("broken.todo")}</p>
    </Notice>
  );
}
