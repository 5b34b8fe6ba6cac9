import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";

const PEOPLE = 2_000;

/** What the server would answer if two thousand people sat in the test. */
function fullBoard() {
  const now = Date.parse("2026-03-02T04:10:00Z");
  const rows = Array.from({ length: PEOPLE }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    number: `KZ-2026-${String(index + 1).padStart(6, "0")}`,
    name: `Каримова Нодира ${index + 1}`,
    latinName: `KARIMOVA NODIRA ${index + 1}`,
    phase: "listening",
    paused: index === 7 ? "centre" : null,
    pausedAt: index === 7 ? now : null,
    endsAt: now + 600_000,
    answered: index % 20,
    questions: 20,
    plays: 3,
    signals: index % 5,
    contactAt: now - 4_000,
  }));
  return { now, at: "epoch.1", isWhole: true, rows, gone: [] };
}

test.beforeEach(async ({ page }) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill("testing@qonys.example");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
});

test("two thousand candidates are on one page, of which few rows are drawn @both", async ({
  page,
}) => {
  await page.route("**/api/desk/board*", (route) =>
    route.request().url().includes("since")
      ? route.fulfill({ status: 304 })
      : route.fulfill({ json: fullBoard() }),
  );
  await page.goto("/en/desk/board");
  const table = page.getByRole("table", { name: "Candidates in the test" });
  await expect(table).toHaveAttribute("aria-rowcount", String(PEOPLE + 1));
  expect(await table.locator("tr[aria-rowindex]").count()).toBeLessThan(60);

  // One stop for Tab; from there the keys lead through all rows, drawn or not.
  await table.getByRole("link", { name: "KZ-2026-000001" }).focus();
  await page.keyboard.press("End");
  await expect(table.getByRole("link", { name: "KZ-2026-002000" })).toBeFocused();
  expect(await table.locator("tr[aria-rowindex]").count()).toBeLessThan(60);
  await page.keyboard.press("ArrowUp");
  await expect(table.getByRole("link", { name: "KZ-2026-001999" })).toBeFocused();
  await page.keyboard.press("Home");
  await expect(table.getByRole("link", { name: "KZ-2026-000001" })).toBeFocused();

  await page.getByLabel("Show").selectOption("paused");
  await expect(table).toHaveAttribute("aria-rowcount", "2");
  await page.getByLabel("Show").selectOption("all");
  await page.getByLabel("Application number").fill("001234");
  await expect(table).toHaveAttribute("aria-rowcount", "2");
  await expect(table.getByRole("link", { name: "KZ-2026-001234" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
});

test("without scripts the board is a page of rows and a form", async ({ page, browser }) => {
  const state = await page.context().storageState();
  const context = await browser.newContext({ storageState: state, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto("/en/desk/board?view=paused");
  const row = plain.getByRole("row").filter({ hasText: "Stopped by the centre" });
  await expect(row).toHaveCount(1);
  await row.getByRole("link").click();
  await expect(plain.getByRole("heading", { name: "What happened" })).toBeVisible();
  await context.close();
});

test("a candidate's page and a proposed ban are accessible and fit 360 px @phone", async ({
  page,
}) => {
  for (const [list, link] of [
    ["/kk/desk/board", /^KZ-/],
    ["/kk/desk/bans", /^KZ-/],
  ] as const) {
    await page.goto(list);
    await page.locator("main").getByRole("link", { name: link }).first().click();
    await expect(page).toHaveURL(/[0-9a-f-]{36}$/);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  }
});
