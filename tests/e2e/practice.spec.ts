import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { LOCALES } from "@/lib/wording/routing";
import { Person } from "./support/person";
import { blockByKeyboard, enter, tabTo } from "./support/practice";
import { hearClip } from "./support/take-test";

/** Opens a practice test and starts it by the buttons on its pages. */
async function start(person: Person, timing: "real" | "relaxed"): Promise<void> {
  await person.opens(`/practice/test?timing=${timing}`);
  await person.presses(person.say("practice.test.ready.start"));
  await expect(questionAt(person, 1, 20)).toBeVisible();
}

const questionAt = ({ page, say }: Person, position: number, total: number) =>
  page.getByRole("heading", {
    name: say("exam.player.position", { position, total }),
    exact: true,
  });

const finishButton = ({ page, say }: Person) =>
  page.getByRole("button", { name: say("exam.player.overview.finish"), exact: true });

test("sixty questions by keyboard alone, up to the explanations", async ({ page }) => {
  test.setTimeout(300_000);
  const person = new Person(page, "en");
  const { say } = person;
  const button = (key: string) => page.getByRole("button", { name: say(key), exact: true });
  await person.opens("/practice");
  await enter(person, page.getByRole("link", { name: say("practice.choose.relaxed.action") }));
  await enter(person, button("practice.test.ready.start"));
  await expect(questionAt(person, 1, 20)).toBeFocused();
  await enter(person, button("exam.player.clip.play"));
  await blockByKeyboard(person, "listening");
  await enter(person, button("exam.player.review.finish.listening"));
  await expect(page.getByRole("heading", { name: say("practice.test.rest.title") })).toBeFocused();
  await enter(person, button("practice.test.rest.start"));
  await expect(questionAt(person, 1, 40)).toBeFocused();
  await blockByKeyboard(person, "reading");
  await enter(person, button("practice.player.finish"));
  await expect(page).toHaveURL(/\/practice\/result$/);
  await expect(page.getByText(say("practice.result.passed"))).toBeVisible();
  await expect(page.getByText("10/20", { exact: true })).toBeVisible();
  await expect(page.getByText("20/40", { exact: true })).toBeVisible();
  const second = person.main.locator("summary").nth(1);
  await enter(person, second);
  const entry = person.main.locator("details").nth(1);
  await expect(entry.getByText(say("practice.result.key"))).toBeVisible();
  await expect(entry.getByText("Meruert answers", { exact: false })).toBeVisible();
  const listening = person.main.locator("section", { has: page.getByRole("checkbox") }).first();
  const mistakes = listening.getByRole("checkbox");
  await tabTo(person, mistakes);
  await page.keyboard.press("Space");
  await expect(listening.locator("details")).toHaveCount(10);
});

/** A page at 400 % zoom of a window of 1280 × 1024: nothing to scroll sideways, and nothing that axe finds. */
async function holds(page: Page, state: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, state).toBeLessThanOrEqual(320);
  expect((await new AxeBuilder({ page }).analyze()).violations, state).toEqual([]);
  await page.screenshot({ path: test.info().outputPath(`${state}.png`) });
}

for (const locale of LOCALES) {
  test(`every state of the player is accessible and reflows at 400 % (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 320, height: 256 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    const person = new Person(page, locale);
    const { say } = person;
    await person.opens("/practice");
    await holds(page, "choice");
    await person.opens("/practice/test?timing=relaxed");
    await expect(page.getByText(say("practice.test.ready.relaxed"))).toBeVisible();
    await holds(page, "ready");
    await person.presses(say("practice.test.ready.start"));
    await expect(questionAt(person, 1, 20)).toBeVisible();
    await page.keyboard.press("Digit2");
    await holds(page, "listening");
    await finishButton(person).click();
    await holds(page, "listening-review");
    await person.opens("/practice/test?timing=real");
    await expect(page.getByText(say("practice.test.unfinished.title"))).toBeVisible();
    await holds(page, "unfinished");
    await person.presses(say("practice.test.unfinished.anew"));
    await person.presses(say("practice.test.ready.start"));
    await finishButton(person).click();
    await person.presses(say("exam.player.review.finish.listening"));
    await expect(page.getByText(say("exam.player.rest.title"))).toBeVisible();
    await holds(page, "rest");
    await person.presses(say("exam.player.rest.start"));
    await expect(questionAt(person, 1, 40)).toBeVisible();
    await holds(page, "reading");
    await finishButton(person).click();
    await holds(page, "reading-review");
    await person.presses(say("practice.player.finish"));
    await expect(page.getByText(say("practice.result.failed"))).toBeVisible();
    await person.main.locator("summary").first().click();
    await person.main.locator("summary").last().click();
    await holds(page, "result");
  });
}

test("its own clock ends a block, and a reload neither stops it nor loses an answer", async ({
  page,
}) => {
  await page.clock.install({ time: new Date("2026-03-02T04:00:00Z") });
  const person = new Person(page, "ru");
  const { say } = person;
  await start(person, "real");
  await page.keyboard.press("Digit3");
  await expect(
    page.getByText(say("exam.player.overview.count", { answered: 1, total: 20 })),
  ).toBeVisible();
  await page.reload();
  // What is answered is kept, and the first open question comes next.
  await expect(questionAt(person, 2, 20)).toBeVisible();
  await page.clock.fastForward("20:00");
  await expect(page.getByText(say("exam.player.rest.title"))).toBeVisible();
  await page.clock.fastForward("05:00");
  await expect(questionAt(person, 1, 40)).toBeVisible();
  await page.clock.fastForward("50:00");
  await expect(page).toHaveURL(/\/practice\/result$/);
  await expect(page.getByText(say("practice.result.failed"))).toBeVisible();
});

test("on a slow line it starts, and without one it goes on", async ({ page }) => {
  const person = new Person(page, "kk");
  const { say } = person;
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 300,
    downloadThroughput: (1.6 * 1_000_000) / 8,
    uploadThroughput: (0.75 * 1_000_000) / 8,
  });
  await start(person, "relaxed");
  await hearClip(person);
  await page.keyboard.press("Digit1");
  await page.context().setOffline(true);
  await page.keyboard.press("ArrowRight");
  await expect(questionAt(person, 2, 20)).toBeVisible();
  await page.keyboard.press("Digit4");
  await finishButton(person).click();
  await person.presses(say("exam.player.review.finish.listening"));
  await person.presses(say("practice.test.rest.start"));
  await expect(questionAt(person, 1, 40)).toBeVisible();
  await page.keyboard.press("Digit2");
  await page.context().setOffline(false);
  await finishButton(person).click();
  await person.presses(say("practice.player.finish"));
  await expect(page).toHaveURL(/\/practice\/result$/);
  await expect(page.getByText("20", { exact: false }).first()).toBeVisible();
});
