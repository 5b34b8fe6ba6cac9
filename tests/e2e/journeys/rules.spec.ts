import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/calendar/local-date";
import { formatDate } from "@/lib/wording/format";
import { administrator, moveClockTo, today } from "../support/clock";
import { type Person, signInAs } from "../support/person";

test.describe.configure({ timeout: 240_000 });

async function isAccessible({ page }: Person): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations, page.url()).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, page.url()).toBeLessThanOrEqual(360);
}

/** Saves the form of the editor that is open and waits until it says so. */
async function saves(person: Person): Promise<void> {
  await person.presses("Save");
  await person.sees("Saved.");
}

test("rules are drafted, proved, approved by another person, and an open questionnaire moves to them", async ({
  browser,
}) => {
  const author = await administrator(browser);
  const approver = await signInAs(browser, "admin2", "en");
  const applicant = await signInAs(browser, "anna", "en");
  const now = await today(author);
  const firstDay = addDays(now, 1);
  const name = `2026-e2e-${Date.now()}`;
  let draft = "";
  const field = (path: string) => author.page.locator(`[name="${path}"]`);
  const edits = (part: string) => author.opens(`${draft}/edit?part=${encodeURIComponent(part)}`);

  await test.step("an administrator begins a draft", async () => {
    await author.opens("/admin/rules");
    await isAccessible(author);
    await author.presses("Draft new rules");
    await expect(author.page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/);
    draft = new URL(author.page.url()).pathname.replace(/^\/en/, "");
    await isAccessible(author);
    await edits("dates");
    await author.fills("Name of the set", name);
    await author.fills("First day in force", firstDay);
    await isAccessible(author);
    await saves(author);
    await edits("parameters/assessment.threshold");
    await field("value").fill("399");
    await isAccessible(author);
    await saves(author);
  });

  await test.step("a gap between two bands is named with its counterexample", async () => {
    await edits("criteria/age");
    await field("bands.2.under").fill("34");
    await field("bands.2.points").fill("many");
    await author.presses("Save");
    await author.sees("Write a number.");
    await expect(field("bands.2.under")).toHaveValue("34");
    await isAccessible(author);
    await field("bands.2.points").fill("119");
    await saves(author);
    await author.opens(`${draft}/changes`);
    await author.sees("34 (years) falls in no band.");
    await expect(author.main.getByRole("button", { name: "Propose" })).toHaveCount(0);
    await author.follows("Age");
    await field("bands.3.from").fill("34");
    await field("max").fill("119");
    await saves(author);
  });

  await test.step("it is proposed, and its author cannot approve it", async () => {
    await author.opens(`${draft}/changes`);
    await author.sees("Everything is proved");
    await author.sees("25 to under 34: 119 points");
    await author.presses("Compute it now");
    await author.seesInTime((main) => main.getByText("An invented population"));
    await isAccessible(author);
    await author.presses("Propose to the other administrators");
    await author.sees("Waits for approval");
    await author.opens(`${draft}/changes`);
    await author.sees("The draft waits for another administrator.");
  });

  await test.step("another administrator sees what changes and approves", async () => {
    await approver.opens(`${draft}/changes`);
    await approver.presses("Approve");
    await approver.sees("Tick that you looked at the effect.");
    await isAccessible(approver);
    await approver.ticks("I looked at whom this changes the outcome for");
    await approver.presses("Approve");
    await expect(approver.page).not.toHaveURL(/changes/);
    await approver.sees("Approved");
    await approver.opens("/admin/rules");
    await approver.sees("Coming");
    await applicant.opens("/questionnaire");
    await expect(applicant.main.getByText("The rules changed on")).toHaveCount(0);
  });

  await test.step("on its first day an open questionnaire shows what changed, once", async () => {
    await moveClockTo(author, firstDay);
    await applicant.opens("/questionnaire");
    await applicant.sees(`The rules changed on ${formatDate(firstDay, "en")}`);
    await isAccessible(applicant);
    await applicant.follows("See what changed");
    await applicant.sees("Points needed: 400 → 399");
    await applicant.sees(name);
    await isAccessible(applicant);
    await applicant.presses("I have seen this");
    await applicant.isAt("Questionnaire");
    await expect(applicant.main.getByText("The rules changed on")).toHaveCount(0);
  });
});
