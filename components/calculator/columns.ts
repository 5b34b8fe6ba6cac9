import {
  type Change,
  changeBetween,
  changed,
  EMPTY_SHEET,
  MOST_CHANGES,
  type Sheet,
} from "@/lib/calculator/sheet";

/** What is now, and what could be: the form shows one of them at a time. */
export type Columns = {
  readonly now: Sheet;
  readonly changes: readonly Change[];
  /** 0 is now; 1 the first change. */
  readonly active: number;
  /** Grows when the form has to be filled anew from the sheet. */
  readonly filled: number;
};

export type Act =
  | { readonly type: "typed"; readonly sheet: Sheet }
  | { readonly type: "opened"; readonly now: Sheet; readonly changes: readonly Change[] }
  | { readonly type: "add-change" | "clear" | "add-job" }
  | { readonly type: "choose" | "remove-change" | "remove-job"; readonly place: number };

export const NO_COLUMNS: Columns = { now: EMPTY_SHEET, changes: [], active: 0, filled: 0 };

export const sheetsOf = ({ now, changes }: Columns): readonly Sheet[] => [
  now,
  ...changes.map((change) => changed(now, change)),
];

export const activeSheet = (columns: Columns): Sheet =>
  sheetsOf(columns)[columns.active] ?? columns.now;

const NOTHING: Change = { typed: {}, jobs: null };

/** Puts a sheet in the place of the active one. */
function withSheet(columns: Columns, sheet: Sheet): Columns {
  const { now, changes, active } = columns;
  if (active === 0) return { ...columns, now: sheet };
  return { ...columns, changes: changes.with(active - 1, changeBetween(now, sheet)) };
}

const refilled = (columns: Columns): Columns => ({ ...columns, filled: columns.filled + 1 });

/** What each act makes of the columns. */
export function afterAct(columns: Columns, act: Act): Columns {
  const sheet = activeSheet(columns);
  const { changes, filled } = columns;
  switch (act.type) {
    case "typed":
      return withSheet(columns, act.sheet);
    case "opened":
      return { now: act.now, changes: act.changes, active: 0, filled: filled + 1 };
    case "clear":
      return refilled({ ...NO_COLUMNS, filled });
    case "add-change":
      if (changes.length >= MOST_CHANGES) return columns;
      return refilled({ ...columns, changes: [...changes, NOTHING], active: changes.length + 1 });
    case "remove-change":
      return refilled({ ...columns, changes: changes.toSpliced(act.place - 1, 1), active: 0 });
    case "choose":
      return refilled({ ...columns, active: act.place });
    case "add-job":
      return withSheet(columns, { ...sheet, jobs: [...sheet.jobs, {}] });
    case "remove-job":
      return refilled(withSheet(columns, { ...sheet, jobs: sheet.jobs.toSpliced(act.place, 1) }));
  }
}
