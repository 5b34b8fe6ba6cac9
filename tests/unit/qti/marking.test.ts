import { describe, expect, it } from "vitest";
import { choiceXml, itemXml, read } from "@/tests/factories/qti";

const declared = (more: string, value = "B") =>
  `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
  <qti-correct-response><qti-value>${value}</qti-value></qti-correct-response>${more}</qti-response-declaration>`;

const outcome = (name: string, type: string, value = "") =>
  `<qti-outcome-declaration identifier="${name}" cardinality="single" base-type="${type}">${
    value === "" ? "" : `<qti-default-value><qti-value>${value}</qti-value></qti-default-value>`
  }</qti-outcome-declaration>`;

const processing = (rules: string) => `<qti-response-processing>${rules}</qti-response-processing>`;
const set = (name: string, expression: string) =>
  `<qti-set-outcome-value identifier="${name}">${expression}</qti-set-outcome-value>`;
const number = (value: number) => `<qti-base-value base-type="float">${value}</qti-base-value>`;
const word = (value: string) => `<qti-base-value base-type="identifier">${value}</qti-base-value>`;
const isRight =
  '<qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>';
const when = (condition: string, then: string, otherwise = "") =>
  `<qti-response-condition><qti-response-if>${condition}${then}</qti-response-if>${
    otherwise === "" ? "" : `<qti-response-else>${otherwise}</qti-response-else>`
  }</qti-response-condition>`;

const TEMPLATES = [
  "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct",
  "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml",
  "https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml",
  "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct",
  "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/CC2_match",
];

describe("standard templates", () => {
  it.each(TEMPLATES)("%s marks the correct response", (template) => {
    const own = `<qti-response-processing template="${template}"/>`;
    expect(read(itemXml({ processing: own })).item?.key).toBe(1);
  });

  it.each([
    "https://example.org/rptemplates/match_correct",
    "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response_point",
    "match_correct.xml",
  ])("%s is not known", (template) => {
    const own = `<qti-response-processing template="${template}"/>`;
    expect(read(itemXml({ processing: own })).refusals).toEqual([`processing: ${template}`]);
  });

  const MAP = TEMPLATES[0]?.replace("match_correct", "map_response");
  it.each([
    ["one that scores", '<qti-map-entry map-key="B" mapped-value="1"/>', 1, []],
    ["one that scores 2", '<qti-map-entry map-key="B" mapped-value="2"/>', 1, []],
    [
      "half points",
      '<qti-map-entry map-key="B" mapped-value="1"/><qti-map-entry map-key="A" mapped-value="0.5"/>',
      undefined,
      ["scoring: A=0.5, B=1, C=0"],
    ],
    [
      "two that score",
      '<qti-map-entry map-key="B" mapped-value="1"/><qti-map-entry map-key="A" mapped-value="1"/>',
      undefined,
      ["scoring: A=1, B=1, C=0"],
    ],
    [
      "points taken away",
      '<qti-map-entry map-key="B" mapped-value="1"/><qti-map-entry map-key="A" mapped-value="-1"/><qti-map-entry map-key="C" mapped-value="-1"/>',
      undefined,
      ["scoring: A=-1, B=1, C=-1"],
    ],
    [
      "another than the declared",
      '<qti-map-entry map-key="A" mapped-value="1"/>',
      undefined,
      ["scoring-other: B, A"],
    ],
  ])("map_response with %s", (_name, entries, key, refusals) => {
    const own = `<qti-response-processing template="${MAP}"/>`;
    const mapping = `<qti-mapping default-value="0">${entries}</qti-mapping>`;
    const result = read(itemXml({ declared: declared(mapping), processing: own }));
    expect([result.item?.key, result.refusals]).toEqual([key, refusals]);
  });
});

