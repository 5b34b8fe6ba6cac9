import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { ExaminedFile } from "@/lib/assessment/findings";

/** The frame beside the answers, by the name that links open it under. */
export const VIEWER = "evidence";

// What browsers show by themselves; another file opens, or is kept, by itself.
const SHOWN = ["application/pdf", "image/jpeg", "image/png"];

interface BesideFilesProps {
  readonly files: readonly ExaminedFile[];
  /** Whether a document is missing when there is none. */
  readonly isAsked: boolean;
}

/** The files of an answer: beside the answers where there is room, else in a page of their own. */
export function BesideFiles({ files, isAsked }: BesideFilesProps) {
  const t = useTranslations("findings");
  if (files.length === 0) {
    return isAsked ? <p className="text-sm text-soft">{t("noFiles")}</p> : null;
  }
  return (
    <ul aria-label={t("files")} className="flex flex-wrap gap-x-4">
      {files.map(({ id, fileName, mediaType }) => {
        const href = `/api/evidence/${id}`;
        const look = "link min-h-11 max-w-full min-w-0 items-center gap-1.5";
        const isBeside = SHOWN.includes(mediaType);
        return (
          <li key={id} className="max-w-full min-w-0">
            {isBeside ? (
              <a
                href={href}
                target={VIEWER}
                data-file
                aria-label={t("beside", { file: fileName })}
                className={`${look} hidden lg:inline-flex`}
              >
                <FileName name={fileName} />
              </a>
            ) : null}
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              data-file
              aria-label={t("opens", { file: fileName })}
              className={`${look} inline-flex ${isBeside ? "lg:hidden" : ""}`}
            >
              <FileName name={fileName} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function FileName({ name }: { readonly name: string }) {
  return (
    <>
      <Icon name="document" />
      <span className="min-w-0 break-all">{name}</span>
    </>
  );
}
