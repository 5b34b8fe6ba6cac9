import { expect, type Locator } from "@playwright/test";
import { type Person, visitor } from "./person";
import { textOf } from "./text";

/** The newest mail with this subject in the demo's mailbox; the worker delivers it within a moment. */
export async function mailTo(
  reader: Person,
  address: string,
  subject: string | RegExp,
): Promise<Locator> {
  const mail = reader.main.locator("section").filter({
    has: reader.page.getByRole("heading", { name: subject, exact: typeof subject === "string" }),
  });
  await expect(async () => {
    await reader.page.goto(`/${reader.locale}/outbox?to=${encodeURIComponent(address)}`);
    await expect(mail.first()).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return mail.first();
}

/** A reader of the demo's mailbox, in a window of its own. */
export async function mailboxOf(person: Person): Promise<Person> {
  const browser = person.page.context().browser();
  if (browser === null) throw new Error("The page has no browser");
  return visitor(browser, person.locale);
}

/** The six digits that sign a questionnaire. */
export async function codeIn(mail: Locator): Promise<string> {
  const [code] = (await textOf(mail)).match(/\b\d{6}\b/) ?? [];
  if (code === undefined) throw new Error("The mail holds no code");
  return code;
}
