import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Timeline } from "@/components/ui/timeline";
import { wordsIn } from "@/lib/questionnaire/words";
import { formatDateTime } from "@/lib/wording/format";
import { answerName } from "./answer-name";

interface VersionListProps {
  readonly versions: readonly {
    readonly version: number;
    readonly at: Date;
    readonly total: number;
    readonly correction: { readonly key: string; readonly reason: string } | null;
  }[];
  readonly level?: 2 | 3;
}

/** How a result came to be what it is: as submitted, and each answer that an officer corrected, with the reason. */
export function VersionList({ versions, level = 2 }: VersionListProps) {
  const t = useTranslations("assessment.versions");
  const correct = useTranslations("assessment.correct");
  const locale = useLocale();
  const words = wordsIn(locale);
  return (
    <Card title={t("title")} level={level}>
      <Timeline
        entries={versions.map(({ version, at, total, correction }) => ({
          key: String(version),
          at: at.toISOString(),
          when: formatDateTime(at, locale),
          title: t("line", { version, total }),
          body:
            correction === null ? (
              t("submitted")
            ) : (
              <>
                {t("corrected", { answer: answerName(correction.key, null, correct, words) })}
                <span className="block">{t("reason", { reason: correction.reason })}</span>
              </>
            ),
        }))}
      />
    </Card>
  );
}
