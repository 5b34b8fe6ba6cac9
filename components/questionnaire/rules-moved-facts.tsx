import { useLocale, useTranslations } from "next-intl";
import { askedTitle } from "@/components/rules/rule-title";
import { Card } from "@/components/ui/card";
import type { RulesMoved } from "@/lib/questionnaire/rules-moved";
import { wordsIn } from "@/lib/questionnaire/words";
import type { Asked } from "@/lib/rules/asked.schema";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface RulesMovedFactsProps {
  readonly moved: RulesMoved;
  readonly before: RuleSet;
  readonly after: RuleSet;
}

/** Points and questions of an open questionnaire, as they were and as they are under the new rules. */
export function RulesMovedFacts({ moved, before, after }: RulesMovedFactsProps) {
  const t = useTranslations("rules.moved");
  const { needed, points, asked, notAsked } = moved;
  return (
    <div className="space-y-6">
      <Card title={t("points")}>
        {points === null ? (
          <p>{t("incomplete")}</p>
        ) : (
          <>
            <p className="text-lg font-semibold">
              {points.before === points.after && points.criteria.length === 0
                ? t("same")
                : t("total", { before: points.before, after: points.after })}
            </p>
            <Criteria rows={points.criteria} before={before} after={after} />
          </>
        )}
        {needed.before === needed.after ? null : <p className="mt-3">{t("needed", needed)}</p>}
      </Card>
      <Questions title={t("asked")} asked={asked} />
      <Questions title={t("notAsked")} asked={notAsked} />
      {points === null ? <Worths before={before} after={after} /> : null}
    </div>
  );
}

interface CriteriaProps {
  readonly rows: readonly {
    readonly key: string;
    readonly before: number;
    readonly after: number;
  }[];
  readonly before: RuleSet;
  readonly after: RuleSet;
}

function Criteria({ rows, before, after }: CriteriaProps) {
  const locale = useLocale();
  const titles = new Map(
    [...before.criteria, ...after.criteria].map(({ key, title }) => [key, title[locale]]),
  );
  return (
    <ul className="mt-3 list-disc space-y-1 ps-5">
      {rows.map((row) => (
        <li key={row.key}>
          {titles.get(row.key) ?? row.key}: {row.before} → {row.after}
        </li>
      ))}
    </ul>
  );
}

/** While answers are missing: the criteria that can give more or less than they could. */
function Worths({ before, after }: Omit<CriteriaProps, "rows">) {
  const t = useTranslations("rules.moved");
  const most = (set: RuleSet) => new Map(set.criteria.map(({ key, max }) => [key, max]));
  const [old, next] = [most(before), most(after)];
  const rows = [...new Set([...old.keys(), ...next.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? 0, after: next.get(key) ?? 0 }))
    .filter((row) => row.before !== row.after);
  if (rows.length === 0) return null;
  return (
    <Card title={t("rules")}>
      <Criteria rows={rows} before={before} after={after} />
    </Card>
  );
}

function Questions({ title, asked }: { readonly title: string; readonly asked: readonly Asked[] }) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  if (asked.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="list-disc space-y-1 ps-5">
        {asked.map((one) => (
          <li key={`${one.section} ${one.kind} ${one.name}`}>{askedTitle(one, t, words)}</li>
        ))}
      </ul>
    </Card>
  );
}
