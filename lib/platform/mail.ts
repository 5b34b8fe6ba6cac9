import { createHash } from "node:crypto";
import nodemailer, { type Transporter } from "nodemailer";
import { currentTime } from "./clock";
import { env } from "./env";
import { writeToOutbox } from "./outbox";

export type Attachment = {
  readonly filename: string;
  readonly content: Uint8Array;
  readonly contentType: string;
};

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** Stays the same when a job repeats, so that a mail program can drop the second copy. */
  readonly id?: string;
};

let smtp: Transporter | undefined;
const composer = nodemailer.createTransport({ streamTransport: true, buffer: true });

const messageId = (mail: Mail, date: Date) => {
  const seed = mail.id ?? `${date.toISOString()} ${mail.to} ${mail.subject}`;
  const digest = createHash("sha256").update(seed).digest("hex").slice(0, 32);
  return `<${digest}@${new URL(env().publicUrl).hostname}>`;
};

/**
 * Sends through `SMTP_URL`, or, where none is set, writes to the outbox on disk that the demo shows.
 * Throws when the server does not take it: the job that called is then tried again.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = env();
  const date = await currentTime();
  const message = {
    from: mailFrom,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date,
    messageId: messageId(mail, date),
    attachments: (mail.attachments ?? []).map(({ filename, content, contentType }) => ({
      filename,
      contentType,
      content: Buffer.from(content),
    })),
  };
  if (smtpUrl !== null) {
    smtp ??= nodemailer.createTransport(smtpUrl);
    await smtp.sendMail(message);
    return;
  }
  const composed = await composer.sendMail(message);
  await writeToOutbox(message.messageId, composed.message, {
    at: date.toISOString(),
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    attachments: message.attachments.map(({ filename }) => filename),
  });
}
