import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const email = (page: Page) => page.getByLabel("E-mail");
const password = (page: Page) => page.getByLabel("Password", { exact: true });
const signIn = (page: Page) => page.locator("main").getByRole("button", { name: "Sign in" });
const summary = (page: Page) => page.getByRole("alert").filter({ has: page.getByRole("link") });

test("errors stand beside their field and in a summary that has the focus and links to them", async ({
  page,
}) => {
  await page.goto("/en/sign-in");
  await signIn(page).click();
  await expect(summary(page)).toBeFocused();
  await expect(email(page)).toHaveAccessibleDescription(/Error: Enter your e-mail address/);
  await expect(email(page)).toHaveAttribute("aria-invalid", "true");
  await summary(page).getByRole("link", { name: "Enter the password" }).click();
  await expect(password(page)).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`a form with errors is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/en/sign-in");
    await signIn(page).click();
    await expect(summary(page)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test("another language keeps what was typed, but never a password", async ({ page }) => {
  await page.goto("/en/sign-in");
  await email(page).fill("aliya@example.kz");
  await password(page).fill("four words no thief knows");
  await page.getByRole("link", { name: "Русский" }).click();
  await expect(page).toHaveURL(/\/ru\/sign-in$/);
  await expect(page.locator("input[name=email]")).toHaveValue("aliya@example.kz");
  await expect(page.locator("input[name=password]")).toHaveValue("");
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test("choosing an appearance keeps what was typed", async ({ page }) => {
  await page.goto("/en/sign-in");
  await email(page).fill("aliya@example.kz");
  await page.getByRole("button", { name: "Appearance: Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(email(page)).toHaveValue("aliya@example.kz");
});

test("a form pressed twice is sent once", async ({ page }) => {
  await page.goto("/en/sign-in");
  await email(page).fill("nobody@example.kz");
  await password(page).fill("not the right one");
  let sent = 0;
  page.on("request", (request) => {
    if (request.method() === "POST") sent += 1;
  });
  await signIn(page).dblclick();
  await expect(page.getByRole("alert").first()).toBeVisible();
  expect(sent).toBe(1);
});

test.describe("before scripts have loaded", () => {
  test.use({ javaScriptEnabled: false });

  test("a form works, says its errors and keeps what was typed", async ({ page }) => {
    await page.goto("/en/sign-in");
    await email(page).fill("aliya@example.kz");
    await signIn(page).click();
    await expect(summary(page)).toContainText("Enter the password");
    await expect(email(page)).toHaveValue("aliya@example.kz");
    await expect(password(page)).toHaveAccessibleDescription(/Error: Enter the password/);
  });
});
