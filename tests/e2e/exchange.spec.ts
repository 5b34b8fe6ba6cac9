import { readFile } from "node:fs/promises";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";
import { itemXml } from "@/tests/factories/qti";
import { rawZip } from "@/tests/factories/zip";

const MANIFEST = `<manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><organizations/>
<resources><resource identifier="good" type="imsqti_item_xmlv3p0" href="good.xml"/>
<resource identifier="bad" type="imsqti_item_xmlv3p0" href="bad.xml"/></resources></manifest>`;

const foreign = () =>
  rawZip([
    { name: "imsmanifest.xml", data: MANIFEST },
    { name: "good.xml", data: itemXml({ identifier: "good" }) },
    { name: "bad.xml", data: itemXml({ identifier: "bad", body: "<p>Nothing is asked.</p>" }) },
  ]);

async function handIn(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.goto("/en/desk/items/exchange");
  const buffer = Buffer.from(bytes);
  const file = { name, mimeType: "application/zip", buffer };
  await page.getByLabel("QTI 3.0 package").setInputFiles(file);
  await page.getByRole("button", { name: "Look into it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is in the package");
}

const accessible = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);

test.describe("packages @both", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto("/en/sign-in");
    await page.getByLabel("E-mail").fill("testing@qonys.example");
    await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
    await page.locator("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page).not.toHaveURL(/sign-in/);
  });

  test("come in item by item, with reasons, and are completed by a person", async ({ page }) => {
    await handIn(page, "foreign.zip", foreign());
    await expect(page.getByText("the item asks nothing: it has no interaction")).toBeVisible();
    await expect(
      page.getByText("can be taken, waits for: kind, topic, level, four options"),
    ).toBeVisible();
    await accessible(page);
    await page.getByRole("button", { name: "Take 1 question as drafts" }).click();
    await expect(page.getByText("Taken. Drafts: 0.")).toBeVisible();

    await page.goto("/en/desk/items/exchange");
    await accessible(page);
    await page.getByRole("link", { name: "What does it say?" }).first().click();
    await accessible(page);
    await page.getByRole("button", { name: "Make a draft" }).click();
    await expect(page.getByText("Choose a topic.").first()).toBeVisible();
    await page.getByLabel("Kind").selectOption("sign");
    await page.getByLabel("Topic").selectOption("food");
    await page.getByLabel("Level").selectOption("A1");
    await page.getByLabel("Answer D").fill("Option D");
    await page.getByRole("button", { name: "Make a draft" }).click();
    await expect(page).toHaveURL(/desk\/items\/R-\d+$/);
  });

  test("go out, and are read as what they were", async ({ page }) => {
    await page.goto("/en/desk/items/exchange");
    await page.getByLabel("Only these questions").fill("L-001, R-001");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download the package" }).click(),
    ]);
    await handIn(page, "ours.zip", await readFile(await download.path()));
    await expect(page.getByText("2 questions can be taken, 0 documents cannot.")).toBeVisible();
    await page.getByRole("button", { name: "Take nothing" }).click();
    await expect(page.getByText("Nothing was taken of this package.")).toBeVisible();
  });
});
