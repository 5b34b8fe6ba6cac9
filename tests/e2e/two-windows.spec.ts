import { expect, test } from "@playwright/test";
import { expectToFit } from "./support/fits";
import { type Person, signInAs } from "./support/person";

const PAGE = "/questionnaire/housing";

/** Anna's page of housing with a dwelling in it, as both of her devices open it. */
async function lives(person: Person, where: "own" | "lease", address: string): Promise<void> {
  const { say } = person;
  await person.chooses(
    say("questionnaire.fields.housing.label"),
    say(`questionnaire.fields.housing.options.${where}`),
  );
  await person.fills(say("questionnaire.fields.housingAddress.label"), address);
}

test("анкета, открытая на телефоне и на компьютере, ничего не теряет @phone", async ({
  browser,
}) => {
  const phone = await signInAs(browser, "anna", "ru");
  const computer = await signInAs(browser, "anna", "ru");
  const { say } = phone;
  const save = say("questionnaire.page.save");
  const address = say("questionnaire.fields.housingAddress.label");

  await test.step("на телефоне ответили, на компьютере открыли", async () => {
    await phone.opens(PAGE);
    await lives(phone, "lease", "Абай көшесі, 1");
    await phone.presses(save);
    await expect(phone.page).toHaveURL(/housing\/evidence$/);
    await phone.opens(PAGE);
    await computer.opens(PAGE);
    await expect(computer.main.getByLabel(address)).toHaveValue("Абай көшесі, 1");
  });

  await test.step("разные ответы соединяются сами", async () => {
    await computer.chooses(
      say("questionnaire.fields.housing.label"),
      say("questionnaire.fields.housing.options.own"),
    );
    await computer.presses(save);
    await expect(computer.page).toHaveURL(/housing\/evidence$/);
    await phone.fills(address, "Абай көшесі, 2");
    await phone.presses(save);
    await expect(phone.page).toHaveURL(/housing\/evidence$/);
    await phone.opens(PAGE);
    await expect(phone.main.getByLabel(address)).toHaveValue("Абай көшесі, 2");
    await expect(
      phone.main.getByRole("radio", { name: say("questionnaire.fields.housing.options.own") }),
    ).toBeChecked();
  });

  await test.step("об одном и том же ответе спрашивают, и выбор за человеком", async () => {
    await computer.opens(PAGE);
    await computer.fills(address, "Сатпаев көшесі, 7");
    await computer.presses(save);
    await expect(computer.page).toHaveURL(/housing\/evidence$/);
    await phone.fills(address, "Мира, 15");
    await phone.presses(save);
    const both = phone.main.getByRole("group", { name: say("questionnaire.clash.heading") });
    await expect(both.getByRole("radio", { name: "Мира, 15" })).not.toBeChecked();
    await expect(both.getByRole("radio", { name: "Сатпаев көшесі, 7" })).not.toBeChecked();
    await expectToFit(phone, "clash");
    await phone.presses(save);
    await expect(both).toBeVisible();
    await both.getByRole("radio", { name: "Мира, 15" }).check();
    await phone.presses(save);
    await expect(phone.page).toHaveURL(/housing\/evidence$/);
    await computer.opens(PAGE);
    await expect(computer.main.getByLabel(address)).toHaveValue("Мира, 15");
  });
});
