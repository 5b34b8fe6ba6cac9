import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import type { Locale } from "@/lib/wording/routing";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";
import { beginsWith, type Say, wordsOf } from "./words";

// A control that is not there should fail its step, not the whole journey's time.
const ACTION_MS = 20_000;

/** Somebody at a browser of their own, who finds things by the words on the page. */
export class Person {
  readonly page: Page;
  readonly locale: Locale;
  readonly say: Say;

  constructor(page: Page, locale: Locale) {
    page.setDefaultTimeout(ACTION_MS);
    this.page = page;
    this.locale = locale;
    this.say = wordsOf(locale);
  }

  get main(): Locator {
    return this.page.locator("main");
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(`/${this.locale}${path}`);
  }

  async follows(link: string): Promise<void> {
    await this.main
      .getByRole("link", { name: beginsWith(link) })
      .first()
      .click();
  }

  async presses(button: string): Promise<void> {
    await this.main.getByRole("button", { name: button, exact: true }).click();
  }

  async fills(label: string, text: string): Promise<void> {
    await this.main.getByLabel(beginsWith(label)).fill(text);
  }

  /** By the option's words or its code. */
  async selects(label: string, option: string): Promise<void> {
    await this.main.getByLabel(beginsWith(label)).selectOption(option);
  }

  async chooses(question: string, answer: string): Promise<void> {
    const group = this.main.getByRole("radiogroup", { name: beginsWith(question) });
    await group.getByRole("radio", { name: beginsWith(answer) }).check();
  }

  async ticks(label: string): Promise<void> {
    await this.main.getByRole("checkbox", { name: beginsWith(label) }).check();
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.main.getByText(text).first()).toBeVisible();
  }

  /** Waits for the page with this title. */
  async isAt(title: string | RegExp): Promise<void> {
    await expect(this.page.getByRole("heading", { level: 1 })).toHaveText(title);
  }

  /** Looks again until it is there: the worker needs a moment. */
  async seesInTime(what: (main: Locator) => Locator): Promise<void> {
    await expect(async () => {
      if (await what(this.main).first().isVisible()) return;
      await this.page.reload();
      await expect(what(this.main).first()).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  }

  async followsInTime(link: string): Promise<void> {
    await this.seesInTime((main) => main.getByRole("link", { name: beginsWith(link) }));
    await this.follows(link);
  }
}

/** A visitor who has not signed in. */
export async function visitor(browser: Browser, locale: Locale): Promise<Person> {
  const context = await browser.newContext({ acceptDownloads: true });
  return new Person(await context.newPage(), locale);
}

/** A member of staff of the demo: `signInAs(browser, "head.abai", "ru")`. */
export async function signInAs(browser: Browser, local: string, locale: Locale): Promise<Person> {
  const person = await visitor(browser, locale);
  const { say } = person;
  await person.opens("/sign-in");
  await person.fills(say("identity.fields.email"), `${local}@qonys.example`);
  await person.fills(say("identity.fields.password"), DEMO_PASSWORD);
  await person.presses(say("identity.signIn.submit"));
  await expect(person.page).not.toHaveURL(/sign-in/);
  return person;
}
