import { z } from "zod";
import { accountMail, type MailKind } from "@/lib/identity/account-mail.command";
import { issueLink, type LinkPurpose } from "@/lib/identity/account-token.command";
import { type StartingPoint, startingPointOf, startingQuery } from "@/lib/identity/starting-point";
import { currentTime } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { LOCALES, type Locale } from "@/lib/wording/routing";

const Job = z.object({ accountId: z.uuid(), occasion: z.enum(["sign-up", "reset", "invitation"]) });
type Job = z.infer<typeof Job>;

const Locales = z.enum(LOCALES);

/** Which mail an account gets on an occasion; an address that is not confirmed yet is confirmed first. */
function mailFor(occasion: Job["occasion"], role: string, confirmed: boolean): MailKind {
  if (!confirmed) return role === "applicant" ? "confirm-email" : "invitation";
  return occasion === "sign-up" ? "known-address" : "reset-password";
}

const PAGE: Readonly<Record<LinkPurpose, string>> = {
  "confirm-email": "/confirm",
  invitation: "/confirm",
  "reset-password": "/reset",
};

const address = (locale: Locale, path: string) => `${env().publicUrl}/${locale}${path}`;

async function oneTimeLink(
  accountId: string,
  locale: Locale,
  purpose: LinkPurpose,
  start: StartingPoint,
) {
  const { secret, expiresAt } = await issueLink(db, accountId, purpose, await currentTime());
  const query = `${startingQuery({ ...start })}`;
  const separator = query === "" ? "?" : `${query}&`;
  return { link: address(locale, `${PAGE[purpose]}${separator}token=${secret}`), expiresAt };
}

/**
 * Sends an account's link. A repetition after a crash sends a second link: both are good, and using one
 * uses up the other.
 */
async function sendAccountMail(payload: unknown): Promise<void> {
  const { accountId, occasion } = Job.parse(payload);
  const account = await db.account.findUnique({
    where: { id: accountId },
    select: { email: true, role: true, locale: true, active: true, emailConfirmedAt: true },
  });
  if (account === null || !account.active) return;
  const locale = Locales.parse(account.locale);
  const kind = mailFor(occasion, account.role, account.emailConfirmedAt !== null);
  const { link, expiresAt } =
    kind === "known-address"
      ? { link: address(locale, "/sign-in"), expiresAt: null }
      : await oneTimeLink(accountId, locale, kind, startingPointOf(payload));
  const reset = address(locale, "/reset");
  await sendMail({ to: account.email, ...accountMail(locale, kind, { link, reset, expiresAt }) });
}

export const identityTasks: Readonly<Record<string, (payload: unknown) => Promise<void>>> = {
  "send-account-mail": sendAccountMail,
};
