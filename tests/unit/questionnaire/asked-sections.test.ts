import { describe, expect, it } from "vitest";
import { sectionsBy } from "@/lib/questionnaire/asked-sections";
import { evidenceNeeds } from "@/lib/questionnaire/evidence-needs";
import { checkSection, shownFields } from "@/lib/questionnaire/section-check";
import { SECTION_KEYS, sectionOf } from "@/lib/questionnaire/sections";
import { toAnswers } from "@/lib/questionnaire/to-answers";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { aCompleteDraft, someFacts, TYPED } from "../../factories/questionnaire-draft";

const dates = { today: "2026-03-02", dateOfBirth: "1991-05-17" };
const asked2026 = sectionsBy(RULE_SET_2026);

describe("what is asked", () => {
  it("is everything, where a rule set says nothing", () => {
    const always = sectionsBy({ asked: [] });
    const { fields } = always("housing");
    expect(shownFields(fields, { housing: "none" }).map(([name]) => name)).toEqual([
      "housing",
      "housingAddress",
    ]);
    expect(evidenceNeeds("housing", {}, always)).toEqual(["housing"]);
    expect(evidenceNeeds("housing", {}, asked2026)).toEqual([]);
  });

  it("follows the rule set: questions, documents, what is due and what is scored", () => {
    // A set that wants the dwelling's address and papers of everybody but owners, and jobs of those who worked or not.
    const when = { question: "housing", is: ["lease", "relative", "none"] };
    const other = sectionsBy({
      asked: [
        { section: "housing", kind: "question", name: "housingAddress", when },
        { section: "housing", kind: "evidence", name: "housing", when },
      ],
    });
    const draft = aCompleteDraft({ housing: { housing: "own", housingAddress: "" } });
    const saved = draft.housing;
    expect(checkSection(other("housing"), saved, dates).problems).toEqual([]);
    expect(checkSection(asked2026("housing"), saved, dates).problems).toEqual([
      { field: "housingAddress", code: "missing" },
    ]);
    expect(evidenceNeeds("housing", draft, other)).toEqual([]);
    expect(evidenceNeeds("housing", draft, asked2026)).toEqual(["housing"]);
    const unworked = aCompleteDraft({ work: { hasWorked: "no" } });
    const scored = toAnswers(unworked, someFacts(), asked2026);
    expect(scored.ok && scored.answers.jobs).toEqual([]);
    const listed = checkSection(other("work"), unworked.work, dates);
    expect(listed.items).toHaveLength(2);
  });

  it("asks for the certificate of English while one entry names one", () => {
    const draft = aCompleteDraft();
    expect(evidenceNeeds("languages", draft, asked2026)).toEqual(["english"]);
    const none = aCompleteDraft({ languages: { knowsLanguages: "no" } });
    expect(evidenceNeeds("languages", none, asked2026)).toEqual([]);
  });

  it("has no condition in a section's own file but those of one answer's shape", () => {
    const own = SECTION_KEYS.flatMap((key) => {
      const { fields, list, evidence } = sectionOf(key);
      const all = [...Object.entries(fields), ...Object.entries(list?.fields ?? {})];
      const documents = evidence.filter(({ when }) => when !== undefined);
      expect([documents, list?.when]).toEqual([[], undefined]);
      return all.flatMap(([name, { when }]) => (when === undefined ? [] : [name]));
    });
    expect(own).toEqual(["ieltsScore", "toeflScore", "to"]);
  });

  it("names nothing that the questionnaire does not have", () => {
    for (const { section, kind, name, when } of RULE_SET_2026.asked) {
      const key = SECTION_KEYS.find((known) => known === section);
      if (key === undefined) throw new Error(`no section ${section}`);
      const { fields, list, evidence } = sectionOf(key);
      const questions = { ...fields, ...list?.fields };
      const known = {
        question: Object.keys(questions),
        list: list ? [list.key] : [],
        evidence: evidence.map(({ supports }) => supports),
      };
      expect(known[kind]).toContain(name);
      expect(Object.keys(questions)).toContain(when.question);
    }
    expect(Object.keys(TYPED)).toEqual(SECTION_KEYS);
  });
});
