import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { monthsInUnion } from "@/lib/assessment/months";
import { monthNumber, monthText } from "@/lib/calendar/month";
import { pastOf } from "@/lib/questionnaire/past";
import {
  gapsIn,
  monthsOf,
  overlapsIn,
  type Period,
  type Stretch,
  unionOf,
} from "@/lib/questionnaire/periods";
import { listOf } from "@/lib/questionnaire/sections";

const NOW = monthNumber("2026-03-02");
const FIRST = monthNumber("1990-01");

const period: fc.Arbitrary<Stretch> = fc
  .tuple(fc.integer({ min: FIRST, max: NOW }), fc.nat({ max: 90 }))
  .map(([first, months]) => ({ first, last: Math.min(first + months, NOW) }));
const named = (stretches: readonly Stretch[]): Period[] =>
  stretches.map((stretch, place) => ({ ...stretch, id: `p${place}` }));
const periods = fc.array(period, { maxLength: 8 }).map(named);

const total = (stretches: readonly Stretch[]) =>
  stretches.reduce((sum, stretch) => sum + monthsOf(stretch), 0);
const isoMonth = (month: number) => monthText(month).replace(/^(\d\d)\.(\d{4})$/, "$2-$1");
const span = { first: FIRST, last: NOW };

describe("periods", () => {
  it("cover as many months as the score counts, when each has a document", () => {
    fc.assert(
      fc.property(periods, (all) => {
        const jobs = all.map(({ first, last }) => ({
          occupation: "2142",
          from: isoMonth(first),
          to: isoMonth(last),
          documented: true,
        }));
        const months = monthsInUnion(jobs, "2026-03-02", monthsOf(span));
        expect(total(unionOf(all))).toBe(months);
      }),
    );
  });

  it("and their gaps make up the whole span, without a month twice", () => {
    fc.assert(
      fc.property(periods, (all) => {
        const gaps = gapsIn(span, all);
        expect(total(gaps) + total(unionOf(all))).toBe(monthsOf(span));
        expect(total(unionOf([...gaps, ...all]))).toBe(monthsOf(span));
        expect(overlapsIn(named([...gaps, ...unionOf(all)]))).toEqual([]);
      }),
    );
  });

  it("come out the same in any order", () => {
    fc.assert(
      fc.property(periods, fc.gen(), (all, gen) => {
        const mixed = gen(fc.shuffledSubarray, all, { minLength: all.length });
        expect(unionOf(mixed)).toEqual(unionOf(all));
        expect(gapsIn(span, mixed)).toEqual(gapsIn(span, all));
        expect(overlapsIn(mixed)).toEqual(overlapsIn(all));
      }),
    );
  });

  it("overlap in exactly the months that more than one covers", () => {
    fc.assert(
      fc.property(periods, (all) => {
        const covered = new Map<number, string[]>();
        for (const { id, first, last } of all) {
          for (let month = first; month <= last; month += 1) {
            covered.set(month, [...(covered.get(month) ?? []), id].toSorted());
          }
        }
        const found = overlapsIn(all).flatMap(({ ids, ...stretch }) =>
          Array.from({ length: monthsOf(stretch) }, (_, at) => [stretch.first + at, ids]),
        );
        const wanted = [...covered].filter(([, ids]) => ids.length > 1);
        expect(found).toEqual(wanted.toSorted(([one], [other]) => one - other));
      }),
    );
  });
});

const dates = { today: "2026-03-02", dateOfBirth: "1991-05-17" };
const listNamed = (key: "work" | "addresses") => {
  const list = listOf(key);
  if (list === null) throw new Error(`${key} has a list`);
  return list;
};
const told = (past: ReturnType<typeof pastOf>) => ({
  span: past && [monthText(past.span.first), monthText(past.span.last)],
  gaps: past?.gaps.map(({ first, last, kind }) => [monthText(first), monthText(last), kind]),
  overlaps: past?.overlaps.map(({ first, last }) => [monthText(first), monthText(last)]),
});

describe("the past of jobs", () => {
  it("begins with the first job; gaps may stay, overlaps are named, open jobs run until today", () => {
    const entries = [
      { id: "b", values: { from: "2015-03", to: "2018-11" } },
      { id: "a", values: { from: "2012-09", to: "2016-06" } },
      { id: "c", values: { from: "2019-02", stillThere: true } },
      { id: "half", values: { from: "2019-02" } },
    ];
    expect(told(pastOf(listNamed("work"), entries, {}, dates))).toEqual({
      span: ["09.2012", "03.2026"],
      gaps: [["12.2018", "01.2019", "left"]],
      overlaps: [["03.2015", "06.2016"]],
    });
  });

  it("is none without months that can be read", () => {
    expect(pastOf(listNamed("work"), [{ id: "a", values: {} }], {}, dates)).toBeNull();
  });
});

describe("the past of homes", () => {
  const own = { currentSince: "2025-09" };

  it("covers ten years up to today's home; gaps of six months and longer are due", () => {
    const entries = [
      { id: "a", values: { homeFrom: "2010-01", homeTo: "2019-04" } },
      { id: "b", values: { homeFrom: "2019-11", homeTo: "2025-03" } },
    ];
    expect(told(pastOf(listNamed("addresses"), entries, own, dates))).toEqual({
      span: ["04.2016", "03.2026"],
      gaps: [
        ["05.2019", "10.2019", "due"],
        ["04.2025", "08.2025", "left"],
      ],
      overlaps: [],
    });
  });

  it("asks nobody for the time before their birth", () => {
    const child = { today: "2026-03-02", dateOfBirth: "2020-05-17" };
    const past = pastOf(listNamed("addresses"), [], { currentSince: "2020-05" }, child);
    expect(told(past)).toMatchObject({ span: ["05.2020", "03.2026"], gaps: [] });
  });
});
