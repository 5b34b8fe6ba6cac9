/** What stays the same of an attempt while it is on the board. */
export type BoardFacts = {
  readonly number: string;
  readonly name: string;
  readonly latinName: string;
  readonly listening: readonly string[];
  readonly reading: readonly string[];
};

/** An entry of the journal: its number, its item, whether it is a play, whether it gives an option. */
export type BoardEntry = readonly [
  sequence: number,
  item: string,
  isPlay: boolean,
  hasOption: boolean,
];

/** What the board has read of an attempt's journal, so that it reads each entry once. */
export type BoardMemory = BoardFacts & {
  readonly last: number;
  readonly plays: number;
  /** Items whose last counted answer gives an option. */
  readonly answered: ReadonlySet<string>;
};

export const newMemory = (facts: BoardFacts): BoardMemory => ({
  ...facts,
  last: 0,
  plays: 0,
  answered: new Set(),
});

/** Reads on, in the journal's order. */
export function readOn(memory: BoardMemory, entries: readonly BoardEntry[]): BoardMemory {
  if (entries.length === 0) return memory;
  const answered = new Set(memory.answered);
  let { last, plays } = memory;
  for (const [sequence, item, isPlay, hasOption] of entries) {
    last = Math.max(last, sequence);
    if (isPlay) plays += 1;
    else if (hasOption) answered.add(item);
    else answered.delete(item);
  }
  return { ...memory, last, plays, answered };
}

/** How many of the block's questions have an answer. */
export const answeredOf = ({ answered }: BoardMemory, items: readonly string[]): number =>
  items.reduce((count, item) => count + (answered.has(item) ? 1 : 0), 0);
