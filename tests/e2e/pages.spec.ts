import AxeBuilder from "@axe-core/playwright";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/accounts";

/** Whoever opens a page: a demo account by its name, or nobody. */
const PEOPLE = {
  nobody: null,
  applicant: "anna",
  specialist: "specialist.abai",
  head: "head.abai",
  police: "police.abai",
  testing: "testing",
  agency: "knb",
  administrator: "admin",
  auditor: "auditor",
} as const;
type Who = keyof typeof PEOPLE;

const EVERYBODY = Object.keys(PEOPLE) as Who[];
const AKIMAT: readonly Who[] = ["specialist", "head"];

/** Every page that is not about one case, with those who may open it. */
const ROUTES: Readonly<Record<string, readonly Who[]>> = {
  "/": EVERYBODY,
  "/eligibility": EVERYBODY,
  "/calculator": EVERYBODY,
  "/verify": EVERYBODY,
  "/verify/0000000000000000": EVERYBODY,
  "/verify/attempt": EVERYBODY,
  "/help": EVERYBODY,
  "/documents": EVERYBODY,
  "/practice": EVERYBODY,
  "/practice/test": EVERYBODY,
  "/practice/result": EVERYBODY,
  "/accessibility": EVERYBODY,
  "/outbox": EVERYBODY,
  "/reset": EVERYBODY,
  "/application": ["applicant"],
  "/application/history": ["applicant"],
  "/application/profile": ["applicant"],
  "/application/family": ["applicant"],
  "/application/family/adults": ["applicant"],
  "/application/region": ["applicant"],
  "/application/withdraw": ["applicant"],
  "/application/accommodations": ["applicant"],
  "/test": ["applicant"],
  "/test/sound": ["applicant"],
  "/questionnaire": ["applicant"],
  "/questionnaire/education": ["applicant"],
  "/questionnaire/work": ["applicant"],
  "/questionnaire/documents": ["applicant"],
  "/assessment": ["applicant"],
  "/check": ["applicant"],
  "/interview": ["applicant"],
  "/hearing": ["applicant"],
  "/letter": ["applicant"],
  "/complaint": ["applicant"],
  "/desk/queue": AKIMAT,
  "/desk/ranking": AKIMAT,
  "/desk/today": ["police"],
  "/desk/slots": ["police"],
  "/desk/slots/open": ["police"],
  "/desk/certificates": ["testing"],
  "/desk/late": ["testing"],
  "/desk/items/exchange": ["testing"],
  "/desk/accommodations": ["testing"],
  "/desk/lost-time": ["testing"],
  "/desk/bans": ["testing"],
  "/desk/board": ["testing"],
  "/desk/items": ["testing"],
  "/desk/items?keys=shown": ["testing"],
  "/desk/items/bank": ["testing"],
  "/desk/items/forms": ["testing"],
  "/desk/items/new?block=listening": ["testing"],
  "/desk/items/R-001": ["testing"],
  "/desk/items/R-1001/edit": ["testing"],
  "/desk/items/R-1001/review": ["testing"],
  "/desk/items/statistics": ["testing", "auditor"],
  "/desk/items/statistics/L-001": ["testing"],
  "/desk/requests": ["agency"],
  "/admin/staff": ["administrator"],
  "/admin/calendar": ["administrator"],
  "/admin/clock": ["administrator"],
  "/admin/rules": ["administrator", "auditor"],
  "/admin/rules/sets/2026-illustrative": ["administrator", "auditor"],
  "/admin/audit": ["administrator", "auditor"],
};

