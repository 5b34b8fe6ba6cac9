import type { Actor } from "@/lib/identity/roles";
import { demoAccount } from "../accounts";

/** A demo account as the actor that its session would give. */
export function actorOf(local: string): Actor {
  const { id, role, region, agency, personId } = demoAccount(local);
  return {
    accountId: id,
    role,
    region: region ?? null,
    agency: agency ?? null,
    personId: personId ?? null,
  };
}

const PLACES = { "KZ-10": "abai", "KZ-55": "pavlodar", "KZ-71": "astana" } as const;
export type DemoRegion = keyof typeof PLACES;

/** Who works on the cases of a region. */
export const staffOf = (region: DemoRegion) => ({
  specialist: actorOf(`specialist.${PLACES[region]}`),
  head: actorOf(`head.${PLACES[region]}`),
  police: actorOf(`police.${PLACES[region]}`),
});
