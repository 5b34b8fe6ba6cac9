import { randomUUID } from "node:crypto";
import { type Executed, register } from "@/lib/application/execute.command";
import type { Service } from "@/lib/application/state";
import { localDateOf } from "@/lib/calendar/local-date";
import { isAdult } from "@/lib/identity/adult";
import { ownProfile } from "@/lib/identity/profile.query";
import type { RegionCode } from "@/lib/identity/regions";
import type { Actor } from "@/lib/identity/roles";

export type NewApplication = {
  readonly service: Service;
  /** Of the declared place of stay; for those abroad, where they intend to settle (order, item 1). */
  readonly region: RegionCode;
  readonly abroad: boolean;
};

export type Opened =
  | Executed
  | { readonly ok: false; readonly code: "profile-missing" | "under-18" };

/** Opens an application for the person behind the account. Each adult has their own; minors are listed by a parent. */
export async function openApplication(
  actor: Actor,
  { service, region, abroad }: NewApplication,
  now: Date,
): Promise<Opened> {
  const profile = await ownProfile(actor);
  const { personId } = actor;
  if (profile === null || personId === null) return { ok: false, code: "profile-missing" };
  if (!isAdult(profile.dateOfBirth, localDateOf(now))) {
    return { ok: false, code: "under-18" };
  }
  const applicationId = randomUUID();
  return register(
    actor,
    { type: "register", applicationId, personId, service, region },
    abroad,
    now,
  );
}
