import { expect, test } from "@playwright/test";
import { candidate, openQuestion, prepare } from "./support/at-the-test";

test.describe.configure({ timeout: 120_000 });

test("a clip is counted when it sounds, and cannot be started more often than allowed", async ({
  browser,
}) => {
  const person = await candidate(browser, "plays");
  const { page, main, say } = person;
  await prepare(person);
  await person.presses(say("exam.player.ready.start"));
  const clip = main.locator("audio");
  const end = () =>
    clip.evaluate((audio: HTMLAudioElement) => {
      audio.currentTime = audio.duration;
    });
  const left = (count: number) =>
    expect(main.getByText(say("exam.player.clip.left", { count }))).toBeVisible();
  const play = main.getByRole("button", { name: say("exam.player.clip.play"), exact: true });
  await left(2);
  await play.click();
  await left(1);
  // Pausing, looking at another question and going on is the same play.
  await main.getByRole("button", { name: say("exam.player.clip.pause"), exact: true }).click();
  await openQuestion(person, 2);
  await left(2);
  await openQuestion(person, 1);
  await main.getByRole("button", { name: say("exam.player.clip.goOn"), exact: true }).click();
  await left(1);
  await end();
  await play.click();
  await left(0);
  await end();
  await expect(play).toHaveAttribute("aria-disabled", "true");
  await page.reload();
  await left(0);
});

test("the size of the text and the warnings are the candidate's own, and stay", async ({
  browser,
}) => {
  const person = await candidate(browser, "settings");
  const { page, main, say } = person;
  await prepare(person);
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await main.getByRole("radio", { name: say("exam.player.settings.size.larger") }).check();
  await main
    .getByRole("checkbox", { name: say("exam.player.settings.minutes", { minutes: 15 }) })
    .check();
  expect(await size()).toBe("24px");
  await page.reload();
  await expect(
    main.getByRole("radio", { name: say("exam.player.settings.size.larger") }),
  ).toBeChecked();
  expect(await size()).toBe("24px");
  await person.opens("/test");
  expect(await size()).toBe("16px");
});
