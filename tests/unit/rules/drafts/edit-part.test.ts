import { describe, expect, it } from "vitest";
import { byKey, byQuestion } from "@/lib/rules/addressed";
import { editPart } from "@/lib/rules/drafts/edit-part";
import { editableAt, type Place, placeFrom, placeText } from "@/lib/rules/drafts/part";
import { moved, newRule, withRule } from "@/lib/rules/drafts/rule-list";
import { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const PLACES: readonly string[] = [
  "dates",
  "occupations",
  "occupations/texts",
  ...Object.keys(RULE_SET_2026.parameters).flatMap((key) => [
    `parameters/${key}`,
    `parameters/${key}/texts`,
  ]),
  ...byKey(RULE_SET_2026.criteria).flatMap(({ id }) => [`criteria/${id}`, `criteria/${id}/texts`]),
  ...byKey(RULE_SET_2026.stops).flatMap(({ id }) => [`stops/${id}`, `stops/${id}/texts`]),
  ...byQuestion(RULE_SET_2026.asked).map(({ id }) => `asked/${id}`),
];

const at = (text: string): Place => {
  const place = placeFrom(text);
  if (place === null) throw new Error(text);
  return place;
};
const shown = (text: string) => ({ ...editableAt(RULE_SET_2026, at(text))?.values });
const edited = (text: string, change: Record<string, string | string[]>) =>
  editPart(RULE_SET_2026, at(text), { ...shown(text), ...change });

describe("editing a rule set by forms", () => {
  it.each(PLACES)("%s says after a save without a change what it said before", (text) => {
    expect(placeText(at(text))).toBe(text);
    expect(edited(text, {})).toEqual({ ok: true, ruleSet: RULE_SET_2026 });
  });

  it("changes a band, adds one in an empty row and takes one away whose row was emptied", () => {
    const done = edited("criteria/age", {
      "bands.1.under": "26",
      "bands.6.from": "",
      "bands.6.under": "",
      "bands.6.points": "",
      "bands.8.from": "70,5",
      "bands.8.points": "1 000",
    });
    const age = done?.ok ? done.ruleSet.criteria[0] : null;
    expect(age?.kind === "bands" && age.bands.slice(-3)).toEqual([
      { from: 45, under: 55, points: 60 },
      { from: 55, under: 63, points: 30 },
      { from: 70.5, under: null, points: 1_000 },
    ]);
  });

  it("says at which field the format cannot express what was typed", () => {
    expect(
      edited("criteria/age", {
        max: "",
        "bands.0.from": "",
        "bands.0.under": "",
        "bands.0.points": "",
        "bands.3.points": "many",
      }),
    ).toEqual({
      ok: false,
      problems: [
        { field: "max", code: "missing" },
        { field: "bands.3.points", code: "number" },
      ],
    });
    expect(edited("parameters/test.threshold", { value: "130" })).toEqual({
      ok: false,
      problems: [{ field: "value", code: "too-big" }],
    });
    expect(edited("parameters/mrp/texts", { "title.kk": " " })).toMatchObject({
      problems: [{ field: "title.kk", code: "missing" }],
    });
    expect(edited("dates", { inForceFrom: "2026-06-01", inForceTo: "2026-05-01" })).toMatchObject({
      problems: [{ field: "inForceTo", code: "order" }],
    });
    expect(edited("occupations", { isco08: "2142, 21" })).toMatchObject({
      problems: [{ field: "isco08", code: "pattern" }],
    });
  });

  it("gives an answer of a table other points and keeps all others", () => {
    const done = edited("criteria/russian", { "choice.C2": "45", "choice.none": "" });
    const russian = done?.ok ? done.ruleSet.criteria.find(({ key }) => key === "russian") : null;
    expect(russian?.kind === "lookup" && russian.rows).toEqual([
      { oneOf: ["A1"], points: 10 },
      { oneOf: ["A2"], points: 20 },
      { oneOf: ["B1", "B2", "C1"], points: 40 },
      { oneOf: ["C2"], points: 45 },
    ]);
  });

  it("knows thresholds of one service, and forgets them when their fields are emptied", () => {
    const done = edited("parameters/assessment.threshold", { "byService.kandas": "350" });
    if (!done?.ok) throw new Error("edited");
    const { byService } = done.ruleSet.parameters["assessment.threshold"];
    expect(byService).toEqual({ kandas: 350 });
    const place = at("parameters/assessment.threshold");
    const values = { ...editableAt(done.ruleSet, place)?.values, "byService.kandas": "" };
    expect(editPart(done.ruleSet, place, values)).toEqual({ ok: true, ruleSet: RULE_SET_2026 });
  });

  it("takes the lower of two measures, and months in a window", () => {
    const done = edited("criteria/kazakh", {
      measure: "documented-jobs",
      window: "120",
      lowerOf: "jobs",
      lowerOfWindow: "60",
    });
    const kazakh = done?.ok ? done.ruleSet.criteria.find(({ key }) => key === "kazakh") : null;
    expect(kazakh?.kind === "bands" && kazakh.measure).toMatchObject({
      kind: "minimum",
      of: [
        { documentedOnly: true, window: 120 },
        { documentedOnly: false, window: 60 },
      ],
    });
  });

  it.each([
    ["criteria", "bands"],
    ["criteria", "certificate-bands"],
    ["criteria", "count"],
    ["criteria", "lookup"],
    ["criteria", "conditions"],
    ["criteria", "last-job-in-demand"],
    ["stops", "completed-years-under"],
    ["stops", "block-below-threshold"],
    ["stops", "condition"],
  ] as const)("adds to %s a rule of kind %s that the format can express", (list, kind) => {
    const texts = shown("parameters/mrp/texts");
    const rule = newRule({ ...texts, key: "brandnew", kind, family: "language" }, list);
    const next = RuleSet.parse(withRule(RULE_SET_2026, list, rule));
    expect(next[list].at(-1)).toMatchObject({ key: "brandnew", kind });
    expect(RuleSet.parse(moved(next, list, "brandnew", "remove"))).toEqual(RULE_SET_2026);
  });

  it("moves a rule by one place and not beyond the end", () => {
    const keys = (set: unknown) => RuleSet.parse(set).stops.map(({ key }) => key);
    const before = keys(RULE_SET_2026);
    const [first = "", second = ""] = before;
    expect(keys(moved(RULE_SET_2026, "stops", first, "up"))).toEqual(before);
    expect(keys(moved(RULE_SET_2026, "stops", first, "down")).slice(0, 2)).toEqual([second, first]);
  });

  it.each(["", "nothing", "criteria/age/x/y", "parameters"])("has no form at «%s»", (text) => {
    const place = placeFrom(text);
    expect(place && editableAt(RULE_SET_2026, place)).toBeNull();
  });
});
