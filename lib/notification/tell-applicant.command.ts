import { createTranslator } from "next-intl";
import { z } from "zod";
import type { ApplicationEvent } from "@/lib/application/events";
import { stateOf } from "@/lib/application/execute.command";
import { displayName } from "@/lib/identity/names";
import { messageOf, type Told } from "@/lib/notification/message";
import { messageText } from "@/lib/notification/message-text";
import { currentTime } from "@/lib/platform/clock";
import { db, inTransaction, type Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { type Attachment, type Mail, sendMail } from "@/lib/platform/mail";
import { MESSAGES } from "@/lib/wording/messages";
import { LOCALES, type Locale } from "@/lib/wording/routing";

const Payload = z.object({ applicationId: z.uuid(), sequence: z.int().min(1) });

const localeOf = (text: string): Locale => LOCALES.find((locale) => locale === text) ?? "kk";

async function load(applicationId: string, sequence: number) {
  const event = await db.applicationEvent.findUniqueOrThrow({
    where: { applicationId_sequence: { applicationId, sequence } },
    include: { application: { include: { person: { include: { account: true } } } } },
  });
  const { application } = event;
  // Written by this program from the very type: type and payload together are the event.
  const happened = { type: event.type, ...Object(event.payload) } as ApplicationEvent;
  return { told: messageOf(happened, stateOf(application)), application };
}

type Application = Awaited<ReturnType<typeof load>>["application"];

/**
 * Tells the applicant of an event: a message in the portal, and a mail. Runs at least once; the event's number makes
 * the message one, and the mail's id lets a mail program drop a second copy.
 */
export async function tellApplicant(
  payload: unknown,
  attachments: readonly Attachment[] = [],
): Promise<void> {
  const { applicationId, sequence } = Payload.parse(payload);
  const { told, application } = await load(applicationId, sequence);
  const account = application.person.account;
  if (told === null || account === null) return;
  const values = { ...told.values, number: application.number };
  const row = { accountId: account.id, applicationId, sequence, kind: told.kind, values };
  const data = { ...row, createdAt: await currentTime() };
  // Two workers may be first together; the unique number of the event lets one row stand.
  await db.message.createMany({ data, skipDuplicates: true });
  if (!account.active) return;
  const mail = { to: account.email, ...mailText(told, application, localeOf(account.locale)) };
  await inTransaction((tx) => mailOnce(tx, applicationId, sequence, { ...mail, attachments }));
}

/** Sends the mail of a message that has none yet. Whoever holds its row is sending it already. */
async function mailOnce(
  tx: Tx,
  applicationId: string,
  sequence: number,
  mail: Omit<Mail, "id">,
): Promise<void> {
  const [waiting] = await tx.$queryRaw<{ id: string }[]>`
    select id from message
     where application_id = ${applicationId}::uuid and sequence = ${sequence} and mailed_at is null
       for update skip locked`;
  if (waiting === undefined) return;
  const { id } = waiting;
  await sendMail({ ...mail, id });
  await tx.message.update({ where: { id }, data: { mailedAt: await currentTime(tx) } });
}

function mailText({ kind, values }: Told, { number, person }: Application, locale: Locale) {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: "message.mail" });
  const { title, body } = messageText(kind, { ...values, number }, locale);
  const url = new URL(`/${locale}/application`, env().publicUrl).toString();
  const text = [
    t("greeting", { name: displayName(person, locale) }),
    body,
    t("open", { url }),
    t("footer", { number }),
  ];
  return { subject: `${title} · Qonys`, text: text.join("\n\n") };
}
