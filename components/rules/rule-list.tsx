import { useLocale, useTranslations } from "next-intl";
import { ruleTitle } from "@/components/rules/rule-title";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import { wordsIn } from "@/lib/questionnaire/words";
import { byKey, byQuestion } from "@/lib/rules/addressed";
import type { RulePart } from "@/lib/rules/changed-rules";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface RuleListProps {
  readonly ruleSet: RuleSet;
  readonly part: RulePart;
  readonly hrefOf: (id: string) => string;
  readonly move: {
    readonly action: (form: FormData) => Promise<void>;
    readonly draftId: string;
    readonly version: number;
  };
}

function idsOf(ruleSet: RuleSet, part: RulePart): readonly string[] {
  switch (part) {
    case "parameters":
      return Object.keys(ruleSet.parameters);
    case "criteria":
      return byKey(ruleSet.criteria).map(({ id }) => id);
    case "stops":
      return byKey(ruleSet.stops).map(({ id }) => id);
    case "asked":
      return byQuestion(ruleSet.asked).map(({ id }) => id);
    default:
      return [];
  }
}

/** The rules of a list, each with its way to be edited; those whose order counts can be moved. */
export function RuleList({ ruleSet, part, hrefOf, move }: RuleListProps) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  const isOrdered = part === "criteria" || part === "stops";
  return (
    <ol className="divide-y divide-line rounded-lg border border-line bg-surface shadow-felt">
      {idsOf(ruleSet, part).map((id) => {
        const title = ruleTitle(ruleSet, { part, id }, t, words) ?? id;
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
            <div className="min-w-0">
              <TextLink href={hrefOf(id)} className="inline-flex min-h-11 items-center">
                {title}
              </TextLink>
              <code className="block text-sm break-all text-soft">{id}</code>
            </div>
            {isOrdered ? (
              <form action={move.action} className="flex gap-2">
                <input type="hidden" name="draftId" value={move.draftId} />
                <input type="hidden" name="version" value={move.version} />
                <input type="hidden" name="list" value={part} />
                <input type="hidden" name="id" value={id} />
                {(["up", "down"] as const).map((act) => (
                  <Button key={act} type="submit" kind="quiet" name="act" value={act}>
                    {t(`edit.${act}`)}
                    <span className="sr-only">: {title}</span>
                  </Button>
                ))}
              </form>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
