import { randomUUID } from "node:crypto";
import { Logger, runOnce } from "graphile-worker";
import type { Agency } from "@/lib/application/stages";
import { hashPassword } from "@/lib/identity/password-hash.command";
import type { RegionCode } from "@/lib/identity/regions";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { identityTasks } from "@/lib/identity/tasks.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listOutbox } from "@/lib/platform/outbox";

export const PASSWORD = "steppe-lantern-42-kettle";

type Facts = {
  readonly email?: string;
  readonly role?: AccountRole;
  readonly region?: RegionCode;
  readonly agency?: Agency;
  readonly active?: boolean;
  readonly confirmed?: boolean;
};

/** A stored account with `PASSWORD`; an applicant unless told. */
export async function anAccount(facts: Facts = {}): Promise<Actor & { readonly email: string }> {
  const now = await currentTime();
  const email = facts.email ?? `${randomUUID()}@people.example`;
  const role = facts.role ?? "applicant";
  const { id } = await db.account.create({
    data: {
      email,
      role,
      region: facts.region ?? null,
      agency: facts.agency ?? null,
      active: facts.active ?? true,
      locale: "en",
      passwordHash: await hashPassword(PASSWORD),
      emailConfirmedAt: facts.confirmed === false ? null : now,
      createdAt: now,
    },
  });
  const { region = null, agency = null } = facts;
  return { accountId: id, role, region, agency, personId: null, email };
}

/** Does every waiting job, as the worker would. */
export async function drainQueue(): Promise<void> {
  await runOnce({
    connectionString: process.env["DATABASE_URL"] ?? "",
    logger: new Logger(() => () => undefined),
    taskList: Object.fromEntries(Object.entries(identityTasks)),
  });
}

/** The mails to an address, newest first. */
export const mailsTo = (email: string) => listOutbox(email);

/** The secret of the link in the newest mail to an address. */
export async function secretMailedTo(email: string): Promise<string> {
  const [mail] = await mailsTo(email);
  const secret = /[?&]token=([\w-]+)/.exec(mail?.text ?? "")?.[1];
  if (secret === undefined) throw new Error("No link was mailed");
  return secret;
}
