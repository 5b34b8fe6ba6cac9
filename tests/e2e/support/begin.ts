import { type Browser, expect } from "@playwright/test";
import type { RegionCode } from "@/lib/identity/regions";
import { mailboxOf, mailTo } from "./mail";
import { type Person, visitor } from "./person";
import { checkSound } from "./sound";

type Passport = {
  readonly latin: readonly [surname: string, given: string];
  readonly cyrillic: readonly [surname: string, given: string];
  readonly born: string;
  readonly sex: "male" | "female";
  readonly citizenship: string;
};

type Place = { readonly service: "rpp" | "kandas"; readonly region: RegionCode };

/** Unlike any other run's: addresses and passports are unique in the portal. */
const unique = () => `${Date.now()}`.slice(-8);

export const someAddress = (name: string) => `${name}-${unique()}@qonys.example`;

/** Signs up with the address, opens the link of the mail and chooses a password. */
export async function signUp(person: Person, address: string): Promise<void> {
  const { say } = person;
  await person.fills(say("identity.fields.email"), address);
  await person.presses(say("identity.signUp.submit"));
  await person.isAt(say("identity.sent.title"));
  const mailbox = await mailboxOf(person);
  const mail = await mailTo(mailbox, address, say("identity.mail.confirm-email.subject"));
  const link = await mail.getByRole("link").first().getAttribute("href");
  await mailbox.page.context().close();
  await person.page.goto(link ?? "");
  await person.fills(say("identity.fields.newPassword"), "felt tent river saddle");
  await person.presses(say("identity.confirm.submit"));
  await expect(person.page).not.toHaveURL(/\/confirm/);
}

/** Says who the person is, as the passport has it; the Cyrillic spelling is suggested and corrected. */
export async function fillProfile(person: Person, passport: Passport): Promise<void> {
  const { say } = person;
  const label = (name: string) => say(`identity.profile.${name}.label`);
  await person.opens("/application/profile");
  await person.fills(label("latinSurname"), passport.latin[0]);
  await person.fills(label("latinGivenName"), passport.latin[1]);
  await person.fills(label("cyrillicSurname"), passport.cyrillic[0]);
  await person.fills(label("cyrillicGivenName"), passport.cyrillic[1]);
  await person.fills(label("dateOfBirth"), passport.born);
  await person.chooses(label("sex"), say(`identity.profile.sex.${passport.sex}`));
  await person.selects(label("citizenship"), passport.citizenship);
  await person.selects(label("documentCountry"), passport.citizenship);
  await person.fills(label("documentNumber"), `E2E${unique()}`);
  await person.presses(say("identity.profile.saveAndGoOn"));
  await expect(person.page).toHaveURL(/\/application\/new/);
}

export async function openApplication(person: Person, { service, region }: Place): Promise<void> {
  const { say } = person;
  const words = "identity.newApplication";
  await person.chooses(say(`${words}.service.label`), say(`${words}.service.${service}`));
  await person.chooses(say(`${words}.abroad.label`), say(`${words}.abroad.no`));
  await person.selects(say(`${words}.region.label`), region);
  await person.presses(say(`${words}.submit`));
  await expect(person.page).toHaveURL(/\/application$/);
}

/** Pays the fee of the next attempt on the demo's payment page, then stands before the test. */
export async function payFee(person: Person): Promise<void> {
  const { main, say } = person;
  const amount = /14[\s\u00a0,]?693/;
  await person.opens("/test");
  await main.getByRole("button", { name: amount }).click();
  await person.isAt(say("payment.title"));
  await main.getByRole("button", { name: amount }).click();
  await person.sees(say("payment.paidTitle"));
  await person.follows(say("payment.toTest"));
}

export async function startAttempt(person: Person, number: number): Promise<void> {
  const { say } = person;
  await checkSound(person);
  await person.opens("/test");
  await person.main.getByRole("checkbox").check();
  await person.presses(say("exam.lobby.next.start.action", { number }));
  await expect(person.page).toHaveURL(/\/test\/attempt$/);
  await person.presses(say("exam.player.ready.start"));
}

/** A new applicant with an open application. */
export async function newApplicant(
  browser: Browser,
  locale: Person["locale"],
  address: string,
  passport: Passport,
  place: Place,
): Promise<Person> {
  const person = await visitor(browser, locale);
  await person.opens("/sign-up");
  await signUp(person, address);
  await fillProfile(person, passport);
  await openApplication(person, place);
  return person;
}
