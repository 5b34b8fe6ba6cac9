import type { Unit } from "@/lib/exam/draw-goodness";
import { drawUnits } from "@/lib/exam/draw-units";
import {
  type Block,
  type Item,
  type ItemKind,
  LISTENING_KINDS,
  READING_KINDS,
} from "@/lib/exam/item.schema";
import { type Random, seededRandom, shuffled } from "@/lib/exam/seeded-random";

/** Items of each kind in a form: 20 listening, 40 reading (Appendix 1 item 4 gives the totals). */
const BLUEPRINT = {
  listening: { dialogue: 8, announcement: 4, "voice-message": 4, "self-introduction": 4 },
  reading: { sign: 8, message: 8, advertisement: 8, gap: 8, text: 8 },
} as const satisfies Record<Block, Partial<Record<ItemKind, number>>>;

/**
 * Items that one stimulus of this kind carries: a text asks two questions, all others one.
 */
export const itemsPerStimulus = (kind: ItemKind): number => (kind === "text" ? 2 : 1);

export type OptionOrder = readonly [number, number, number, number];

export type Form = {
  /** 20 item ids in the order they are asked, kind after kind. */
  readonly listening: readonly string[];
  /** 40 item ids; the two items of a text follow each other. */
  readonly reading: readonly string[];
  /** By item id: `order[place]` is the index in the item's `options` shown at that place. */
  readonly optionOrder: Readonly<Record<string, OptionOrder>>;
};

function shuffledOptions(random: Random): OptionOrder {
  const [a = 0, b = 0, c = 0, d = 0] = shuffled([0, 1, 2, 3], random);
  return [a, b, c, d];
}

const stimulusOf = (item: Item): string =>
  item.block === "reading" && item.kind === "text" ? (item.stimulus.group ?? item.id) : item.id;

/** What a draw goes by beside the items and the seed. */
export type DrawOptions = {
  /** By item: how many forms hold it, for those that are in as many as may be. They come last. */
  readonly worn?: ReadonlyMap<string, number>;
  /** Share of right answers that passes a block: forms are made alike there. */
  readonly passShare?: number;
};

const USUAL_PASS_SHARE = 0.3;

type Worn = ReadonlyMap<string, number>;

function unitsOf(items: readonly Item[], avoid: ReadonlySet<string>, worn: Worn): Unit[] {
  const groups = new Map<string, Item[]>();
  for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    groups.set(stimulusOf(item), [...(groups.get(stimulusOf(item)) ?? []), item]);
  }
  return [...groups.values()].flatMap(([first, ...others]): Unit[] => {
    if (!first || 1 + others.length !== itemsPerStimulus(first.kind)) return [];
    const all = [first, ...others];
    return [
      {
        ids: all.map((item) => item.id),
        kind: first.kind,
        topics: all.map((item) => item.topic),
        difficulties: all.map((item) => item.difficulty),
        seen: all.some((item) => avoid.has(item.id)),
        wear: Math.max(...all.map((item) => worn.get(item.id) ?? 0)),
      },
    ];
  });
}

function drawBlock(
  block: Block,
  items: readonly Item[],
  avoid: ReadonlySet<string>,
  { worn = new Map(), passShare = USUAL_PASS_SHARE }: DrawOptions,
  random: Random,
): string[] {
  const own = items.filter((item) => item.block === block);
  const units = unitsOf(own, avoid, worn);
  const counts = new Map<ItemKind, number>();
  for (const [kind, count] of blueprintOf(block)) counts.set(kind, count / itemsPerStimulus(kind));
  const drawn = shuffled(drawUnits(units, counts, passShare, random), random);
  return [...counts.keys()].flatMap((kind) =>
    drawn.filter((unit) => unit.kind === kind).flatMap((unit) => unit.ids),
  );
}

/**
 * The blueprint's kinds of a block with their counts, in the order a form asks them.
 */
export function blueprintOf(block: Block): [ItemKind, number][] {
  return block === "listening"
    ? LISTENING_KINDS.map((kind) => [kind, BLUEPRINT.listening[kind]])
    : READING_KINDS.map((kind) => [kind, BLUEPRINT.reading[kind]]);
}

/** The kinds of which these items cannot fill even one form; a text counts with both of its questions. */
export function kindsLacking(items: readonly Item[]): readonly ItemKind[] {
  const units = unitsOf(items, new Set(), new Map());
  const isLacking = ([kind, count]: readonly [ItemKind, number]) =>
    units.filter((unit) => unit.kind === kind).length < count / itemsPerStimulus(kind);
  const all = [...blueprintOf("listening"), ...blueprintOf("reading")];
  return all.filter(isLacking).map(([kind]) => kind);
}

/**
 * One person's form. The same items, seed, `avoid` and options give the same form, whatever the items'
 * order: the attempt stores its seed, and an appeal can draw the form again. Forms are parallel: the
 * blueprint's kinds, topics spread evenly, each block's mean difficulty and the score to be expected at
 * the threshold near the pool's, so that nobody sits a harder test. `avoid` holds the items of the
 * person's earlier attempts; they return only when the fresh ones run out, after those that are worn.
 * Throws when the bank cannot fill the blueprint (`checkBank` says so before).
 */
export function drawForm(
  items: readonly Item[],
  seed: string,
  avoid: ReadonlySet<string>,
  options: DrawOptions = {},
): Form {
  const random = seededRandom(seed);
  const listening = drawBlock("listening", items, avoid, options, random);
  const reading = drawBlock("reading", items, avoid, options, random);
  const orders = [...listening, ...reading].map((id) => [id, shuffledOptions(random)] as const);
  return { listening, reading, optionOrder: Object.fromEntries(orders) };
}
