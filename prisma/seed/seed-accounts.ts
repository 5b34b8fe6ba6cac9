import { hashPassword } from "@/lib/identity/password-hash.command";
import type { Tx } from "@/lib/platform/db";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from "./accounts";

async function seedPerson(tx: Tx, { person, personId }: DemoAccount, now: Date): Promise<void> {
  if (person === undefined || personId === undefined) return;
  const data = {
    ...person,
    id: personId,
    dateOfBirth: new Date(person.dateOfBirth),
    createdAt: now,
  };
  await tx.person.upsert({ where: { id: personId }, create: data, update: {} });
}

/** The demo's accounts and the people behind them. A second run changes nothing. */
export async function seedAccounts(tx: Tx, now: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const account of DEMO_ACCOUNTS) {
    await seedPerson(tx, account, now);
    const { id, email, role, locale, name } = account;
    const known = await tx.account.findUnique({ where: { id }, select: { id: true } });
    if (known !== null) continue;
    await tx.account.create({
      data: {
        id,
        email,
        role,
        locale,
        region: account.region ?? null,
        agency: account.agency ?? null,
        displayName: role === "applicant" ? null : name,
        personId: account.personId ?? null,
        passwordHash,
        emailConfirmedAt: now,
        createdAt: now,
      },
    });
  }
}
