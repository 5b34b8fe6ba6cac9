import { useTranslations } from "next-intl";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag } from "@/components/ui/tag";
import type { LocalDate } from "@/lib/calendar/local-date";
import { neededOf, type TestRules } from "@/lib/exam/test-rules";
import { displayName, type PersonName } from "@/lib/identity/names";
import { formatDate } from "@/lib/wording/format";
import type { Locale } from "@/lib/wording/routing";

interface DeclaredProps {
  readonly certificate: {
    readonly name: PersonName;
    readonly dateOfBirth: LocalDate;
    readonly document: string;
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly listeningCorrect: number;
    readonly readingCorrect: number;
  };
  readonly rules: TestRules;
  readonly locale: Locale;
}

/** What the applicant declared, in the order in which a certificate says it. */
export function DeclaredCertificate({ certificate, rules, locale }: DeclaredProps) {
  const t = useTranslations("exam.desk.certificate");
  const count = (block: "listening" | "reading", correct: number) => {
    const needed = neededOf(rules, block);
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <strong>{t("of", { correct, most: rules[block].value.questions })}</strong>
        <span className="text-sm text-soft">{t("needed", { needed })}</span>
        {correct < needed ? (
          <Tag tone="warning" icon="warning">
            {t("below")}
          </Tag>
        ) : null}
      </span>
    );
  };
  return (
    <SummaryList
      rows={[
        { label: t("name"), value: displayName(certificate.name, locale) },
        { label: t("latin"), value: displayName(certificate.name, "en") },
        { label: t("born"), value: formatDate(certificate.dateOfBirth, locale) },
        { label: t("document"), value: certificate.document },
        { label: t("issuedOn"), value: formatDate(certificate.issuedOn, locale) },
        { label: t("listening"), value: count("listening", certificate.listeningCorrect) },
        { label: t("reading"), value: count("reading", certificate.readingCorrect) },
      ]}
    />
  );
}
