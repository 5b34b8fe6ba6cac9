import { randomUUID } from "node:crypto";
import { register } from "@/lib/application/execute.command";
import { beginAttempt } from "@/lib/exam/begin-attempt.command";
import { prepareAttempt } from "@/lib/exam/prepare-attempt.command";
import type { AccountRole, Actor } from "@/lib/identity/roles";
import { SESSION_COOKIE } from "@/lib/identity/session";
import { openSession } from "@/lib/identity/session.command";
import { demoSlip } from "@/lib/payment/demo-provider.command";
import { openPayment } from "@/lib/payment/open-payment.command";
import { settlePayment } from "@/lib/payment/settle-payment.command";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { jcsHash } from "@/lib/platform/digest";
import { RULE_SET_2026 } from "@/lib/rules/rule-set-2026";
import { seedItems } from "@/prisma/seed/seed-items";

/** The rule set in force and the whole bank. */
export async function prepareExam(): Promise<void> {
  await db.ruleSet.create({
    data: {
      id: RULE_SET_2026.id,
      inForceFrom: new Date(RULE_SET_2026.inForceFrom),
      data: RULE_SET_2026,
      hash: jcsHash(RULE_SET_2026),
      createdAt: await currentTime(),
    },
  });
  await seedItems();
}

export type SignedIn = { readonly actor: Actor; readonly cookie: string };

/** Somebody with an account of this role and a session. */
export async function someone(
  role: AccountRole,
  scope: Partial<Pick<Actor, "region" | "agency">> = {},
): Promise<SignedIn> {
  const personId = role === "applicant" ? await aPerson() : null;
  const now = await currentTime();
  const account = await db.account.create({
    data: {
      email: `${randomUUID()}@qonys.example`,
      role,
      personId,
      locale: "kk",
      createdAt: now,
      ...scope,
    },
  });
  const session = await openSession(account.id, role);
  const actor: Actor = {
    accountId: account.id,
    role,
    region: scope.region ?? null,
    agency: scope.agency ?? null,
    personId,
  };
  return { actor, cookie: `${SESSION_COOKIE}=${session.cookie}` };
}

async function aPerson(): Promise<string> {
  const person = await db.person.create({
    data: {
      documentCountry: "UZ",
      documentNumber: randomUUID().slice(0, 9).toUpperCase(),
      dateOfBirth: new Date("1990-06-15"),
      sex: "F",
      citizenship: "UZ",
      latinSurname: "KARIMOVA",
      latinGivenName: "NODIRA",
      cyrillicSurname: "Каримова",
      cyrillicGivenName: "Нодира",
      createdAt: await currentTime(),
    },
  });
  return person.id;
}

export type Candidate = SignedIn & { readonly applicationId: string };

/** An applicant with an open application, who has paid nothing yet. */
export async function anApplicant(): Promise<Candidate> {
  const signedIn = await someone("applicant");
  const applicationId = randomUUID();
  const personId = signedIn.actor.personId ?? "";
  const command = {
    type: "register",
    applicationId,
    personId,
    service: "rpp",
    region: "KZ-75",
  } as const;
  const done = await register(signedIn.actor, command, false, await currentTime());
  if (!done.ok) throw new Error(done.code);
  return { ...signedIn, applicationId };
}

/** Pays the next attempt's fee on the demo's page. */
export async function pay({ actor, applicationId }: Candidate): Promise<string> {
  const opened = await openPayment(actor, applicationId, await currentTime());
  if (!opened.ok) throw new Error(opened.code);
  const { amountTenge } = await db.payment.findUniqueOrThrow({ where: { id: opened.paymentId } });
  const slip = demoSlip({ paymentId: opened.paymentId, amountTenge }, "paid");
  const settled = await settlePayment(opened.paymentId, slip, await currentTime());
  if (!settled.ok || settled.status !== "paid") throw new Error("not paid");
  return opened.paymentId;
}

/** Pays and starts an attempt. @returns its id */
export async function begin(candidate: Candidate): Promise<string> {
  await pay(candidate);
  const attemptId = await prepare(candidate);
  const begun = await beginAttempt(candidate.actor, attemptId, await currentTime());
  if (!begun.ok) throw new Error(begun.code);
  return attemptId;
}

/** The attempt that is paid for, ready to be started. @returns its id */
export async function prepare({ actor, applicationId }: Candidate): Promise<string> {
  const prepared = await prepareAttempt(actor, applicationId, await currentTime());
  if (!prepared.ok) throw new Error(prepared.code);
  return prepared.attemptId;
}
