import { expect, test } from "@playwright/test";
import { addDays } from "@/lib/calendar/local-date";
import { STRONG } from "../support/answers";
import {
  fillProfile,
  openApplication,
  payFee,
  signUp,
  someAddress,
  startAttempt,
} from "../support/begin";
import { administrator, dateIn, moveClockTo, today } from "../support/clock";
import {
  caseNumber,
  confirmAnswers,
  decides,
  goToNextStep,
  openTimes,
  recordInterview,
} from "../support/desk";
import { downloads, openLetter, verifyLetter } from "../support/letter";
import { signInAs, visitor } from "../support/person";
import { fillQuestionnaire, signAndSend } from "../support/questionnaire";
import { hearClip, takeTest } from "../support/take-test";
import { textOf } from "../support/text";

test.describe.configure({ timeout: 300_000 });

test("a new applicant is admitted, from the first question to a letter that anyone can verify", async ({
  browser,
}) => {
  const address = someAddress("dilshod");
  const room = `E${Date.now() % 10_000}`;
  const applicant = await visitor(browser, "en");
  const admin = await administrator(browser);

  await test.step("finds out that the assessment is for them", async () => {
    await applicant.opens("");
    await applicant.follows("Check whether this is for me");
    await applicant.chooses("Why do you come to Kazakhstan?", "To live here permanently");
    await applicant.presses("Continue");
    await applicant.selects("Whose citizen are you?", "Uzbekistan");
    await applicant.presses("Continue");
    await applicant.chooses("How old are you?", "18 or older");
    await applicant.presses("Continue");
    await applicant.chooses("Are you an ethnic Kazakh?", "No");
    await applicant.presses("Continue");
    await applicant.chooses("Where are you now?", "In Kazakhstan");
    await applicant.presses("Continue");
    await applicant.sees("Yes: the assessment for a permanent residence permit");
    await applicant.follows("Sign up and begin");
  });

  await test.step("signs up, confirms the address and opens an application", async () => {
    await signUp(applicant, address);
    await fillProfile(applicant, {
      latin: ["KARIMOV", "DILSHOD"],
      cyrillic: ["Каримов", "Дильшод"],
      born: "1990-05-17",
      sex: "male",
      citizenship: "UZ",
    });
    await openApplication(applicant, { service: "rpp", region: "KZ-10" });
    await applicant.sees("Pay for the test");
  });

  await test.step("lists a child", async () => {
    await applicant.opens("/application/family");
    await applicant.chooses("Who is the child to you?", "My child, by birth or adoption");
    await applicant.fills("Full name in Latin letters", "KARIMOVA MALIKA");
    await applicant.fills("Full name in Cyrillic letters", "Каримова Малика");
    await applicant.fills("Date of birth", "2018-03-09");
    await applicant.selects("Citizenship", "Uzbekistan");
    await applicant.presses("Add to the list");
    await applicant.sees(/Malika|Малика|MALIKA/);
  });

  await test.step("checks the sound, pays and passes the test", async () => {
    await payFee(applicant);
    await startAttempt(applicant, 1);
    await hearClip(applicant);
    await takeTest(applicant, () => true);
    await applicant.isAt("Result of attempt 1");
    await applicant.sees("You have passed");
    await applicant.follows("Go to the questionnaire");
  });

  await test.step("fills in the questionnaire, signs it with a code and sees the points", async () => {
    await fillQuestionnaire(applicant, STRONG);
    await signAndSend(applicant, address);
    await expect(applicant.main).toContainText("threshold");
  });

  await test.step("is cleared by four agencies and books an interview", async () => {
    const police = await signInAs(browser, "police.abai", "en");
    await openTimes(police, addDays(await today(admin), 3), room);
    await applicant.opens("/application");
    await applicant.followsInTime("Choose a time");
    await applicant.follows("Take this time");
    await applicant.presses("Book");
    await applicant.sees("Your interview is booked.");
    const calendar = await downloads(applicant, "Add to my calendar");
    expect(calendar.toString()).toContain("BEGIN:VEVENT");
    await police.page.context().close();
  });

  const number = await caseNumber(applicant);

  await test.step("talks with the migration police on the day", async () => {
    await applicant.opens("/interview");
    const text = await textOf(applicant.main);
    const [start] = text.match(/\d{2}:\d{2}/) ?? [];
    await moveClockTo(admin, dateIn(text, "en"), start);
    const police = await signInAs(browser, "police.abai", "en");
    await recordInterview(police, number);
  });

  await test.step("gets a decision that two people made", async () => {
    const specialist = await signInAs(browser, "specialist.abai", "en");
    await goToNextStep(specialist, number);
    await specialist.presses("Send for approval");
    await specialist.sees(/The outcome rests on answers that nobody has confirmed/);
    await confirmAnswers(specialist, number);
    await goToNextStep(specialist, number);
    await specialist.sees(/Every answer that the outcome rests on is confirmed/);
    await decides(specialist, "Send for approval");
    await specialist.follows("To the decision");
    await specialist.sees("The draft waits for the head's approval.");
    const head = await signInAs(browser, "head.abai", "en");
    await goToNextStep(head, number);
    await decides(head, "Approve the admission");
    await head.sees("Admitted");
  });

  await test.step("opens the letter and keeps it as a file", async () => {
    await openLetter(applicant);
    await applicant.sees("Каримова Малика");
    await applicant.seesInTime((main) => main.getByRole("link", { name: "PDF in English" }));
    const file = await downloads(applicant, "PDF in English");
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("shows it to somebody who verifies it", async () => {
    const employer = await verifyLetter(browser, applicant);
    await employer.sees("The notification is valid");
  });
});
