import { randomUUID } from "node:crypto";
import { assess } from "@/lib/assessment/assess";
import { population } from "@/lib/effect/population";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";

const BATCH = 5_000;
const DAY = "2026-03-02";

/** Closed cases of invented people, each with its frozen result under the shipped rule set. */
export async function storePastCases(count: number): Promise<void> {
  const at = new Date(`${DAY}T05:00:00Z`);
  const rules = { ruleSetId: RULE_SET_2026.id, ruleSetHash: jcsHash(RULE_SET_2026) };
  let batch = [];
  let number = 0;
  for (const { answers, sex } of population(count, DAY)) {
    number += 1;
    const [personId, applicationId] = [randomUUID(), randomUUID()];
    const { citizenship, dateOfBirth, service, settlementRegion: region } = answers;
    const name = {
      latinSurname: "A",
      latinGivenName: "B",
      cyrillicSurname: "А",
      cyrillicGivenName: "Б",
    };
    const document = { documentCountry: citizenship, documentNumber: personId };
    batch.push({
      person: {
        ...{ id: personId, sex, citizenship, createdAt: at, ...name, ...document },
        dateOfBirth: new Date(dateOfBirth),
      },
      application: {
        ...{
          id: applicationId,
          number: `KZ-2026-P${number}`,
          personId,
          service,
          region,
          state: {},
        },
        ...{ abroad: false, stage: "closed", owner: "akimat-head", version: 1 },
        ...{ openedAt: at, closedAt: at },
      },
      assessment: {
        ...{ applicationId, version: 1, answers, result: assess(answers, RULE_SET_2026), at },
        ...rules,
      },
    });
    if (batch.length < BATCH && number < count) continue;
    await db.person.createMany({ data: batch.map(({ person }) => person) });
    await db.application.createMany({ data: batch.map(({ application }) => application) });
    await db.assessment.createMany({ data: batch.map(({ assessment }) => assessment) });
    batch = [];
  }
}
