import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileFlags } from "@/components/quality/file-flags";
import { Icon } from "@/components/ui/icon";
import type { Flag } from "@/lib/quality/flags";

export interface EvidenceFile {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
  readonly flags: readonly Flag[];
}

interface EvidenceFilesProps<F extends EvidenceFile> {
  readonly files: readonly F[];
  /** What a file bears out, where the page does not say it already. */
  readonly titleOf?: (file: F) => string;
  /** Beside each file: a button that takes it away. */
  readonly action?: (file: F) => ReactNode;
}

const KILOBYTE = 1024;

/** Attached files; each opens in a page of its own. Shared with those who work on the case. */
export function EvidenceFiles<F extends EvidenceFile>(props: EvidenceFilesProps<F>) {
  const { files, titleOf, action } = props;
  const t = useTranslations("questionnaire.files");
  return (
    <ul aria-label={t("list")} className="divide-y divide-line border-y border-line">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
          <a
            href={`/api/evidence/${file.id}`}
            target="_blank"
            rel="noreferrer"
            className="link inline-flex min-h-11 min-w-0 flex-1 basis-48 items-center gap-2"
          >
            <Icon name="document" />
            <span className="min-w-0 break-words">
              {titleOf ? `${titleOf(file)}: ` : null}
              {file.fileName}
            </span>
          </a>
          <span className="text-sm text-soft">
            {t("size", { kb: Math.max(1, Math.round(file.size / KILOBYTE)) })}
          </span>
          {action?.(file)}
          <FileFlags flags={file.flags} />
        </li>
      ))}
    </ul>
  );
}
