import { randomUUID } from "node:crypto";
import type { Service } from "@/lib/application/state";
import type { RegionCode } from "@/lib/identity/regions";
import { db } from "@/lib/platform/db";
import { at, type Played, play, type Step } from "../../factories/application";

type Facts = {
  readonly region?: RegionCode;
  readonly service?: Service;
  readonly due?: string;
  readonly total?: number;
  readonly name?: Partial<typeof NAME>;
};

const NAME = {
  latinSurname: "KARIMOVA",
  latinGivenName: "NIGORA",
  cyrillicSurname: "Каримова",
  cyrillicGivenName: "Нигора",
};

let count = 0;

/** A case as its projection stands after these steps; its events are tested elsewhere. */
export async function aRow(steps: readonly Step[], facts: Facts = {}): Promise<string> {
  count += 1;
  const { region = "KZ-75", service = "rpp" } = facts;
  const id = randomUUID();
  const person = await db.person.create({
    data: {
      ...NAME,
      ...facts.name,
      documentCountry: "UZ",
      documentNumber: `FA${String(7_000_000 + count)}`,
      dateOfBirth: new Date("1990-06-15"),
      sex: "female",
      citizenship: "UZ",
      createdAt: at("2026-03-01 10:00"),
    },
  });
  const played: Played["state"] = play(steps).state;
  const due = facts.due ?? played.due;
  const assessment = played.assessment && {
    ...played.assessment,
    total: facts.total ?? played.assessment.total,
  };
  const state = { ...played, id, personId: person.id, region, service, due, assessment };
  await db.application.create({
    data: {
      id,
      number: `KZ-2026-${String(500_000 + count)}`,
      personId: person.id,
      region,
      service,
      abroad: false,
      stage: state.stage,
      owner: state.owner,
      dueOn: due === null ? null : new Date(due),
      totalPoints: assessment?.total ?? null,
      state,
      version: 0,
      openedAt: at("2026-03-01 10:00"),
      closedAt: state.stage === "closed" ? at("2026-03-19 10:00") : null,
    },
  });
  return id;
}
