import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { SourceMark } from "@/components/ui/source-mark";
import { TextLink } from "@/components/ui/text-link";
import type { Line } from "@/lib/documents/checklist";
import { countryName } from "@/lib/wording/country-names";
import { CountryNotes } from "./country-notes";
import { needOf } from "./need-of";

/** A paper as the page shows it: what it is called, and for an applicant how many files are there. */
export type ShownLine = Line & {
  readonly title: string;
  /** Null where nobody's files are counted: the guidance without an account. */
  readonly files: number | null;
  readonly href: string | null;
};

/** Every paper with what it needs; ticked once a file is attached. */
export function PaperList({ lines }: { lines: readonly ShownLine[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-felt">
      {lines.map((line) => (
        <Paper key={line.supports} line={line} />
      ))}
    </ul>
  );
}

function Paper({ line }: { line: ShownLine }) {
  const t = useTranslations("documents");
  const locale = useLocale();
  const { title, files, href, kind, issuer, certification, translation, notes } = line;
  const status = certification?.provenance.status ?? null;
  return (
    <li className="flex gap-3 p-4 sm:px-6">
      {files === null ? null : <Tick isDone={files > 0} />}
      <div className="min-w-0 flex-1 space-y-2">
        <div>
          <h3 className="text-lg">{title}</h3>
          {files === null ? null : (
            <p className="text-sm text-soft">
              {files > 0 ? t("attached", { count: files }) : t("missing")}
            </p>
          )}
        </div>
        <ul className="list-disc space-y-1 ps-5">
          {issuer === null || kind === "local" ? null : (
            <li>{t("issuedBy", { country: countryName(issuer, locale) })}</li>
          )}
          <li>
            {t(`certify.${needOf(line)}`)}
            {status === null ? null : <SourceMark status={status} as="sign" />}
          </li>
          <li>{t(`translate.${translation}`)}</li>
        </ul>
        <CountryNotes notes={notes} />
        {href === null ? null : (
          <p className="no-print">
            <TextLink href={href} className="inline-flex min-h-11 items-center">
              {t("attach", { paper: title })}
            </TextLink>
          </p>
        )}
      </div>
    </li>
  );
}

function Tick({ isDone }: { isDone: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "mt-0.5 grid size-7 shrink-0 place-items-center rounded-sm border-2",
        isDone ? "border-grass bg-grass-wash text-grass-ink" : "border-edge",
      )}
    >
      {isDone ? <Icon name="check" /> : null}
    </span>
  );
}
