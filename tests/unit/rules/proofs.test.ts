import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bands } from "@/lib/rules/bands.schema";
import type { Criterion } from "@/lib/rules/criteria.schema";
import { proveInput, proveRuleSet } from "@/lib/rules/proofs/prove";
import type { RuleSet } from "@/lib/rules/rule-set.schema";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { runs } from "../../factories/runs";

type Change = (draft: RuleSet) => void;
type OfKind<K extends Criterion["kind"]> = Extract<Criterion, { kind: K }>;

const broken = (change: Change) => {
  // As stored: two conditions that the code shares are two in a stored set.
  const draft: RuleSet = JSON.parse(JSON.stringify(RULE_SET_2026));
  change(draft);
  return proveRuleSet(draft);
};

function of<K extends Criterion["kind"]>(draft: RuleSet, key: string, kind: K): OfKind<K> {
  const found = draft.criteria.find((one) => one.key === key);
  if (found?.kind !== kind) throw new Error(`${key} is not of the kind ${kind}`);
  return found as OfKind<K>;
}

const firstIn = <T>(list: readonly T[], place = 0): T => {
  const found = list[place];
  if (found === undefined) throw new Error(`Nothing at ${place}`);
  return found;
};

describe("rule set 2026-illustrative", () => {
  it("is proved", () => expect(proveRuleSet(RULE_SET_2026)).toEqual([]));
});

describe("a broken table is named with its counterexample", () => {
  it.each<[string, Change, object]>([
    [
      "a gap between two bands",
      (draft) => {
        firstIn(of(draft, "age", "bands").bands, 1).under = 24;
      },
      { code: "in-no-band", where: "criteria.age.bands", example: { amount: "24", unit: "years" } },
    ],
    [
      "an overlap of two bands",
      (draft) => {
        firstIn(of(draft, "age", "bands").bands, 1).under = 26;
      },
      {
        code: "in-two-bands",
        where: "criteria.age.bands",
        example: { amount: "25", unit: "years", one: "18 – 26", other: "25 – 35" },
      },
    ],
    [
      "a table that begins above 0",
      (draft) => of(draft, "earlierStay", "bands").bands.shift(),
      { code: "in-no-band", example: { amount: "0", unit: "months" } },
    ],
    [
      "a last band with an end",
      (draft) => {
        firstIn(of(draft, "solvency", "bands").bands, 2).under = 2_000;
      },
      { code: "in-no-band", where: "criteria.solvency.bands", example: { amount: "2000" } },
    ],
    [
      "a gap that only one block's percentages fall in",
      (draft) => {
        firstIn(of(draft, "kazakh", "bands").bands, 1).under = 32.5;
        firstIn(of(draft, "kazakh", "bands").bands, 2).from = 34;
      },
      { code: "in-no-band", where: "criteria.kazakh.bands", example: { amount: "32.5" } },
    ],
    [
      "a gap of half a point in IELTS",
      (draft) => {
        firstIn(of(draft, "english", "certificate-bands").tables.ielts, 1).under = 6;
      },
      { code: "in-no-band", where: "criteria.english.tables.ielts", example: { amount: "6" } },
    ],
    [
      "an answer in no row",
      (draft) => of(draft, "housing", "lookup").rows.pop(),
      { code: "in-no-row", example: { answer: "housing", choice: "none" } },
    ],
    [
      "an answer in two rows",
      (draft) => firstIn(of(draft, "housing", "lookup").rows).oneOf.push("lease"),
      { code: "in-two-rows", example: { answer: "housing", choice: "lease" } },
    ],
    [
      "a row for an answer that nobody can give",
      (draft) => firstIn(of(draft, "housing", "lookup").rows).oneOf.push("castle"),
      { code: "unknown-choice", example: { answer: "housing", choice: "castle" } },
    ],
    [
      "a condition on an answer that nobody can give",
      (draft) => firstIn(of(draft, "jobOffer", "conditions").all).oneOf.push("maybe"),
      { code: "unknown-choice", where: "criteria.jobOffer.all.0", example: { choice: "maybe" } },
    ],
  ])("%s", (_, change, expected) => {
    expect(broken(change)).toEqual([expect.objectContaining(withExample(expected))]);
  });

  it("but a gap that no amount can fall in is none", () => {
    const findings = broken((draft) => {
      firstIn(of(draft, "age", "bands").bands, 1).under = 24.5;
    });
    expect(findings).toEqual([]);
  });
});

