import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { type Person, visitor } from "./person";
import { textOf } from "./text";

/** The file that a link leads to. */
export async function downloads(person: Person, link: string): Promise<Buffer> {
  const started = person.page.waitForEvent("download");
  await person.follows(link);
  return readFile(await (await started).path());
}

/** Opens the notification: from here on the person knows of it. */
export async function openLetter(applicant: Person): Promise<void> {
  await applicant.opens("/application");
  await applicant.follows(applicant.say("case.step.read-letter.action"));
  await applicant.presses(applicant.say("letter.own.open.button"));
  await applicant.sees(applicant.say("letter.own.files"));
}

/** Anybody who holds the letter's code enters it on the public page. */
export async function verifyLetter(browser: Browser, applicant: Person): Promise<Person> {
  const text = await textOf(applicant.main);
  const [code] = text.match(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/) ?? [];
  const anybody = await visitor(browser, applicant.locale);
  await anybody.opens("/verify");
  await anybody.fills(anybody.say("letter.verify.code"), code ?? "");
  await anybody.presses(anybody.say("letter.verify.submit"));
  await anybody.isAt(anybody.say("letter.verify.title"));
  return anybody;
}
