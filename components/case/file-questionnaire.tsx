import { useLocale, useTranslations } from "next-intl";
import { FileFlags } from "@/components/quality/file-flags";
import { Disclosure } from "@/components/ui/disclosure";
import { SummaryList } from "@/components/ui/summary-list";
import type { Flag } from "@/lib/quality/flags";
import type { SignedDocument } from "@/lib/questionnaire/document.schema";
import { formatDateTime } from "@/lib/wording/format";

interface Signed {
  readonly document: SignedDocument;
  readonly sha256: string;
  readonly signedAt: Date;
}

interface Attached {
  readonly id: string;
  readonly supports: string;
  readonly fileName: string;
  readonly flags: readonly Flag[];
}

interface FileQuestionnaireProps {
  readonly signed: Signed | null;
  readonly evidence: readonly Attached[];
}

/** What was signed, read from the signed bytes themselves, and the files that bear it out. */
export function FileQuestionnaire({ signed, evidence }: FileQuestionnaireProps) {
  const t = useTranslations("case.file");
  const locale = useLocale();
  return (
    <div className="space-y-4">
      <Evidence evidence={evidence} titles={signed?.document.files ?? []} />
      {signed === null ? (
        <p className="text-soft">{t("noSubmission")}</p>
      ) : (
        <>
          <p>
            {t("signed", { when: formatDateTime(signed.signedAt, locale) })}
            <span className="block text-sm break-all text-soft">
              {t("hash")}: {signed.sha256}
            </span>
          </p>
          <Disclosure summary={t("answers")}>
            <div lang={signed.document.locale} className="space-y-6 py-2">
              {signed.document.parts.map(({ title, rows, entries }) => (
                <section key={title}>
                  <h3 className="mb-2 text-lg">{title}</h3>
                  <Answers rows={rows} />
                  {entries.map((entry) => (
                    <div key={JSON.stringify(entry)} className="mt-4">
                      <Answers rows={entry} />
                    </div>
                  ))}
                </section>
              ))}
            </div>
          </Disclosure>
        </>
      )}
    </div>
  );
}

type Row = SignedDocument["parts"][number]["rows"][number];

function Answers({ rows }: { rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  return (
    <SummaryList rows={rows.map(({ question, answer }) => ({ label: question, value: answer }))} />
  );
}

interface EvidenceProps {
  readonly evidence: readonly Attached[];
  readonly titles: readonly { readonly supports: string; readonly title: string }[];
}

function Evidence({ evidence, titles }: EvidenceProps) {
  const t = useTranslations("case.file");
  if (evidence.length === 0) return <p className="text-soft">{t("noEvidence")}</p>;
  const titleOf = (supports: string) =>
    titles.find((file) => file.supports === supports)?.title ?? null;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {evidence.map(({ id, supports, fileName, flags }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2">
          <a href={`/api/evidence/${id}`} className="link break-all">
            {fileName}
          </a>
          {titleOf(supports) ? (
            <span className="text-sm text-soft">{titleOf(supports)}</span>
          ) : null}
          <FileFlags flags={flags} />
        </li>
      ))}
    </ul>
  );
}
