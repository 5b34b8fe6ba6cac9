import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { newApplicant, payFee, someAddress, startAttempt } from "./support/begin";
import { type Person, signInAs } from "./support/person";
import { hearClip } from "./support/take-test";

test.describe.configure({ timeout: 120_000 });

/** Nothing hangs out of the screen, everyone can read it, and a picture is kept for who wants to look. */
async function fits(person: Person, name: string): Promise<void> {
  const { page } = person;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, name).toBe(360);
  expect((await new AxeBuilder({ page }).analyze()).violations, name).toEqual([]);
  const file = `${name.replaceAll(/\W+/g, "-")}.png`;
  await page.screenshot({ path: test.info().outputPath(file), fullPage: true });
}

test("телефонмен тіркеліп, өтініш ашып, тест бастауға болады @phone", async ({ browser }) => {
  const applicant = await newApplicant(
    browser,
    "kk",
    someAddress("aigerim"),
    {
      latin: ["BEKOVA", "AIGERIM"],
      cyrillic: ["Бекова", "Айгерім"],
      born: "1992-12-01",
      sex: "female",
      citizenship: "CN",
    },
    { service: "kandas", region: "KZ-10" },
  );
  await fits(applicant, "application");
  await payFee(applicant);
  await fits(applicant, "test");
  await startAttempt(applicant, 1);
  await hearClip(applicant);
  await fits(applicant, "player");
});

const PAGES = {
  gulnara: ["/application", "/letter", "/assessment", "/application/history"],
  anna: [
    "/questionnaire",
    "/questionnaire/identity",
    "/questionnaire/work",
    "/questionnaire/check",
  ],
  priya: ["/letter", "/hearing", "/complaint"],
  oksana: ["/check", "/interview"],
} as const;

for (const [local, pages] of Object.entries(PAGES)) {
  test(`${local} reads everything on a phone: ${pages.join(" ")} @phone`, async ({ browser }) => {
    const person = await signInAs(browser, local, "ru");
    for (const path of pages) {
      await person.opens(path);
      await fits(person, `${local} ${path}`);
    }
  });
}
