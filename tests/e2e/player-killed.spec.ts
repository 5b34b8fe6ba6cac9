import { rm } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { answer, candidate, prepare, SAVED, stands } from "./support/at-the-test";
import { killableBrowser, newProfile, PersonThere } from "./support/killable";

// A browser that is killed cannot hand out the trace of what it did.
test.use({ trace: "off" });
test.describe.configure({ timeout: 240_000 });

test("answers given without a line outlive a reload and a killed browser, and reach the server", async ({
  browser,
  baseURL,
}) => {
  const applicant = await candidate(browser, "cutline");
  const cookies = await applicant.page.context().cookies();
  const profile = await newProfile();
  const first = await killableBrowser(profile);
  await first.context.addCookies(cookies);
  const phone = new PersonThere(await first.context.newPage(), "en", baseURL ?? "");
  const { say } = phone;
  const kept = say("exam.player.waiting");
  await prepare(phone);
  await phone.presses(say("exam.player.ready.start"));
  await answer(phone, 1, 1, SAVED);

  await first.context.setOffline(true);
  await answer(phone, 2, 2, kept);
  await answer(phone, 3, 0, kept);
  await expect(phone.page.getByText(say("exam.player.link.offlineTitle"))).toBeVisible();
  expect((await new AxeBuilder({ page: phone.page }).analyze()).violations).toEqual([]);

  await phone.page.reload();
  await stands(phone, 2, 2, kept);
  await answer(phone, 4, 3, kept);
  await first.kill();

  const second = await killableBrowser(profile);
  await second.context.addCookies(cookies);
  await second.context.setOffline(true);
  const again = new PersonThere(await second.context.newPage(), "en", baseURL ?? "");
  await again.opens("/test/attempt");
  await stands(again, 3, 0, kept);
  await stands(again, 4, 3, kept);
  await second.context.setOffline(false);
  for (const [position, place] of [
    [1, 1],
    [2, 2],
    [3, 0],
    [4, 3],
  ] as const) {
    await stands(again, position, place, SAVED);
  }

  // Another device takes over, finds them all, and the first one learns of it.
  await applicant.opens("/test/attempt");
  await applicant.presses(say("exam.player.elsewhere.action"));
  await stands(applicant, 4, 3, SAVED);
  await expect(
    again.page.getByRole("heading", { name: say("exam.player.elsewhere.deviceTitle") }),
  ).toBeVisible({ timeout: 30_000 });
  await second.kill();
  await rm(profile, { recursive: true, force: true });
});