const withExample = (expected: object) => ({
  ...expected,
  ...("example" in expected && { example: expect.objectContaining(expected.example as object) }),
});

describe("a maximum or threshold that does not hold is named", () => {
  it.each<[string, Change, string, object]>([
    [
      "a maximum above its table",
      (draft) => {
        of(draft, "age", "bands").max = 130;
      },
      "max-not-attainable",
      { max: "130", highest: "120" },
    ],
    [
      "a maximum below its table",
      (draft) => {
        of(draft, "children", "count").max = 30;
      },
      "max-passed",
      { max: "30", points: "40" },
    ],
    [
      "a count that the questionnaire does not take",
      (draft) => Object.assign(of(draft, "children", "count"), { most: 30, max: 300 }),
      "max-not-attainable",
      { max: "300", highest: "200" },
    ],
    [
      "a condition that the questionnaire never lets come true",
      (draft) => {
        firstIn(of(draft, "fieldInDemand", "conditions").all, 1).oneOf = ["none"];
      },
      "max-not-attainable",
      { max: "30", highest: "0" },
    ],
    [
      "an occupation in demand of which there is none",
      (draft) => draft.occupationsInDemand.isco08.splice(0),
      "max-not-attainable",
      { max: "60", highest: "0" },
    ],
    [
      "two maxima that exclude each other",
      (draft) => {
        firstIn(of(draft, "studiedInKazakhstan", "conditions").all, 1).oneOf = ["vocational"];
      },
      "maxima-not-together",
      { sum: "200", highest: "170" },
    ],
    [
      "a threshold that nobody reaches",
      (draft) => {
        draft.parameters["assessment.threshold"].value = 1_001;
      },
      "threshold-not-attainable",
      { threshold: "1001", highest: "1000" },
    ],
    [
      "a threshold that only the stopped would reach",
      (draft) => {
        draft.stops.push({
          ...firstIn(draft.stops, 3),
          key: "doctorate",
          kind: "condition",
          condition: { answer: "education", oneOf: ["doctorate"] },
        });
        draft.parameters["assessment.threshold"].value = 1_000;
      },
      "threshold-not-attainable",
      { highest: "985" },
    ],
    [
      "a stop for everybody",
      (draft) => {
        const stop = firstIn(draft.stops, 3);
        if (stop.kind === "condition") stop.condition.oneOf = [true, false];
      },
      "everyone-stopped",
      {},
    ],
  ])("%s", (_, change, code, example) => {
    const both = ["rpp", "kandas"].map((service) => expect.objectContaining({ service }));
    const findings = broken(change);
    expect(findings.map((one) => one.code)).toEqual([code, code]);
    expect(findings.map((one) => one.example)).toEqual(both);
    expect(firstIn(findings).example).toMatchObject(example);
  });

  it("a threshold of one service alone is tried for that service", () => {
    const findings = broken((draft) => {
      draft.parameters["assessment.threshold"].byService = { kandas: 1_200 };
    });
    expect(findings).toMatchObject([
      { code: "threshold-not-attainable", example: { service: "kandas", threshold: "1200" } },
    ]);
  });
});

describe("what services differ in", () => {
  it("may carry one name in both, a rule each", () => {
    const findings = broken((draft) => {
      const offer = of(draft, "jobOffer", "conditions");
      draft.criteria.push({ ...offer, services: ["kandas"], points: 50, max: 50 });
      offer.services = ["rpp"];
    });
    expect(findings).toEqual([]);
  });

  it("may not carry it twice in one", () => {
    const findings = broken((draft) => draft.criteria.push(firstIn(draft.criteria)));
    expect(findings).toMatchObject([
      { code: "key-twice", example: { key: "age", service: "rpp" } },
      { code: "key-twice", example: { key: "age", service: "kandas" } },
    ]);
  });
});

