import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { AWAY_POLICY, awayPage } from "@/lib/platform/web/away-page";
import { LOCALES } from "@/lib/wording/routing";

describe("the page for when the database is away", () => {
  it.each(LOCALES)("speaks %s at an address in that language, and leads back to it", (locale) => {
    const page = awayPage(`/${locale}/questionnaire`);
    expect(page).toContain(`<html lang="${locale}">`);
    expect(page).toContain(`href="/${locale}/questionnaire"`);
    expect(page).toContain("1414");
  });

  it("is in Kazakh where no language is asked for", () => {
    expect(awayPage("/")).toContain('<html lang="kk">');
  });

  it.each(['/kk/"><script>', "/kk/%3Cscript%3E", "/en/javascript:alert(1)"])(
    "takes nothing over from %s",
    (path) => {
      expect(awayPage(path)).not.toContain(path.slice(4));
      expect(awayPage(path)).toContain('href="/"');
    },
  );

  it("may use its own style and nothing else", () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(awayPage("/kk"))?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(AWAY_POLICY).toContain(`style-src 'sha256-${hash}'`);
    expect(AWAY_POLICY).toContain("default-src 'none'");
  });
});
