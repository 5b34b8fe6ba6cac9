"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Notice } from "@/components/ui/notice";
import type { FileFacts } from "@/lib/quality/figures.schema";
import { flagsOf } from "@/lib/quality/flags";
import type { Seen } from "./look-at-file";

/** What was seen of the chosen file: a preview, and what to do where it may be hard to read. Never a refusal. */
export function SeenFile({ seen }: { seen: Seen }) {
  const t = useTranslations("quality");
  const { quality, preview } = seen;
  const flags = flagsOf(quality);
  return (
    <div className="space-y-3">
      {preview === null ? null : <Preview bitmap={preview} label={t("preview")} />}
      <Pages facts={quality.facts} />
      {flags.length > 0 ? (
        <Notice tone="warning" title={t("look")} role="status">
          <ul className="list-disc space-y-1 ps-5">
            {flags.map((flag) => (
              <li key={flag}>{t(`flags.${flag}.advice`)}</li>
            ))}
          </ul>
          <p>{t("anyway")}</p>
        </Notice>
      ) : (
        <p role="status" className="text-soft">
          {t(quality.pixels === null && quality.facts?.kind !== "pdf" ? "unseen" : "fine")}
        </p>
      )}
    </div>
  );
}

function Pages({ facts }: { facts: FileFacts | null }) {
  const t = useTranslations("quality");
  if (facts?.kind !== "pdf" || !facts.pages) return null;
  return <p>{t("pdf", { pages: facts.pages })}</p>;
}

function Preview({ bitmap, label }: { bitmap: ImageBitmap; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext("2d")?.drawImage(bitmap, 0, 0);
  }, [bitmap]);
  return (
    <canvas
      ref={canvas}
      width={bitmap.width}
      height={bitmap.height}
      role="img"
      aria-label={label}
      className="max-h-80 max-w-full rounded-md border border-line bg-sunken object-contain"
    />
  );
}
