import { useLocale, useTranslations } from "next-intl";
import { leafLines } from "@/components/rules/leaf-lines";
import { ruleTitle } from "@/components/rules/rule-title";
import { Card } from "@/components/ui/card";
import { SourceMark } from "@/components/ui/source-mark";
import { Tag } from "@/components/ui/tag";
import { wordsIn } from "@/lib/questionnaire/words";
import { byKey } from "@/lib/rules/addressed";
import { type ChangedRule, changedRules } from "@/lib/rules/changed-rules";
import { type Change, diffRuleSets } from "@/lib/rules/diff";
import type { RuleSet } from "@/lib/rules/rule-set.schema";

interface RuleDiffProps {
  readonly before: RuleSet;
  readonly after: RuleSet;
}

const TONES = { added: "success", removed: "danger", changed: "info", moved: "neutral" } as const;

/** What differs between two rule sets, rule by rule, in words: a minus for what goes, a plus for what comes. */
export function RuleDiff({ before, after }: RuleDiffProps) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  const rules = changedRules(diffRuleSets(before, after));
  if (rules.length === 0) return <p>{t("diff.none")}</p>;
  return (
    <ul className="grid gap-4">
      {rules.map((rule) => (
        <li key={`${rule.part} ${rule.id} ${rule.kind}`}>
          <Card
            title={ruleTitle(after, rule, t, words) ?? ruleTitle(before, rule, t, words)}
            actions={
              <Tag tone={TONES[rule.kind]}>
                {t(`diff.${rule.kind === "moved" ? "order" : rule.kind}`)}
              </Tag>
            }
          >
            {rule.id === null ? null : (
              <p className="text-sm text-soft">{t(`parts.${rule.part}`)}</p>
            )}
            {rule.kind === "moved" ? <p>{t("diff.moved")}</p> : <Lines rule={rule} set={after} />}
          </Card>
        </li>
      ))}
    </ul>
  );
}

// What a table of answers is about stands in the rule, not in the row that differs.
function answerOf({ part, id }: ChangedRule, { criteria, stops }: RuleSet): string | null {
  if (part === "stops") {
    const stop = byKey(stops).find((one) => one.id === id)?.item;
    return stop?.kind === "condition" ? stop.condition.answer : null;
  }
  const found =
    part === "criteria" ? byKey(criteria).find((one) => one.id === id)?.item : undefined;
  return found?.kind === "lookup" ? found.answer : null;
}

function Lines({ rule, set }: { readonly rule: ChangedRule; readonly set: RuleSet }) {
  const t = useTranslations("rules");
  const words = wordsIn(useLocale());
  const answer = answerOf(rule, set);
  return (
    <dl className="mt-3 space-y-3">
      {rule.changes.map((change) => {
        const inTable = change.path.some((step) => step === "rows" || step === "oneOf");
        const say = { t, words, answer: inTable ? answer : null };
        const [old, next] = [leafLines(change.before, say), leafLines(change.after, say)];
        return (
          <div key={change.path.join(".")}>
            <dt className="text-sm font-semibold">
              <LeafName change={change} />
            </dt>
            <dd className="mt-1 space-y-1">
              <Side
                lines={old.filter((line) => !next.includes(line))}
                sign="−"
                path={change.path}
              />
              <Side
                lines={next.filter((line) => !old.includes(line))}
                sign="+"
                path={change.path}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface SideProps {
  readonly lines: readonly string[];
  readonly sign: "−" | "+";
  readonly path: readonly string[];
}

function Side({ lines, sign, path }: SideProps) {
  const t = useTranslations("rules.diff");
  const isStatus = path.length === 1 && path[0] === "status";
  const look = sign === "+" ? "bg-grass-wash text-grass-ink" : "bg-madder-wash text-madder-ink";
  return lines.map((line) => (
    <p key={line} className={`rounded-sm px-3 py-1 break-words ${look}`}>
      <span aria-hidden="true" className="me-2 font-bold">
        {sign}
      </span>
      <span className="sr-only">{sign === "+" ? t("after") : t("before")}: </span>
      {isStatus && (line === "law" || line === "press" || line === "illustrative") ? (
        <SourceMark status={line} className="text-inherit" />
      ) : (
        line
      )}
    </p>
  ));
}

const NAMES = {
  value: "value",
  unit: "unit",
  byService: "value",
  title: "title",
  explanation: "explanation",
  source: "source",
  status: "statusLabel",
  family: "family",
  max: "max",
  services: "services",
  measure: "measure",
  bands: "bands",
  tables: "bands",
  pointsEach: "pointsEach",
  most: "most",
  rows: "lookup",
  points: "points",
  answer: "answer",
  all: "about",
  condition: "about",
  years: "years",
  since: "since",
  block: "block",
  isco08: "isco08",
  when: "is",
  key: "key",
  kind: "ruleKind",
  name: "name",
  section: "section",
  id: "id",
  inForceFrom: "inForceFrom",
  inForceTo: "inForceTo",
} as const;
const isNamed = (step: string): step is keyof typeof NAMES => Object.hasOwn(NAMES, step);

/** What of a rule differs, by its first step; the rest of the path tells several apart. */
function LeafName({ change: { path } }: { readonly change: Change }) {
  const t = useTranslations("rules.edit");
  const [first = "", ...rest] = path;
  const last = rest.at(-1);
  const inLanguage = last === "kk" || last === "ru" || last === "en" ? last : null;
  const name = isNamed(first) ? t(NAMES[first]) : first;
  if (inLanguage !== null) return t(`in.${inLanguage}`, { what: name });
  return rest.length === 0 ? name : `${name} (${rest.join(", ")})`;
}
