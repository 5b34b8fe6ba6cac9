import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import type { ExaminedAnswer } from "@/lib/assessment/findings";
import { AnswerTick } from "./answer-tick";
import { BesideFiles } from "./beside-files";
import { FindingLine } from "./finding-line";
import { StateTag } from "./state-tag";

interface AnswerRowProps {
  readonly answer: ExaminedAnswer;
  readonly name: string;
  readonly value: string;
  /** Whether it can be ticked and confirmed here. */
  readonly canExamine: boolean;
  /** Where it is corrected; null for those who may not. */
  readonly correctHref: string | null;
}

/** One answer beside its documents: what hangs on it, what was found, and what can be done. */
export function AnswerRow({ answer, name, value, canExamine, correctHref }: AnswerRowProps) {
  const t = useTranslations("findings");
  const id = `answer-${answer.key.replace(".", "-")}`;
  return (
    <li className="flex gap-3 py-3">
      {canExamine ? (
        <AnswerTick
          id={id}
          answer={answer.key}
          sequence={answer.finding?.sequence ?? 0}
          describedBy={`${id}-facts`}
        />
      ) : null}
      <div className="min-w-0 flex-1 space-y-1.5">
        <p className="flex flex-wrap items-baseline gap-x-3">
          {canExamine ? (
            <label htmlFor={id} className="cursor-pointer font-semibold">
              {name}
            </label>
          ) : (
            <span className="font-semibold">{name}</span>
          )}
          <span className="min-w-0 break-words">{value}</span>
        </p>
        <p id={`${id}-facts`} className="flex flex-wrap items-center gap-2 text-sm">
          <StateTag answer={answer} />
          <Worth answer={answer} />
        </p>
        <BesideFiles files={answer.files} isAsked={answer.source === null} />
        {answer.finding === null ? null : <FindingLine finding={answer.finding} />}
        <p className="no-print flex flex-wrap items-center gap-x-4 gap-y-1 empty:hidden">
          {canExamine && answer.state !== "confirmed" ? (
            <Button
              type="submit"
              kind="secondary"
              name="only"
              value={answer.key}
              data-confirm
              aria-label={t("confirmOneOf", { answer: name })}
              className="min-h-11 px-4 py-1"
            >
              {t("confirmOne")}
            </Button>
          ) : null}
          {correctHref === null ? null : (
            <TextLink
              href={correctHref}
              aria-label={t("correctOneOf", { answer: name })}
              className="inline-flex min-h-11 items-center"
            >
              {t("correctOne")}
            </TextLink>
          )}
        </p>
      </div>
    </li>
  );
}

function Worth({ answer: { weight } }: { readonly answer: ExaminedAnswer }) {
  const t = useTranslations("findings");
  if (weight === null) return null;
  return (
    <>
      {weight.points > 0 ? (
        <span className="text-soft">{t("worth", { points: weight.points })}</span>
      ) : null}
      {weight.isDecisive ? <Tag tone="warning">{t("decisive")}</Tag> : null}
    </>
  );
}
