import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { env } from "./env";

const OutboxMail = z.object({
  at: z.iso.datetime(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.string()),
});

/** A mail that the demo wrote instead of sending; `id` names its `.eml` file. */
export type OutboxMail = z.infer<typeof OutboxMail> & { readonly id: string };

const ID = /^[0-9a-f]{32}$/;
const folder = () => path.join(env().dataDir, "outbox");

async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  // Two processes may write the same mail at once: each has a draft of its own.
  const draft = `${file}.${randomUUID()}.part`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, file);
}

/** Writes the mail beside its summary. The same message id replaces the file: repeats are one mail. */
export async function writeToOutbox(
  messageId: string,
  eml: unknown,
  summary: z.infer<typeof OutboxMail>,
): Promise<void> {
  if (!Buffer.isBuffer(eml)) throw new Error("a composed mail is bytes");
  const id = messageId.slice(1, 33);
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  await writeWhole(path.join(folder(), `${id}.eml`), eml);
  await writeWhole(path.join(folder(), `${id}.json`), JSON.stringify(summary));
}

/** What the demo would have sent, newest first; with an address, only what went there. */
export async function listOutbox(to?: string): Promise<OutboxMail[]> {
  const names = await readdir(folder()).catch(() => []);
  const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -5));
  const mails = await Promise.all(
    ids.map(async (id) => {
      const stored: unknown = JSON.parse(
        await readFile(/* turbopackIgnore: true */ path.join(folder(), `${id}.json`), "utf8"),
      );
      return { id, ...OutboxMail.parse(stored) };
    }),
  );
  return mails
    .filter((mail) => to === undefined || mail.to.toLowerCase() === to.toLowerCase())
    .sort((one, other) => other.at.localeCompare(one.at));
}

/** The `.eml` bytes of one mail, or null when there is none. */
export async function readOutboxMail(id: string): Promise<Buffer | null> {
  if (!ID.test(id)) return null;
  return readFile(/* turbopackIgnore: true */ path.join(folder(), `${id}.eml`)).catch(() => null);
}
