import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { sendMail } from "@/lib/platform/mail";
import { listOutbox, readOutboxMail } from "@/lib/platform/outbox";
import { putFile, readFile, removeFile } from "@/lib/platform/storage";
import { freshDatabase, setClock } from "../harness";

const database = await freshDatabase();

it("keeps bytes under a key that tells nothing of them", async () => {
  const bytes = Buffer.from("құжат");
  const [one, other] = await Promise.all([putFile(bytes), putFile(bytes)]);
  expect(one.sha256).toBe(other.sha256);
  expect(one.key).not.toBe(other.key);
  expect(await readFile(one.key)).toEqual(bytes);
  await removeFile(one.key);
  await removeFile(one.key);
  await expect(readFile(one.key)).rejects.toThrow();
  expect(await readFile(other.key)).toEqual(bytes);
});

it("lets nobody else on the machine read a file, and leaves no drafts", async () => {
  const { key } = await putFile(Buffer.from("1"));
  const folder = path.join(database.dataDir, "files", key.slice(0, 2));
  expect((await stat(path.join(folder, key))).mode & 0o077).toBe(0);
  expect((await readdir(folder)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

it.each(["../secret", "/etc/passwd", "", "a".repeat(31), "A".repeat(32), `${"a".repeat(32)}/`])(
  "takes no path for a key: %s",
  (key) => {
    expect(() => readFile(key)).toThrow("not a storage key");
  },
);

it("writes a mail to the outbox once, however often its job runs", async () => {
  await setClock(database, new Date("2026-03-02T04:00:00Z"));
  const mail = {
    to: "aigerim@example.kz",
    subject: "Қоныс: шешім",
    text: "Сәлеметсіз бе!\nШешім дайын.",
    attachments: [
      { filename: "hat.pdf", content: Buffer.from("%PDF"), contentType: "application/pdf" },
    ],
    id: "letter:1",
  };
  await sendMail(mail);
  await sendMail(mail);
  await sendMail({ to: "other@example.kz", subject: "Other", text: "Other" });
  expect(await listOutbox()).toHaveLength(2);
  const [kept] = await listOutbox("Aigerim@example.kz");
  expect(kept).toMatchObject({
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    attachments: ["hat.pdf"],
  });
  expect(kept?.at).toMatch(/^2026-03-02T04:00/);
  const eml = String(await readOutboxMail(kept?.id ?? ""));
  expect(eml).toContain("To: aigerim@example.kz");
  expect(eml).toContain("Date: Mon, 02 Mar 2026");
  expect(await readOutboxMail("../../secret")).toBeNull();
});
