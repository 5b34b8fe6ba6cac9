import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, test } from "@playwright/test";
import { AWAY_POLICY, awayPage } from "@/lib/platform/web/away-page";
import { DEAD_ENDS, type DeadEndKey } from "../factories/dead-ends";
import { expectToFit } from "./support/fits";
import { Person, signInAs, visitor } from "./support/person";

const NOBODYS = "00000000-0000-4000-8000-000000000000";
type Locale = Person["locale"];
type Way = (browser: Browser, locale: Locale) => Promise<Person>;

const nobodyAt =
  (path: string): Way =>
  async (browser, locale) => {
    const person = await visitor(browser, locale);
    await person.opens(path);
    return person;
  };

const signedInAt =
  (name: string, path: string): Way =>
  async (browser, locale) => {
    const person = await signInAs(browser, name, locale);
    await person.opens(path);
    return person;
  };

const FILES = "/questionnaire/record/evidence";
async function choosesFile(person: Person, buffer: Buffer): Promise<void> {
  await expect(async () => {
    await person.main
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer });
    await expect(person.main.locator('[role="status"], [role="alert"]').first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
}

async function triesPassword(person: Person, address: string): Promise<void> {
  const { say } = person;
  await person.fills(say("identity.fields.email"), address);
  await person.fills(say("identity.fields.password"), "not the password");
  await person.presses(say("identity.signIn.submit"));
}

/** How one gets to each. */
const WAYS: Readonly<Record<DeadEndKey, Way>> = {
  "session-over": async (browser, locale) => {
    const person = await signInAs(browser, "anna", locale);
    const [context] = [person.page.context()];
    const kept = (await context.cookies()).filter(({ name }) => name === "qonys.session");
    await person.page
      .locator("header")
      .getByRole("button", { name: person.say("shell.signOut") })
      .click();
    await expect(person.page).toHaveURL(new RegExp(`/${locale}$`));
    // A second window that still holds the cookie.
    await context.addCookies(kept);
    await person.opens("/questionnaire/education");
    return person;
  },
  "not-signed-in": nobodyAt("/questionnaire/work"),
  "link-used": nobodyAt("/confirm?token=used"),
  "no-such-page": nobodyAt("/no-such-page"),
  "wrong-role": signedInAt("specialist.abai", "/application"),
  "other-case": signedInAt("specialist.abai", `/desk/cases/${NOBODYS}`),
  "file-too-large": async (browser, locale) => {
    const person = await signedInAt("anna", FILES)(browser, locale);
    await choosesFile(person, Buffer.alloc(10 * 1024 * 1024 + 1));
    return person;
  },
  "file-type": async (browser, locale) => {
    const person = await signedInAt("anna", FILES)(browser, locale);
    await choosesFile(person, Buffer.from("<html>"));
    await person.main
      .getByRole("button", { name: person.say("questionnaire.files.attach"), exact: true })
      .first()
      .click();
    return person;
  },
  "stage-not-open": signedInAt("timur", "/questionnaire"),
  "interview-not-open": signedInAt("anna", "/interview"),
  "case-ended": signedInAt("gulnara", "/application/family/adults"),
  "already-open": signedInAt("anna", "/application/new"),
  "family-code": async (browser, locale) => {
    const person = await signedInAt("anna", "/application/family/adults")(browser, locale);
    await person.fills(person.say("linked.accept.code"), "00000-00000");
    await person.presses(person.say("linked.accept.action"));
    return person;
  },
  "too-many-attempts": async (browser, locale) => {
    const person = await nobodyAt("/sign-in")(browser, locale);
    const alert = person.main.getByText(person.say("identity.errors.too-many-attempts"));
    await expect(async () => {
      await triesPassword(person, "nobody-at-all@qonys.example");
      await expect(alert.first()).toBeVisible({ timeout: 1_500 });
    }).toPass({ timeout: 60_000, intervals: [100] });
    return person;
  },
  "no-scripts": async (browser, locale) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const person = new Person(await context.newPage(), locale);
    await person.opens("/practice/test");
    return person;
  },
  "no-cookies": async (browser, locale) => {
    const person = await nobodyAt("/sign-in")(browser, locale);
    await person.page.context().clearCookies();
    await triesPassword(person, "anna@qonys.example");
    return person;
  },
  offline: async (browser, locale) => {
    const person = await signedInAt("anna", "/questionnaire/housing")(browser, locale);
    await person.page.context().setOffline(true);
    return person;
  },
  "server-error": async (browser, locale) => {
    const person = await nobodyAt("/sign-in")(browser, locale);
    const broken = { status: 500, contentType: "text/plain", body: "broken" };
    await person.page.route("**/sign-in", (route) =>
      route.request().method() === "POST" ? route.fulfill(broken) : route.fallback(),
    );
    await triesPassword(person, "anna@qonys.example");
    return person;
  },
};

/** Without scripts nothing can be measured in the page, and Chromium lays out no `noscript` when they are merely switched off for a test. */
const UNMEASURED: readonly DeadEndKey[] = ["no-scripts"];

for (const { key, locale, says, wayOn } of DEAD_ENDS) {
  test(`${key} says what happened and leads on @phone`, async ({ browser }) => {
    const person = await WAYS[key](browser, locale);
    const { page, say } = person;
    if (UNMEASURED.includes(key)) expect(await page.content()).toContain(say(says));
    else await expect(page.getByText(say(says)).first()).toBeVisible();
    const control = page
      .getByRole("link", { name: say(wayOn) })
      .or(page.getByRole("button", { name: say(wayOn) }));
    await expect(control.first()).toBeVisible();
    if (!UNMEASURED.includes(key)) await expectToFit(person, key);
    await page.context().close();
  });
}

test("who was signed out comes back to the page first asked for @phone", async ({ browser }) => {
  const person = await visitor(browser, "kk");
  const { say } = person;
  await person.opens("/questionnaire/housing");
  await expect(person.page).toHaveURL(/sign-in\?next=/);
  await person.fills(say("identity.fields.email"), "anna@qonys.example");
  await person.fills(say("identity.fields.password"), "qonys-demo-2026");
  await person.presses(say("identity.signIn.submit"));
  await expect(person.page).toHaveURL(/\/kk\/questionnaire\/housing$/);
  await person.page.goto("/kk/sign-in?next=//evil.example");
  await expect(person.page).toHaveURL(/localhost:\d+\/kk\/application$/);
  await person.page.context().close();
});

for (const locale of ["kk", "ru", "en"] as const) {
  test(`database-away says so in ${locale} @phone`, async ({ browser }) => {
    const { page } = await visitor(browser, locale);
    const headers = { "content-security-policy": AWAY_POLICY };
    const path = `/${locale}/questionnaire`;
    const answer = { status: 503, contentType: "text/html", body: awayPage(path), headers };
    await page.route(`**${path}`, (route) => route.fulfill(answer));
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("link")).toHaveAttribute("href", path);
    await expect(page.locator("main")).toHaveCSS("max-width", "640px");
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.context().close();
  });
}
