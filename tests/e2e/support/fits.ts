import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import type { Person } from "./person";

/** Nothing hangs out of the phone's screen, everyone can read it, and a picture is kept for who wants to look. */
export async function expectToFit(person: Person, name: string): Promise<void> {
  const { page } = person;
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, name).toBe(360);
  expect((await new AxeBuilder({ page }).analyze()).violations, name).toEqual([]);
  const file = `${name.replaceAll(/\W+/g, "-")}.png`;
  await page.screenshot({ path: test.info().outputPath(file), fullPage: true });
}
