import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const NAMES = { kk: "Қазақша", ru: "Русский", en: "English" } as const;
const DARK = { kk: "Көрініс: Қараңғы", ru: "Оформление: Тёмное", en: "Appearance: Dark" } as const;
const LOCALES = ["kk", "ru", "en"] as const;

for (const locale of LOCALES) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`the start page in ${locale} is accessible and fits 360 px, ${colorScheme}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${locale}`);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
    });
  }
}

test("all five stages and the way in stand on one screen of a desk", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto("/en");
  for (const stage of ["Language test", "Interview", "The akimat’s decision"])
    await expect(page.getByRole("heading", { name: stage, level: 3 }).first()).toBeInViewport();
  await expect(page.getByRole("link", { name: "Check whether this is for me" })).toBeInViewport();
  await expect(page.getByText("14,693 tenge an attempt").first()).toBeInViewport();
});

test("another language keeps the page and its query", async ({ page }) => {
  await page.goto("/kk?from=letter");
  await page.getByRole("link", { name: NAMES.en }).click();
  await expect(page).toHaveURL(/\/en\?from=letter$/);
  await page.getByRole("link", { name: NAMES.ru }).click();
  await expect(page).toHaveURL(/\/ru\?from=letter$/);
  await expect(page.getByRole("link", { name: NAMES.ru })).toHaveAttribute("aria-current", "true");
});

test.describe("before scripts have loaded", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    test(`appearance and language can be chosen in ${locale}`, async ({ page }) => {
      await page.goto(`/${locale}?from=letter`);
      await page.getByRole("button", { name: DARK[locale] }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page).toHaveURL(new RegExp(`/${locale}\\?from=letter$`));
      const other = locale === "kk" ? "ru" : "kk";
      await page.getByRole("link", { name: NAMES[other] }).click();
      // The server knows the choice: the first answer is dark already, so nothing flashes.
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    });
  }
});

test("an unknown address is explained in the reader's language", async ({ page }) => {
  const response = await page.goto("/ru/takoy-stranitsy-net");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Такой страницы нет");
  await page.getByRole("link", { name: "На главную" }).click();
  await expect(page).toHaveURL(/\/ru$/);
});

test("the skip link leads past the header", async ({ page }) => {
  await page.goto("/en");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});