describe("rules written out", () => {
  it.each([
    ["match or nothing", when(isRight, set("SCORE", number(1))), []],
    ["match, else 0", when(isRight, set("SCORE", number(1)), set("SCORE", number(0))), []],
    [
      "nested after a null check",
      when(
        '<qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null>',
        set("SCORE", number(0)),
        when(isRight, set("SCORE", number(1))),
      ),
      [],
    ],
    [
      "a sum of itself and the maximum",
      when(
        isRight,
        set(
          "SCORE",
          '<qti-sum><qti-variable identifier="SCORE"/><qti-variable identifier="MAXSCORE"/></qti-sum>',
        ),
      ),
      [],
    ],
    [
      "3 for right, 1 for wrong",
      when(isRight, set("SCORE", number(3)), set("SCORE", number(1))),
      ["left-weight: 3, 1"],
    ],
    [
      "not null and not another",
      when(
        `<qti-and><qti-not><qti-match><qti-variable identifier="RESPONSE"/>${word("A")}</qti-match></qti-not><qti-member><qti-variable identifier="RESPONSE"/><qti-multiple>${word("B")}${word("X")}</qti-multiple></qti-member></qti-and>`,
        set("SCORE", number(1)),
      ),
      [],
    ],
    [
      "an early exit",
      when(
        `<qti-or><qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null><qti-not>${isRight}</qti-not></qti-or>`,
        "<qti-exit-response/>",
      ) + set("SCORE", number(1)),
      [],
    ],
  ])("%s: the key is found by running them", (_name, rules, notes) => {
    const outcomes = outcome("SCORE", "float") + outcome("MAXSCORE", "float", "1");
    const result = read(itemXml({ outcomes, processing: processing(rules) }));
    expect([result.item?.key, result.refusals, result.notes]).toEqual([1, [], notes]);
  });

  it.each([
    ["everything right", set("SCORE", number(1)), "scoring: A=1, B=1, C=1, null=1"],
    [
      "a blank right",
      when(
        `<qti-or>${isRight}<qti-is-null><qti-variable identifier="RESPONSE"/></qti-is-null></qti-or>`,
        set("SCORE", number(1)),
      ),
      "scoring: A=0, B=1, C=0, null=1",
    ],
    [
      "chance",
      set("SCORE", '<qti-random-float min="0" max="1"/>'),
      "processing-rule: qti-random-float",
    ],
    [
      "a foreign operator",
      set("SCORE", '<qti-custom-operator class="x"/>'),
      "processing-rule: qti-custom-operator",
    ],
    [
      "an unknown variable",
      set("SCORE", '<qti-variable identifier="DURATION"/>'),
      "processing-rule: qti-variable DURATION",
    ],
    [
      "a container that doubles with each rule",
      set("X", word("x")) +
        set(
          "X",
          '<qti-multiple><qti-variable identifier="X"/><qti-variable identifier="X"/></qti-multiple>',
        ).repeat(40),
      "processing-rule: qti-multiple",
    ],
    [
      "an unknown rule",
      '<qti-lookup-outcome-value identifier="SCORE"/>',
      "processing-rule: qti-lookup-outcome-value",
    ],
  ])("%s is refused", (_name, rules, reason) => {
    expect(read(itemXml({ processing: processing(rules) })).refusals).toEqual([reason]);
  });

  it("refuses an item that declares one answer and scores another", () => {
    const rules = when(
      `<qti-match><qti-variable identifier="RESPONSE"/>${word("C")}</qti-match>`,
      set("SCORE", number(1)),
    );
    expect(read(itemXml({ processing: processing(rules) })).refusals).toEqual([
      "scoring-other: B, C",
    ]);
  });

  it("takes the declared answer where there are no rules, and none where there is none", () => {
    expect(read(itemXml({ processing: "" }))).toMatchObject({
      item: { key: 1 },
      notes: ["no-processing"],
    });
    const none = declared("").replace(/<qti-correct.*response>/s, "");
    expect(read(itemXml({ declared: none, processing: "" })).refusals).toEqual(["no-key"]);
    expect(read(itemXml({ declared: none })).refusals).toEqual(["no-key"]);
  });
});

describe("feedback", () => {
  const feedback = (name: string, variable: string, text: string, shows = "show") =>
    `<qti-modal-feedback outcome-identifier="${variable}" identifier="${name}" show-hide="${shows}"><qti-content-body>${text}</qti-content-body></qti-modal-feedback>`;

  it("is told to the options that would show it", () => {
    const rules =
      when(
        isRight,
        set("SCORE", number(1)) + set("BASIC", word("good")),
        set("BASIC", word("bad")),
      ) + set("CHOSEN", '<qti-variable identifier="RESPONSE"/>');
    const outcomes =
      outcome("SCORE", "float") + outcome("BASIC", "identifier") + outcome("CHOSEN", "identifier");
    const own =
      processing(rules) +
      feedback("good", "BASIC", "Yes.") +
      feedback("A", "CHOSEN", "A is <p>too early.</p>") +
      feedback("B", "CHOSEN", "Not B.", "hide");
    const body = choiceXml().replace(
      "Option C",
      'Option C<qti-feedback-inline outcome-identifier="CHOSEN" identifier="C" show-hide="show">C is too late.</qti-feedback-inline>',
    );
    const { item, refusals } = read(itemXml({ outcomes, body, processing: own }));
    expect(refusals).toEqual([]);
    expect(item?.options[2]?.text).toBe("Option C");
    expect(item?.rationale).toEqual(["A is\ntoo early.\nNot B.", "Yes.", "C is too late.\nNot B."]);
  });
});
