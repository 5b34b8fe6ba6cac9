import { GROUPING_NAMES, type GroupCodes } from "@/lib/psychometrics/groups";
import { NOT_REACHED, OMITTED, type Responses, UNKNOWN } from "@/lib/psychometrics/responses";

/** One candidate's block: items in the order asked, the option chosen of each (null: none), and what was right. */
export type Sitting = {
  readonly items: readonly string[];
  readonly choices: readonly (number | null)[];
  readonly right: readonly boolean[];
  readonly groups: GroupCodes;
};

export type Collector = {
  readonly add: (sitting: Sitting) => void;
  readonly finish: () => Responses;
};

type Growing = Int32Array | Int8Array | Uint8Array;

function grown<T extends Growing>(make: (size: number) => T, old: T, needed: number): T {
  if (needed <= old.length) return old;
  const larger = make(Math.max(needed, old.length * 2));
  larger.set(old);
  return larger;
}

const int32 = (size: number) => new Int32Array(size);
const int8 = (size: number) => new Int8Array(size);
const uint8 = (size: number) => new Uint8Array(size);

/** Takes candidates one after another into growing typed arrays: a million answers are six megabytes. */
export function collector(): Collector {
  const codes = new Map<string, number>();
  let starts = int32(256);
  let score = int32(256);
  let item = int32(4096);
  let choice = int8(4096);
  let right = uint8(4096);
  const groups = { sex: uint8(256), citizenship: uint8(256), service: uint8(256) };
  let people = 0;
  let filled = 0;

  const codeOf = (id: string): number => {
    const known = codes.get(id);
    if (known !== undefined) return known;
    codes.set(id, codes.size);
    return codes.size - 1;
  };

  const makeRoom = (size: number) => {
    starts = grown(int32, starts, people + 2);
    score = grown(int32, score, people + 1);
    for (const name of GROUPING_NAMES) groups[name] = grown(uint8, groups[name], people + 1);
    item = grown(int32, item, filled + size);
    choice = grown(int8, choice, filled + size);
    right = grown(uint8, right, filled + size);
  };

  const add = ({ items, choices, right: marks, groups: of }: Sitting) => {
    makeRoom(items.length);
    const last = choices.findLastIndex((one) => one !== null);
    let sum = 0;
    for (const [place, id] of items.entries()) {
      const at = filled + place;
      item[at] = codeOf(id);
      const mark = Number(marks[place] === true);
      choice[at] = choices[place] ?? (place > last ? NOT_REACHED : OMITTED);
      right[at] = mark;
      sum += mark;
    }
    filled += items.length;
    score[people] = sum;
    for (const name of GROUPING_NAMES) groups[name][people] = of[name] ?? UNKNOWN;
    people += 1;
    starts[people] = filled;
  };

  const finish = (): Responses => ({
    items: [...codes.keys()],
    starts: starts.slice(0, people + 1),
    item: item.slice(0, filled),
    choice: choice.slice(0, filled),
    right: right.slice(0, filled),
    score: score.slice(0, people),
    groups: {
      sex: groups.sex.slice(0, people),
      citizenship: groups.citizenship.slice(0, people),
      service: groups.service.slice(0, people),
    },
  });
  return { add, finish };
}
