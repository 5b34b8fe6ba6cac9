import { expect, test } from "@playwright/test";
import { signInAs } from "./support/person";

test("жазылып, сақталмаған жауап жоғалмайды, ал шыққанда құрылғыда қалмайды @phone", async ({
  browser,
}) => {
  const anna = await signInAs(browser, "anna", "kk");
  const { page, main, say } = anna;
  const context = page.context();
  const amount = say("questionnaire.fields.fundsTenge.label");
  const bank = say("questionnaire.fields.bankName.label");
  const save = say("questionnaire.page.save");
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("qonys-typed:")));

  await test.step("бет қайта ашылса", async () => {
    await anna.opens("/questionnaire/funds");
    await anna.chooses(say("questionnaire.fields.hasFunds.label"), say("questionnaire.yes"));
    await anna.fills(amount, "6 000 000");
    await expect.poll(kept).toHaveLength(1);
    await page.reload();
    await expect(
      main.getByRole("button", { name: say("questionnaire.typing.discard") }),
    ).toBeVisible();
    await expect(main.getByLabel(amount)).toHaveValue("6 000 000");
  });

  await test.step("байланыс үзілсе", async () => {
    await anna.fills(bank, "Halyk Bank");
    await context.setOffline(true);
    await anna.presses(save);
    await anna.sees(say("questionnaire.typing.unsent"));
    await context.setOffline(false);
    await expect(main.getByLabel(bank)).toHaveValue("Halyk Bank");
  });

  await test.step("сессия бітсе", async () => {
    const cookies = await context.cookies();
    await context.clearCookies();
    await anna.presses(save);
    await expect(page).toHaveURL(/sign-in/);
    await context.addCookies(cookies);
    await anna.opens("/questionnaire/funds");
    await expect(main.getByLabel(bank)).toHaveValue("Halyk Bank");
    await anna.presses(save);
    await expect(page).toHaveURL(/funds\/evidence$/);
    await expect.poll(kept).toEqual([]);
  });

  await test.step("шыққан адамнан ештеңе қалмайды", async () => {
    await anna.opens("/questionnaire/funds");
    await anna.fills(bank, "Kaspi Bank");
    await expect.poll(kept).toHaveLength(1);
    await page
      .getByRole("button", { name: say("shell.signOut") })
      .first()
      .click();
    await expect(page).not.toHaveURL(/questionnaire/);
    expect(await kept()).toEqual([]);
  });
});
