import { expect, test } from "@playwright/test";

test("each page runs only scripts that carry this answer's nonce", async ({ page, request }) => {
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  for (const path of ["/kk", "/en/sign-in", "/ru/no-such-page", "/en/eligibility"]) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(nonce, path).toBeTruthy();
    const scripts = (await answer.text()).match(/<script[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    for (const script of scripts) expect(script, path).toContain(`nonce="${nonce}"`);
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect(violations).toEqual([]);
});

test("no two answers share a nonce", async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get("/kk")).headers()["content-security-policy"]),
  );
  expect(policies[0]).not.toBe(policies[1]);
});
