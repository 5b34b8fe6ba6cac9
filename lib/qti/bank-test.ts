import { blueprintOf } from "@/lib/exam/draw";
import { type Block, TOPICS } from "@/lib/exam/item.schema";
import type { ItemDraft } from "@/lib/items/item-draft.schema";
import type { QtiItemRef, QtiPart, QtiSection, QtiTest } from "@/lib/qti/test";
import { itemPath } from "@/lib/qti/write-package";

/** Minutes of each block, by the rule set in force. */
export type BlockMinutes = Readonly<Record<Block, number>>;

/** An item of the bank with its id. */
export type BankItem = { readonly id: string; readonly draft: ItemDraft };

const refTo = ({ id, draft }: BankItem): QtiItemRef => ({
  kind: "item",
  identifier: id,
  path: itemPath(id),
  categories: [draft.kind],
  isRequired: false,
  isFixed: false,
  timeLimits: null,
});

const section = (
  identifier: string,
  title: string,
  count: number | null,
  children: QtiSection["children"],
): QtiSection => ({
  kind: "section",
  identifier,
  title,
  isVisible: false,
  isRequired: false,
  isFixed: false,
  keepsTogether: true,
  select: count === null ? null : { count, withReplacement: false },
  isShuffled: count !== null,
  timeLimits: null,
  children,
});

/** Items that share a text follow each other: a section within the section keeps them together. */
function unitsOf(items: readonly BankItem[]): QtiSection["children"] {
  const groups = new Map<string, BankItem[]>();
  for (const item of items) {
    const { draft } = item;
    const group = draft.block === "reading" ? draft.stimulus.group : undefined;
    const name = group ?? item.id;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return [...groups.values()].flatMap((group): (QtiSection | QtiItemRef)[] => {
    const refs = group.map(refTo);
    const [first] = refs;
    if (first === undefined || refs.length === 1) return refs;
    return [section(`with-${first.identifier}`, first.identifier, null, refs)];
  });
}

/** Shares of a number that are as near to the weights as whole numbers are, none above its weight. */
function shares(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const wanted = Math.min(total, sum);
  const exact = weights.map((weight) => (sum === 0 ? 0 : (wanted * weight) / sum));
  const whole = exact.map(Math.floor);
  const left = wanted - whole.reduce((all, share) => all + share, 0);
  const byRest = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .toSorted((one, other) => other.rest - one.rest);
  const raised = new Set(byRest.slice(0, left).map(({ index }) => index));
  return whole.map((share, index) => share + (raised.has(index) ? 1 : 0));
}

function partOf(block: Block, items: readonly BankItem[], minutes: number): QtiPart[] {
  const questions = blueprintOf(block).reduce((sum, [, count]) => sum + count, 0);
  const own = items.filter(({ draft }) => draft.block === block);
  const topics = TOPICS.map((topic) => ({
    topic,
    units: unitsOf(own.filter(({ draft }) => draft.topic === topic)),
  })).filter(({ units }) => units.length > 0);
  // Counted in questions, so that a text with two of them weighs two.
  const perUnit = own.length / Math.max(1, topics.flatMap(({ units }) => units).length);
  const counts = shares(
    Math.round(questions / perUnit),
    topics.map(({ units }) => units.length),
  );
  if (topics.length === 0) return [];
  return [
    {
      identifier: block,
      navigation: "nonlinear",
      submission: "simultaneous",
      timeLimits: { minSeconds: null, maxSeconds: minutes * 60, allowsLate: false },
      sections: topics.map(({ topic, units }, index) =>
        section(`${block}-${topic}`, topic, counts[index] ?? 0, units),
      ),
    },
  ];
}

/** The exam as a test: a part for each block with its time, a section for each topic to draw from. */
export const bankTest = (items: readonly BankItem[], minutes: BlockMinutes): QtiTest => ({
  identifier: "qonys-exam",
  title: "Qonys",
  timeLimits: null,
  parts: [
    ...partOf("listening", items, minutes.listening),
    ...partOf("reading", items, minutes.reading),
  ],
});
