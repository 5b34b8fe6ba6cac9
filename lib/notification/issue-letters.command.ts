import { z } from "zod";
import { LetterFacts } from "@/lib/notification/facts.schema";
import { letterOf } from "@/lib/notification/letter";
import { printLetter } from "@/lib/notification/letter.pdf";
import { tellApplicant } from "@/lib/notification/tell-applicant.command";
import { currentTime } from "@/lib/platform/clock";
import { db, isUniqueViolation } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { signLetter } from "@/lib/platform/letter-signer";
import type { Attachment } from "@/lib/platform/mail";
import { putFile, readFile, removeFile } from "@/lib/platform/storage";
import { LOCALES, type Locale } from "@/lib/wording/routing";

const Payload = z.object({ applicationId: z.uuid(), sequence: z.int().min(1) });
const Issued = z.object({ id: z.uuid() });

/**
 * Renders, signs and stores a notification's letters, then delivers it in the portal and by mail. Runs at least
 * once: a letter that is stored already is not made again, so every copy has the same bytes.
 */
export async function issueLetters(payload: unknown): Promise<void> {
  const { applicationId, sequence } = Payload.parse(payload);
  const event = await db.applicationEvent.findUniqueOrThrow({
    where: { applicationId_sequence: { applicationId, sequence } },
  });
  const { id } = Issued.parse(event.payload);
  const attachments: Attachment[] = [];
  for (const locale of LOCALES) {
    const bytes = await letterFile(id, locale);
    attachments.push({
      filename: `notification-${locale}.pdf`,
      content: bytes,
      contentType: "application/pdf",
    });
  }
  await tellApplicant(payload, attachments);
}

async function letterFile(notificationId: string, locale: Locale): Promise<Uint8Array> {
  const where = { notificationId_locale: { notificationId, locale } };
  const stored = await db.letter.findUnique({ where });
  if (stored !== null) return readFile(stored.storageKey);
  const bytes = await render(notificationId, locale);
  const { key, sha256 } = await putFile(bytes);
  try {
    await db.letter.create({
      data: {
        notificationId,
        locale,
        storageKey: key,
        sha256,
        signature: signLetter(bytes),
        renderedAt: await currentTime(),
      },
    });
    return bytes;
  } catch (cause) {
    await removeFile(key);
    if (!isUniqueViolation(cause)) throw cause;
    // Another worker was first: its bytes are the letter.
    const first = await db.letter.findUniqueOrThrow({ where });
    return readFile(first.storageKey);
  }
}

async function render(notificationId: string, locale: Locale): Promise<Uint8Array> {
  const row = await db.notification.findUniqueOrThrow({ where: { id: notificationId } });
  return printLetter(letterOf(LetterFacts.parse(row.facts), locale, env().publicUrl), row.issuedAt);
}
