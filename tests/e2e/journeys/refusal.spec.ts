import { expect, test } from "@playwright/test";
import { verifyScore } from "@/lib/assessment/verify-score";
import { WEAK } from "../support/answers";
import { newApplicant, someAddress } from "../support/begin";
import { administrator, dateIn, moveClockTo } from "../support/clock";
import { caseNumber, decides, goToNextStep, openDecision } from "../support/desk";
import { scan } from "../support/documents";
import { expectToFit } from "../support/fits";
import { downloads, openLetter, verifyLetter } from "../support/letter";
import { signInAs } from "../support/person";
import { fillQuestionnaire, signAndSend } from "../support/questionnaire";
import { textOf } from "../support/text";

test.describe.configure({ timeout: 240_000 });

test("an applicant without enough points is heard, objects and is refused by two people", async ({
  browser,
}) => {
  const address = someAddress("zarina");
  const admin = await administrator(browser);
  const specialist = await signInAs(browser, "specialist.pavlodar", "ru");
  const head = await signInAs(browser, "head.pavlodar", "ru");
  const applicant = await newApplicant(
    browser,
    "ru",
    address,
    {
      latin: ["NAZAROVA", "ZARINA"],
      cyrillic: ["Назарова", "Зарина"],
      born: "1985-02-11",
      sex: "female",
      citizenship: "TJ",
    },
    { service: "rpp", region: "KZ-55" },
  );
  const number = await caseNumber(applicant);

  await test.step("вместо теста сертификат KAZTEST, который подтверждает центр", async () => {
    const certificate = `KT-${Date.now()}`;
    await applicant.opens("/test");
    await applicant.follows("Отправить сертификат");
    await applicant.fills("Номер сертификата", certificate);
    await applicant.fills("Дата выдачи", "2026-01-19");
    await applicant.fills("Аудирование: верных ответов", "10");
    await applicant.fills("Чтение: верных ответов", "20");
    await applicant.main
      .getByLabel("Скан или фото сертификата")
      .setInputFiles(await scan("kaztest"));
    await applicant.presses("Отправить на проверку");
    await applicant.sees("Ваш сертификат проверяется");

    const centre = await signInAs(browser, "testing", "ru");
    await centre.opens("/desk/certificates");
    await centre.follows(certificate);
    await centre.presses("Подтвердить");
    await centre.isAt("Сертификаты KAZTEST");
    await applicant.opens("/test");
    await applicant.sees("Тест сдан");
  });

  await test.step("анкета: баллов меньше порога", async () => {
    await fillQuestionnaire(applicant, WEAK);
    await signAndSend(applicant, address);
    await applicant.sees("Этап не пройден");
    await applicant.sees(/До порога \d+ не хватает/);
  });

  await test.step("портал говорит, чего хватило бы, когда подать снова и как пересчитать", async () => {
    await applicant.page.setViewportSize({ width: 360, height: 740 });
    const ways = applicant.main.locator("#ways");
    await expect(ways.getByRole("heading", { name: "Чего хватило бы" })).toBeVisible();
    await expect(ways.getByText(/→ 4\d\d из 400/).first()).toBeVisible();
    await expect(ways.getByText(/это не обещание/)).toBeVisible();
    await applicant.sees("Последний день для нового заявления: 31 декабря 2026 г.");
    await expectToFit(applicant, "ways out");
    const file = await downloads(applicant, "Скачать баллы");
    const verdict = await verifyScore(file.toString("utf8"), null);
    expect(verdict.kind).toBe("match");
  });

  await test.step("специалист готовит отказ, и открывается заслушивание", async () => {
    await goToNextStep(specialist, number);
    await specialist.sees("Отказ в допуске");
    await expect(specialist.main.getByLabel("Причины на русском")).toHaveValue(/не хватает/);
    await decides(specialist, "Открыть заслушивание");
    await specialist.follows("К решению");
    await specialist.sees("Идёт заслушивание.");
  });

  await test.step("заявитель читает предварительное решение и возражает", async () => {
    await applicant.opens("/application");
    await applicant.follows("Открыть уведомление");
    await applicant.presses("Открыть уведомление");
    await applicant.sees("Акимат намерен отказать в допуске.");
    await applicant.sees(/Возразить можно до/);
    await applicant.sees("Что ещё можно показать");
    await applicant.sees(/Только если так было на/);
    await expectToFit(applicant, "what can still be shown");
    await applicant.fills(
      "С чем вы не согласны и почему",
      "Я работала в школе двадцать лет, но документы остались дома.",
    );
    await applicant.presses("Отправить возражение");
    await applicant.sees("Возражение отправлено.");
  });

  await test.step("руководитель не может утвердить, пока на возражение нет ответа", async () => {
    await openDecision(head, number);
    await head.sees("Сначала нужно ответить на возражение.");
    await expect(head.main.getByRole("button", { name: "Утвердить отказ" })).toHaveCount(0);
  });

  await test.step("специалист отвечает с причинами, и заявитель их читает", async () => {
    await goToNextStep(specialist, number);
    await specialist.chooses("Что вы решаете?", "Не принимать возражение");
    await specialist.fills("Ваши причины", "Баллы за стаж даёт только работа с документом.");
    await decides(specialist, "Дать ответ");
    await openDecision(specialist, number);
    await specialist.sees("Не принято");
    await applicant.opens("/hearing");
    await applicant.sees("Акимат не принял возражение.");
    await applicant.sees("Баллы за стаж даёт только работа с документом.");
  });

  await test.step("отказ утверждает другой человек и не раньше срока", async () => {
    await openDecision(head, number);
    const obstacle = head.main.getByText(/Утвердить отказ можно с/);
    const approveFrom = dateIn(await textOf(obstacle), "ru");
    await expect(head.main.getByRole("button", { name: "Утвердить отказ" })).toHaveCount(0);
    await moveClockTo(admin, approveFrom);
    await goToNextStep(head, number);
    await decides(head, "Утвердить отказ");
    await head.sees(/^Отказ$/);
  });

  await test.step("письмо говорит, почему и как жаловаться; проверка показывает отказ", async () => {
    await openLetter(applicant);
    await applicant.sees("Действует: отказ");
    await applicant.sees(/не хватает/);
    await applicant.sees(/Пожаловаться можно до 24:00/);
    await applicant.sees(/хватило бы любого из этих путей/);
    await applicant.sees(/Новое заявление можно открыть на портале с/);
    const anybody = await verifyLetter(browser, applicant);
    await anybody.sees("Уведомление действует: в допуске отказано");
  });
});
