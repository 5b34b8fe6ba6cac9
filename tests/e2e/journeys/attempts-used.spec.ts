import { expect, type Locator, test } from "@playwright/test";
import { newApplicant, payFee, someAddress, startAttempt } from "../support/begin";
import { administrator, dateIn, moveClockByAnHour, moveClockTo } from "../support/clock";
import { caseNumber, decides, goToNextStep, openDecision } from "../support/desk";
import { openLetter, verifyLetter } from "../support/letter";
import { signInAs } from "../support/person";
import { answerBlock, leaveBlock } from "../support/take-test";
import { textOf } from "../support/text";

test.describe.configure({ timeout: 240_000 });

const never = () => false;

test("an applicant who fails the test three times is heard and refused", async ({ browser }) => {
  const admin = await administrator(browser);
  const applicant = await newApplicant(
    browser,
    "kk",
    someAddress("erkin"),
    {
      latin: ["ERKINBEK", "ERKIN"],
      cyrillic: ["Еркінбек", "Еркін"],
      born: "1994-10-03",
      sex: "male",
      citizenship: "MN",
    },
    { service: "kandas", region: "KZ-71" },
  );
  const number = await caseNumber(applicant);

  await test.step("бірінші талпыныс: тыңдалымға қате жауап, оқылымға жауап жоқ", async () => {
    await payFee(applicant);
    await startAttempt(applicant, 1);
    await answerBlock(applicant, "listening", never);
    await applicant.presses("Оқылымды бастау");
    await leaveBlock(applicant, "reading");
    await applicant.follows("Нәтижені көру");
    await applicant.isAt("1-талпыныстың нәтижесі");
    await applicant.sees("Бұл жолы шекке жетпедіңіз");
    await applicant.sees(/Тағы 2 талпыныс бар/);
  });

  await test.step("екінші талпыныс: браузер жабылды, уақыт біткенде сервер өзі аяқтады", async () => {
    await payFee(applicant);
    await startAttempt(applicant, 2);
    await answerBlock(applicant, "listening", (position) => position <= 19);
    await applicant.page.goto("about:blank");
    await moveClockByAnHour(admin);
    await moveClockByAnHour(admin);
    await applicant.opens("/test");
    await applicant.followsInTime("2-талпыныстың нәтижесі");
    await applicant.sees(/Уақыт біткенде талпыныс .* өзі аяқталды/);
    await applicant.sees("Бұл жолы шекке жетпедіңіз");
  });

  await test.step("үшінші талпыныс: бірде-бір жауап жоқ", async () => {
    await payFee(applicant);
    await startAttempt(applicant, 3);
    await applicant.page.goto("about:blank");
    await moveClockByAnHour(admin);
    await moveClockByAnHour(admin);
    await applicant.opens("/test");
    await applicant.seesInTime((main) => main.getByText("Талпыныс қалмады"));
  });

  const specialist = await signInAs(browser, "specialist.astana", "kk");
  const head = await signInAs(browser, "head.astana", "kk");

  await test.step("маман бас тартуды дайындап, тыңдауды ашады", async () => {
    await goToNextStep(specialist, number);
    await expect(specialist.main.getByLabel("Себептер қазақша")).toHaveValue(/3 талпыныс/);
    await decides(specialist, "Тыңдауды ашу");
    await specialist.follows("Шешімге өту");
    await specialist.sees("Тыңдау жүріп жатыр.");
  });

  await test.step("хабарламаны ашпаса да, мерзімдер өткен соң басшы бекітеді", async () => {
    await openDecision(head, number);
    const unread = head.main.getByText(/Өтініш беруші хабарламаны әлі ашқан жоқ/);
    await moveClockTo(admin, dateIn(await textOf(unread), "kk"));
    const running = (main: Locator) => main.getByText(/бекітуге болатын алғашқы күн/);
    await head.seesInTime(running);
    await moveClockTo(admin, dateIn(await textOf(running(head.main)), "kk"));
    await goToNextStep(head, number);
    await decides(head, "Бас тартуды бекіту");
    await head.sees("Бас тартылды");
  });

  await test.step("хатта себебі мен шағым мерзімі бар", async () => {
    await openLetter(applicant);
    await applicant.sees("Күшінде: бас тарту");
    await applicant.sees(/3 талпыныс/);
    await applicant.sees(/Шағымның соңғы күні/);
    const anybody = await verifyLetter(browser, applicant);
    await anybody.sees("Хабарлама күшінде: жіберуден бас тартылды");
  });
});