async function signedIn(browser: Browser, name: string | null): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  if (name === null) return page;
  await page.goto("/en/sign-in");
  await page.getByLabel("E-mail").fill(`${name}@qonys.example`);
  await page.getByLabel("Password", { exact: true }).fill(DEMO_PASSWORD);
  await page.locator("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

/** What opening a page comes to: shown, as if it did not exist, or first to sign in. */
async function answerTo(page: Page, path: string): Promise<"shown" | "none" | "sign-in"> {
  const answer = await page.request.get(path === "/" ? "/en" : `/en${path}`, { maxRedirects: 0 });
  if (answer.status() === 200) return "shown";
  const location = answer.headers()["location"] ?? "";
  return location.includes("/sign-in") ? "sign-in" : "none";
}

for (const who of EVERYBODY) {
  test(`${who} opens what is theirs and nothing else`, async ({ browser }) => {
    const page = await signedIn(browser, PEOPLE[who]);
    for (const [path, allowed] of Object.entries(ROUTES)) {
      const denied = who === "nobody" ? "sign-in" : "none";
      const expected = allowed.includes(who) ? "shown" : denied;
      expect(await answerTo(page, path), `${who} at ${path}`).toBe(expected);
    }
    await page.context().close();
  });
}

test("a case opens to its own region only, and to the auditor", async ({ browser }) => {
  const own = await signedIn(browser, "specialist.abai");
  await own.goto("/en/desk/queue");
  const href = await own.locator('a[href*="/desk/cases/"]').first().getAttribute("href");
  const path = (href ?? "").replace(/^\/en/, "").replace(/[?#].*$/, "");
  expect(await answerTo(own, path)).toBe("shown");
  expect(await answerTo(own, `${path}/decision`)).toBe("shown");
  expect(await answerTo(own, `${path}/answers`)).toBe("shown");
  const auditor = await signedIn(browser, "auditor");
  expect(await answerTo(auditor, path)).toBe("shown");
  expect(await answerTo(auditor, `${path}/decision`)).toBe("none");
  for (const stranger of [
    "specialist.astana",
    "head.pavlodar",
    "police.astana",
    "knb",
    "gulnara",
  ]) {
    const page = await signedIn(browser, stranger);
    expect(await answerTo(page, path), stranger).toBe("none");
    expect(await answerTo(page, `${path}/decision`), stranger).toBe("none");
    expect(await answerTo(page, `${path}/answers`), stranger).toBe("none");
    await page.context().close();
  }
});

/** Who has something to see on a page, so that its real state is looked at and not an empty one. */
const STATES: readonly (readonly [name: string | null, paths: readonly string[]])[] = [
  [
    null,
    [
      "/",
      "/eligibility",
      "/sign-in",
      "/sign-up",
      "/reset",
      "/verify",
      "/verify/attempt",
      "/help",
      "/documents",
      "/documents?country=AF",
      "/outbox",
    ],
  ],
  [null, ["/calculator"]],
  [null, ["/practice", "/practice/test", "/practice/test?timing=real", "/practice/result"]],
  ["anna", ["/application", "/application/history", "/questionnaire", "/questionnaire/education"]],
  [
    "anna",
    [
      "/questionnaire/work",
      "/questionnaire/check",
      "/questionnaire/documents",
      "/application/family",
    ],
  ],
  ["timur", ["/application", "/test", "/test/sound", "/application/profile"]],
  ["elif", ["/application/accommodations", "/application/family/adults"]],
  ["elif", ["/test", "/application/region", "/application/withdraw"]],
  ["bolat", ["/application", "/check", "/assessment"]],
  ["oksana", ["/application", "/interview"]],
  ["yerbol", ["/interview"]],
  ["jahongir", ["/application", "/hearing", "/assessment"]],
  ["gulnara", ["/application", "/letter", "/complaint", "/account"]],
  ["new", ["/application", "/application/profile"]],
  ["specialist.abai", ["/desk/queue", "/desk/ranking"]],
  ["head.abai", ["/desk/queue"]],
  ["police.abai", ["/desk/today", "/desk/slots", "/desk/slots/open"]],
  [
    "testing",
    [
      "/desk/certificates",
      "/desk/late",
      "/desk/items/exchange",
      "/desk/board",
      "/desk/bans",
      "/desk/accommodations",
      "/desk/lost-time",
    ],
  ],
  ["testing", ["/desk/items", "/desk/items/bank", "/desk/items/forms", "/desk/items/L-001"]],
  ["testing", ["/desk/items/R-1001/edit", "/desk/items/new?block=listening"]],
  ["testing2", ["/desk/items/R-1005/review", "/desk/items/R-1002?keys=shown"]],
  ["testing", ["/desk/items/statistics", "/desk/items/statistics/R-001"]],
  ["knb", ["/desk/requests"]],
  ["admin", ["/admin/staff", "/admin/calendar", "/admin/clock", "/admin/rules", "/admin/audit"]],
  ["admin", ["/admin/rules/sets/2026-illustrative"]],
];

for (const [index, [name, paths]] of STATES.entries()) {
  test(`pages of ${name ?? "visitors"} are accessible and fit 360 px (${index + 1})`, async ({
    browser,
  }) => {
    const page = await signedIn(browser, name);
    await page.setViewportSize({ width: 360, height: 740 });
    for (const path of paths) {
      await page.goto(`/kk${path}`);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations, `${path}, ${colorScheme}`).toEqual([]);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, path).toBeLessThanOrEqual(360);
    }
    await page.context().close();
  });
}

test("a case and its answers are accessible in both themes", async ({ browser }) => {
  const page = await signedIn(browser, "specialist.abai");
  await page.goto("/en/desk/queue");
  await page.locator('a[href*="/desk/cases/"]').first().click();
  await expect(page).toHaveURL(/desk\/cases/);
  const path = new URL(page.url()).pathname;
  for (const shown of [path, `${path}/answers`]) {
    await page.goto(shown);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, `${shown}, ${colorScheme}`).toEqual([]);
    }
  }
});

test("a draft of the rules is its readers' alone, accessible, and fits 360 px", async ({
  browser,
}) => {
  const page = await signedIn(browser, "admin");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/kk/admin/rules");
  const link = page.locator('a[href*="/admin/rules/drafts/"]').first();
  const path = ((await link.getAttribute("href")) ?? "").replace(/^\/kk/, "");
  const parts = ["dates", "parameters/mrp", "criteria/age", "criteria/english", "stops/minor"];
  const edits = parts.map((part) => `/edit?part=${encodeURIComponent(part)}`);
  for (const sub of ["", "/changes", "/effect", "/import", "/edit?part=criteria", ...edits]) {
    const shown = await page.goto(`/kk${path}${sub}`);
    expect(shown?.status(), sub).toBe(200);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations, `${sub}, ${colorScheme}`).toEqual([]);
    }
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, sub).toBeLessThanOrEqual(360);
  }
  const auditor = await signedIn(browser, "auditor");
  expect(await answerTo(auditor, `${path}/effect`)).toBe("shown");
  for (const stranger of ["specialist.abai", "head.abai", "police.abai", "testing", "gulnara"]) {
    const other = await signedIn(browser, stranger);
    for (const sub of ["", "/changes", "/effect", "/edit?part=dates"]) {
      expect(await answerTo(other, `${path}${sub}`), `${stranger} ${sub}`).toBe("none");
    }
    await other.context().close();
  }
});
