import { expect, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";

test("receipts are kept from the result and checked by anybody, in the browser alone", async ({
  page,
  browser,
}) => {
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill("anna@qonys.example");
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/en/test");
  await page.locator('a[href*="/test/result/"]').first().click();
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Keep the receipt file" }).click();
  const file = await (await started).path();

  const anybody = await (await browser.newContext()).newPage();
  await anybody.goto("/en/verify/attempt");
  await anybody.waitForLoadState("networkidle");
  const asked: string[] = [];
  anybody.on("request", (request) => asked.push(request.url()));
  const chosen = anybody.getByLabel("Receipt file");
  await chosen.setInputFiles(file);
  await expect(anybody.getByText("The file is whole")).toBeVisible();
  await expect(anybody.getByText("Entries that count")).toBeVisible();

  const response = await page.request.get(
    (await page.getByRole("link", { name: "Keep the receipt file" }).getAttribute("href")) ?? "",
  );
  const text = await response.text();
  const tampered = text.replace(/"option":\d,"at"/, (found) =>
    found.replace(/\d/, (n) => String((Number(n) + 1) % 4)),
  );
  await chosen.setInputFiles({
    name: "tampered.json",
    mimeType: "application/json",
    buffer: Buffer.from(tampered),
  });
  await expect(anybody.getByText("The file is not whole")).toBeVisible();
  await expect(anybody.getByText("The first wrong entry: number 1.")).toBeVisible();
  expect(asked).toEqual([]);
});
