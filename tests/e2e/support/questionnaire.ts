import { expect } from "@playwright/test";
import type { Control, Fields } from "@/lib/questionnaire/field";
import { SECTION_KEYS, type SectionKey, sectionOf } from "@/lib/questionnaire/sections";
import { scan } from "./documents";
import { codeIn, mailboxOf, mailTo } from "./mail";
import type { Person } from "./person";

type Typed = Readonly<Record<string, string>>;

/** What a person answers on each page; a list's entries have their own answers. */
export type Answers = Readonly<Record<SectionKey, Typed>> & {
  readonly entries?: Readonly<Partial<Record<SectionKey, readonly Typed[]>>>;
};

async function answer(person: Person, name: string, control: Control, typed: string) {
  const { say } = person;
  const question = say(`questionnaire.fields.${name}.label`);
  switch (control.kind) {
    case "yes-no":
      return person.chooses(question, say(`questionnaire.${typed}`));
    case "choice":
      return person.chooses(question, say(`questionnaire.fields.${name}.options.${typed}`));
    case "select":
    case "country":
    case "region":
    case "language":
      return person.selects(question, typed);
    default:
      return person.fills(question, typed);
  }
}

async function answerAll(person: Person, fields: Fields, typed: Typed): Promise<void> {
  for (const [name, text] of Object.entries(typed)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`The page does not ask for ${name}`);
    await answer(person, name, field.control, text);
  }
  await person.presses(person.say("questionnaire.page.save"));
}

/** The page leads to its first entry by itself; the others are added one by one. */
async function addEntries(person: Person, section: SectionKey, entries: readonly Typed[]) {
  const { key, fields } = sectionOf(section).list ?? { key: "", fields: {} };
  for (const [place, entry] of entries.entries()) {
    if (place > 0) await person.presses(person.say(`questionnaire.lists.${key}.add`));
    await expect(person.page).toHaveURL(new RegExp(`/questionnaire/${section}/new`));
    await answerAll(person, fields, entry);
    await expect(person.page).toHaveURL(new RegExp(`/questionnaire/${section}$`));
  }
  await person.presses(person.say("questionnaire.page.save"));
}

/** Attaches a file to the first document that the page asks for. */
async function attachScan(person: Person): Promise<void> {
  const { main, say } = person;
  const file = await scan("work-book");
  await main.getByLabel(say("questionnaire.files.file")).first().setInputFiles(file);
  await main
    .getByRole("button", { name: say("questionnaire.files.attach") })
    .first()
    .click();
  await expect(main.getByRole("link", { name: new RegExp(file.name) }).first()).toBeVisible();
}

/** Fills all pages in their order; a job gets a document, without which it gives no points. */
export async function fillQuestionnaire(person: Person, answers: Answers): Promise<void> {
  const { page, say } = person;
  await person.opens("/questionnaire");
  await person.follows(say("questionnaire.list.go"));
  for (const section of SECTION_KEYS) {
    await expect(page).toHaveURL(new RegExp(`/questionnaire/${section}$`));
    await answerAll(person, sectionOf(section).fields, answers[section]);
    const entries = answers.entries?.[section];
    if (entries !== undefined) await addEntries(person, section, entries);
    await expect(page).not.toHaveURL(new RegExp(`/questionnaire/${section}(/new)?$`));
    if (!page.url().endsWith("/evidence")) continue;
    if (section === "work") await attachScan(person);
    await person.follows(say("questionnaire.files.next"));
  }
  await expect(page).toHaveURL(/\/questionnaire\/check$/);
}

/** Reads all answers once more, gets the one-time code by mail, signs and sends. */
export async function signAndSend(person: Person, address: string): Promise<void> {
  const { say } = person;
  await person.sees(say("questionnaire.check.ready"));
  await person.follows(say("questionnaire.check.sign"));
  await person.presses(say("questionnaire.sign.send"));
  await person.sees(say("questionnaire.sign.sent"));
  const mailbox = await mailboxOf(person);
  const mail = await mailTo(mailbox, address, say("questionnaire.mail.subject"));
  await person.fills(say("questionnaire.sign.code"), await codeIn(mail));
  await person.ticks(say("questionnaire.sign.agree"));
  await person.presses(say("questionnaire.sign.submit"));
  await expect(person.page).toHaveURL(/\/assessment$/);
  await mailbox.page.context().close();
}