describe("what the questionnaire does not have is named", () => {
  const condition = { question: "education", is: ["master"] };
  it.each<[string, RuleSet["asked"][number], object]>([
    [
      "a question",
      { section: "education", kind: "question", name: "shoeSize", when: condition },
      { code: "unknown-question", example: { name: "shoeSize" } },
    ],
    [
      "a section",
      { section: "wardrobe", kind: "list", name: "jobs", when: condition },
      { code: "unknown-question", example: { section: "wardrobe" } },
    ],
    [
      "a document",
      { section: "education", kind: "evidence", name: "photo", when: condition },
      { code: "unknown-question", example: { name: "photo" } },
    ],
    [
      "the question of a condition",
      {
        section: "housing",
        kind: "question",
        name: "housing",
        when: { question: "rooms", is: ["two"] },
      },
      { code: "unknown-question", example: { name: "rooms" } },
    ],
    [
      "an option",
      {
        section: "housing",
        kind: "question",
        name: "housingAddress",
        when: { question: "housing", is: ["castle"] },
      },
      { code: "unknown-option", example: { question: "housing", option: "castle" } },
    ],
    [
      "a question that waits for itself",
      {
        section: "record",
        kind: "question",
        name: "underProsecution",
        when: { question: "underProsecution", is: ["yes"] },
      },
      { code: "never-asked", example: { name: "underProsecution" } },
    ],
  ])("%s", (_, asked, expected) => {
    const findings = broken((draft) => {
      draft.asked = draft.asked.filter(({ name }) => name !== asked.name);
      draft.asked.push(asked);
    });
    expect(findings).toEqual([expect.objectContaining(withExample(expected))]);
  });

  it.each([
    [
      "the page's question for one of an entry",
      "work",
      "stillThere",
      "hasWorked",
      "yes",
      "unknown-question",
    ],
    [
      "the page's question for the certificate",
      "languages",
      "englishKind",
      "knowsLanguages",
      "yes",
      "unknown-question",
    ],
    [
      "a scored answer without a value otherwise",
      "licence",
      "jobOffer",
      "professionalLicence",
      "yes",
      "cannot-be-left-out",
    ],
    [
      "a part of a scored answer on another condition",
      "work",
      "from",
      "stillThere",
      "yes",
      "cannot-be-left-out",
    ],
  ])("%s", (_, section, name, question, is, code) => {
    const findings = broken((draft) => {
      draft.asked = draft.asked.filter((one) => one.name !== name);
      draft.asked.push({ section, kind: "question", name, when: { question, is: [is] } });
    });
    expect(findings).toMatchObject([{ code }]);
  });

  it("a second condition of one question", () => {
    const findings = broken((draft) => draft.asked.push(firstIn(draft.asked)));
    expect(findings).toMatchObject([{ code: "asked-twice" }]);
  });

  it("another number of questions than the answers hold", () => {
    const findings = broken((draft) => {
      draft.parameters["test.blocks.listening"].value.questions = 25;
    });
    expect(findings).toMatchObject([{ code: "block-size", example: { questions: "25" } }]);
  });
});

describe("what is no rule set", () => {
  it("is refused by its path", () => {
    const draft = {
      ...RULE_SET_2026,
      criteria: [{ ...RULE_SET_2026.criteria[0], kind: "formula" }],
    };
    expect(proveInput(draft)).toMatchObject([{ code: "format", where: "criteria.0.kind" }]);
  });

  it("is told which language a text lacks", () => {
    const draft = structuredClone(RULE_SET_2026);
    firstIn(draft.stops).explanation.kk = " ";
    expect(proveInput(draft)).toMatchObject([
      { code: "text-missing", where: "stops.0.explanation.kk", example: { language: "kk" } },
    ]);
  });

  it("and a rule set is proved", () => expect(proveInput(RULE_SET_2026)).toEqual([]));
});

describe("for any table of bands, the proof", () => {
  const edge = fc.integer({ min: 0, max: 12 }).map((half) => half / 2);
  const band = fc.record({
    from: edge,
    under: fc.option(edge, { nil: null }),
    points: fc.constant(0),
  });
  const tables: fc.Arbitrary<Bands> = fc.array(band, { minLength: 1, maxLength: 4 });

  it("finds a counterexample exactly when trying every amount does", () => {
    fc.assert(
      fc.property(tables, (bands) => {
        const findings = broken((draft) => {
          Object.assign(of(draft, "age", "bands"), { bands, max: 0 });
        }).filter(({ where }) => where === "criteria.age.bands");
        const times = (years: number) =>
          bands.filter(({ from, under }) => years >= from && (under === null || years < under))
            .length;
        const wrong = Array.from({ length: 20 }, (_, years) => years).filter((y) => times(y) !== 1);
        expect(findings.length > 0).toBe(wrong.length > 0);
        for (const { code, example } of findings) {
          const years = Number(example["amount"]);
          expect(code).toBe(times(years) === 0 ? "in-no-band" : "in-two-bands");
          expect(wrong).toContain(years);
        }
      }),
      runs(300),
    );
  });
});
