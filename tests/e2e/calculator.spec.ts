import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readPrinted } from "@/tests/unit/notification/printed";
import { Person } from "./support/person";

/** Every request that the page makes from now on. */
function requestsOf(page: Page): string[] {
  const made: string[] = [];
  page.on("request", (request) => made.push(`${request.method()} ${request.url()}`));
  return made;
}

/** As it is compared: a PDF's lines break where they will. */
const plain = (text: string) => text.replaceAll(/\s+/g, "");

const total = (page: Page) => page.locator(".calculator-total a");
const column = ({ page, say }: Person, key: string, points: number) =>
  page
    .locator(".calculator-total")
    .getByRole("button", { name: `${say(`calculator.compare.${key}`, { number: 1 })} ${points}` });

async function fits(page: Page, state: string): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, state).toBeLessThanOrEqual(360);
  expect((await new AxeBuilder({ page }).analyze()).violations, state).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${state}.png`) });
}

/** Answers from the first section on, going from one to the next by its button. */
async function answerAll(person: Person): Promise<void> {
  const { page, say } = person;
  const label = (name: string) => say(`questionnaire.fields.${name}.label`);
  const own = (name: string) => say(`calculator.fields.${name}.label`);
  const option = (name: string, value: string) =>
    say(`questionnaire.fields.${name}.options.${value}`);
  const yes = say("questionnaire.yes");
  const no = say("questionnaire.no");
  const next = (family: string) =>
    person.presses(say("calculator.section.next", { title: say(`calculator.families.${family}`) }));
  await person.chooses(own("service"), say("calculator.fields.service.options.rpp"));
  await person.selects(own("age"), "25");
  await expect(total(page)).toHaveText(/^120/);
  await person.chooses(label("spouseAccompanying"), yes);
  await person.fills(own("minorChildren"), "2");
  await expect(total(page)).toHaveText(/^160/);
  await person.chooses(label("closeRelativeInKazakhstan"), no);
  await next("educational");
  await person.chooses(label("education"), option("education", "bachelor"));
  await person.selects(label("educationField"), "06");
  await person.chooses(label("educationInKazakhstan"), no);
  await expect(total(page)).toHaveText(/^300/);
  await next("language");
  await person.fills(own("listeningCorrect"), "14");
  await person.fills(own("readingCorrect"), "25");
  await person.chooses(label("russianLevel"), option("russianLevel", "B1"));
  await person.chooses(label("englishKind"), option("englishKind", "none"));
  await next("professional");
  await person.chooses(label("hasWorked"), yes);
  await person.presses(say("questionnaire.lists.jobs.add"));
  await person.fills(label("occupation"), "2512");
  await person.chooses(label("stillThere"), no);
  await page.locator('main input[name="job-0-from"]').fill("2019-05");
  await page.locator('main input[name="job-0-to"]').fill("2023-12");
  await person.chooses(label("documented"), yes);
  await person.chooses(label("professionalLicence"), no);
  await person.chooses(label("jobOffer"), no);
  await next("adaptation");
  await person.selects(label("settlementRegion"), "KZ-75");
  await person.chooses(label("hasStayed"), no);
  await person.chooses(label("housing"), option("housing", "lease"));
  await person.chooses(label("hasFunds"), no);
}

test("calculator on a phone: fills it, tries a change, shares and prints it @phone", async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const person = new Person(page, "ru");
  const { say } = person;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await person.opens("/calculator");
  await page.waitForLoadState("networkidle");
  const requests = requestsOf(page);
  await fits(page, "calculator-empty");

  await answerAll(person);
  await expect(total(page)).toHaveText(/^580/);
  await person.sees(say("calculator.result.reached", { threshold: 400 }));
  await fits(page, "calculator-full");

  await person.presses(say("calculator.compare.add"));
  await person.selects(say("questionnaire.fields.settlementRegion.label"), "KZ-10");
  await expect(total(page)).toHaveText(/^630/);
  await expect(column(person, "now", 580)).toHaveAttribute("aria-pressed", "false");
  await expect(column(person, "variant", 630)).toHaveAttribute("aria-pressed", "true");
  const compared = page.getByRole("table", { name: say("calculator.compare.table") });
  await expect(compared.getByText("+50")).toHaveCount(2);
  await fits(page, "calculator-compared");

  await person.presses(say("calculator.keep.copy"));
  await person.sees(say("calculator.keep.copied"));
  const link = await page.getByLabel(say("calculator.link.address")).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  expect(link).toMatch(/\/ru\/calculator#1~[a-z0-9-]+~sv=rpp&ag=25&/);
  expect(requests, "nothing may leave the page").toEqual([]);
  const stored = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
  expect(stored).not.toMatch(/calculator|2512|KZ-10/);
  expect(page.url()).not.toContain("#1~");

  const other = new Person(await (await browser.newContext()).newPage(), "ru");
  await other.page.goto(link);
  await other.sees(say("calculator.link.opened"));
  await expect(other.page.locator("#result")).toContainText("580");
  const pdf = await other.page.pdf({ format: "A4" });
  const paper = plain((await readPrinted(pdf)).pages.join(""));
  for (const said of [
    say("calculator.honestTitle"),
    say("calculator.print.self"),
    "2026-illustrative",
    "580 / 1000",
    "+50",
  ]) {
    expect(paper, said).toContain(plain(said));
  }
  await other.page.context().close();
});

test("what has the focus is never under the total of a phone @phone", async ({ page }) => {
  const person = new Person(page, "kk");
  await person.opens("/calculator");
  await person.selects(person.say("calculator.fields.age.label"), "25");
  for (let step = 0; step < 25; step += 1) {
    await page.keyboard.press("Tab");
    const covered = await page.evaluate(() => {
      const bar = document.querySelector(".calculator-total");
      const focused = document.activeElement;
      if (!bar || !focused || bar.contains(focused)) return false;
      const [own, over] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
      return own.bottom > over.top + 1 && own.top < over.bottom && own.height < over.top;
    });
    expect(covered, `after ${step + 1} tabs`).toBe(false);
  }
});

test("a link that is broken or older says so, and the language takes the answers along", async ({
  page,
}) => {
  const person = new Person(page, "en");
  const { say } = person;
  await person.opens("/calculator#1~2026-illustrative~ag=1990-06-15");
  await person.sees(say("calculator.link.broken"));
  await expect(page.locator("#result")).toContainText(/^\D*0/);
  await person.opens("/");
  await person.opens("/calculator#1~2025-before~ag=25&ho=own&rg=KZ-99");
  await person.sees(say("calculator.link.otherRules"));
  await person.sees(say("calculator.link.dropped"));
  await expect(page.locator("#result")).toContainText("150");
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/ru\/calculator/);
  await expect(page.locator("#result")).toContainText("150");
  await expect(page.getByLabel(/Сколько вам лет/)).toHaveValue("25");
});

test("without scripts nothing is asked, and the whole table is there", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const person = new Person(await context.newPage(), "en");
  await person.opens("/calculator");
  await expect(person.main.locator("noscript")).toBeAttached();
  await expect(person.main.locator("#calculator")).toBeHidden();
  const table = person.main.locator("#all-points");
  await expect(table.getByRole("table")).toHaveCount(18);
  await expect(table.getByText("25 to under 35 years")).toBeVisible();
  await context.close();
});

test("kept on this device only for who ticks it, and opened from one's own points", async ({
  browser,
}) => {
  const context = await browser.newContext();
  const person = new Person(await context.newPage(), "en");
  const { page, say } = person;
  await person.opens("/calculator");
  await person.selects(say("calculator.fields.age.label"), "25");
  await page.reload();
  await expect(page.locator("#result")).toContainText(/^\D*0/);
  await person.selects(say("calculator.fields.age.label"), "25");
  await person.ticks(say("calculator.keep.device"));
  await page.reload();
  await expect(page.locator("#result")).toContainText("120");
  await person.presses(say("calculator.keep.clear"));
  await page.reload();
  await expect(page.locator("#result")).toContainText(/^\D*0/);
  await context.close();
});
