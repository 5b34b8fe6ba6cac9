import { expect } from "@playwright/test";
import { addDays, type LocalDate } from "@/lib/calendar/local-date";
import type { Person } from "./person";
import { textOf } from "./text";

/** The number of the applicant's case, as their own page shows it. */
export async function caseNumber(applicant: Person): Promise<string> {
  await applicant.opens("/application");
  const [number] = (await textOf(applicant.main)).match(/KZ-\d{4}-\d{6}/) ?? [];
  if (number === undefined) throw new Error("The page shows no number of a case");
  return number;
}

/** Finds a case by its number from the queue and opens it. */
async function openCase(officer: Person, number: string): Promise<void> {
  const { main, page, say } = officer;
  await officer.opens("/desk/queue");
  await main.getByRole("searchbox").fill(number);
  await officer.presses(say("case.search.action"));
  await main.getByRole("search").getByRole("link", { name: number }).click();
  await expect(page).toHaveURL(/\/desk\/cases\//);
}

/** Opens the page of a case's decision, whoever acts on it now. */
export async function openDecision(officer: Person, number: string): Promise<void> {
  await openCase(officer, number);
  await officer.follows(officer.say("case.file.toDecision"));
  await expect(officer.page).toHaveURL(/\/decision$/);
}

/** Opens a case and goes where its next step is done; a term that has ended is noticed in a moment. */
export async function goToNextStep(officer: Person, number: string): Promise<void> {
  await openCase(officer, number);
  await officer.followsInTime(officer.say("case.file.go"));
  await expect(officer.page).toHaveURL(/\/(decision|objection|complaint)$/);
}

/** Compares the answers of a case with their documents: ticks each that still waits, and confirms them in one act. */
export async function confirmAnswers(officer: Person, number: string): Promise<void> {
  const { main, say } = officer;
  await openCase(officer, number);
  await officer.follows(say("findings.link"));
  const waiting = main
    .getByRole("listitem")
    .filter({ hasText: say("findings.state.unverified") })
    .getByRole("checkbox");
  await expect(waiting.first()).toBeVisible();
  for (const box of await waiting.all()) await box.check();
  await officer.presses(say("findings.submit"));
  // What claims nothing needs no look, and lies folded below.
  const left = main.getByText(say("findings.state.unverified")).filter({ visible: true });
  await expect(left).toHaveCount(0);
}

/** Presses the button that ends a step at the desk; the case's page comes back with what is next. */
export async function decides(officer: Person, button: string): Promise<void> {
  await officer.presses(button);
  await expect(officer.page).toHaveURL(/\/desk\/cases\/[^/]+$/);
}

/** The police open two weeks of interview times in a room of their own. */
export async function openTimes(police: Person, from: LocalDate, room: string): Promise<void> {
  const { say } = police;
  await police.opens("/desk/slots/open");
  await police.fills(say("interview.slots.plan.from"), from);
  await police.fills(say("interview.slots.plan.to"), addDays(from, 13));
  await police.fills(say("interview.slots.plan.rooms"), room);
  await police.presses(say("interview.slots.plan.submit"));
  await expect(police.page).toHaveURL(/\/desk\/slots/);
}

/** Finds the person on the list of the day and records an interview that went well. */
export async function recordInterview(police: Person, number: string): Promise<void> {
  const { main, say } = police;
  await police.opens("/desk/today");
  const entry = main.getByRole("listitem").filter({ hasText: number }).last();
  await entry.getByRole("link").first().click();
  const word = (key: string) => say(`interview.record.${key}`);
  await police.chooses(word("identity"), word("identities.confirmed"));
  await police.chooses(word("language"), word("languages.kk"));
  for (const topic of ["purpose", "family", "work", "housing", "ties", "duties"]) {
    await police.chooses(word(`topics.${topic}`), word("answers.convincing"));
  }
  await police.chooses(word("outcome"), word("outcomes.positive"));
  await police.presses(word("submit"));
  await expect(main.getByText(say("interview.today.done.recorded"))).toBeVisible();
}
