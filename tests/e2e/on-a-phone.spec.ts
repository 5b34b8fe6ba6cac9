import { test } from "@playwright/test";
import { newApplicant, payFee, someAddress, startAttempt } from "./support/begin";
import { expectToFit } from "./support/fits";
import { signInAs } from "./support/person";
import { hearClip } from "./support/take-test";

test.describe.configure({ timeout: 120_000 });

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
  await expectToFit(applicant, "application");
  await payFee(applicant);
  await expectToFit(applicant, "test");
  await startAttempt(applicant, 1);
  await hearClip(applicant);
  await expectToFit(applicant, "player");
});

const PAGES = {
  gulnara: ["/application", "/letter", "/assessment", "/application/history"],
  anna: [
    "/questionnaire",
    "/questionnaire/identity",
    "/questionnaire/addresses",
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
      await expectToFit(person, `${local} ${path}`);
    }
  });
}
