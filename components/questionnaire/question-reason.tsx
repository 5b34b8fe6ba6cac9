import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { SourceMark } from "@/components/ui/source-mark";
import { question, type Words } from "@/lib/questionnaire/words";
import type { Worth } from "@/lib/questionnaire/worth";

interface QuestionReasonProps {
  readonly name: string;
  readonly worth: Worth | null;
  readonly mayStop?: true | undefined;
  /** Whether it scores together with another answer, whose points stand there. */
  readonly counts: boolean;
  readonly documents: readonly string[];
  readonly words: Words;
}

/** Why a question is asked, what it is worth and which document bears the answer out. */
export function QuestionReason(props: QuestionReasonProps) {
  const { name, worth, mayStop, counts, documents, words } = props;
  const t = useTranslations("questionnaire.page");
  const why = words.at(`fields.${name}.why`) ?? t(counts ? "whyCounts" : "whyChecked");
  const isUnscored = worth === null && !counts && !mayStop;
  return (
    <Disclosure
      summary={
        <span className="text-sm">
          <span aria-hidden="true">{t("why")}</span>
          <span className="sr-only">{t("whyFor", { question: question(name, words) })}</span>
          {worth === null ? null : (
            <span className="font-normal text-soft">
              {" · "}
              {t("worth", { points: worth.points })}
              <SourceMark status={worth.status} as="sign" />
            </span>
          )}
          {isUnscored ? (
            <span className="font-normal text-soft">
              {" · "}
              {t("unscored")}
            </span>
          ) : null}
          {mayStop ? (
            <span className="font-normal text-soft">
              {" · "}
              {t("worthNone")}
            </span>
          ) : null}
        </span>
      }
    >
      <div className="space-y-1 text-sm">
        <p>{why}</p>
        {documents.map((document) => (
          <p key={document} className="text-soft">
            {t("document", { document })}
          </p>
        ))}
      </div>
    </Disclosure>
  );
}
