import { type Browser, expect } from "@playwright/test";
import { newApplicant, payFee, someAddress } from "./begin";
import type { Person } from "./person";
import { checkSound } from "./sound";

/** An applicant whose next attempt is paid. */
export async function candidate(browser: Browser, name: string): Promise<Person> {
  const passport = {
    latin: ["KIM", name.toUpperCase()],
    cyrillic: ["Ким", "Анна"],
    born: "1990-05-17",
    sex: "female",
    citizenship: "UZ",
  } as const;
  const place = { service: "rpp", region: "KZ-10" } as const;
  const person = await newApplicant(browser, "en", someAddress(name), passport, place);
  await payFee(person);
  return person;
}

/** Prepares the attempt and waits until all of it is on the device. */
export async function prepare(person: Person): Promise<void> {
  const { page, main, say } = person;
  await checkSound(person);
  await person.opens("/test");
  await main.getByRole("checkbox").last().check();
  await main
    .getByRole("button", { name: say("exam.lobby.next.start.action", { number: 1 }) })
    .click();
  await expect(page).toHaveURL(/\/test\/attempt$/);
  await expect(page.getByText(say("exam.player.download.done", { total: 20 }))).toBeVisible({
    timeout: 30_000,
  });
}

const question = ({ page, say }: Person, position: number) =>
  page.getByRole("heading", {
    name: say("exam.player.position", { position, total: 20 }),
    exact: true,
  });

export async function openQuestion(person: Person, position: number): Promise<void> {
  const { page, say } = person;
  const overview = page.getByRole("navigation", { name: say("exam.player.overview.title") });
  await overview.getByRole("button", { name: new RegExp(`^\\D*${position}\\b`) }).click();
  await expect(question(person, position)).toBeVisible();
}

const status = (person: Person, text: string | RegExp) =>
  person.main.getByRole("status").filter({ hasText: text });

export const SAVED = /^Saved \d\d:\d\d:\d\d$/;

/** Answers a question and waits until it stands as it should. */
export async function answer(person: Person, position: number, place: number, as: string | RegExp) {
  await openQuestion(person, position);
  const option = person.page.getByRole("radio").nth(place);
  await option.click();
  await expect(option).toBeChecked();
  await expect(status(person, as)).toBeVisible();
}

export async function stands(person: Person, position: number, place: number, as: string | RegExp) {
  await openQuestion(person, position);
  await expect(person.page.getByRole("radio").nth(place)).toBeChecked();
  await expect(status(person, as)).toBeVisible();
}
