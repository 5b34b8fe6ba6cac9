import type { Line } from "@/lib/documents/checklist";

/** The key of `documents.certify`: a public document of Kazakhstan is certified by nothing, like one that only it issues. */
export function needOf({ kind, certification }: Line) {
  if (certification !== null) return certification.kind;
  return kind === "public" ? "local" : kind;
}
