import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Theme = "light" | "dark";

const css = readFileSync(new URL("../../../app/styles/tokens.css", import.meta.url), "utf8");

/** A token's colour in a theme: `light-dark(#day, #night)`, or one colour for both. */
function colour(token: string, theme: Theme): string {
  const found = css.match(
    new RegExp(`--color-${token}: (?:light-dark\\()?(#\\w{6})(?:, (#\\w{6}))?`),
  );
  const [, day, night = day] = found ?? [];
  const chosen = theme === "light" ? day : night;
  if (chosen === undefined) throw new Error(`No token ${token}`);
  return chosen;
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast as WCAG 2.2 defines it, 1..21. */
function contrast(one: string, other: string, theme: Theme): number {
  const [a, b] = [luminance(colour(one, theme)), luminance(colour(other, theme))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const GROUNDS = ["canvas", "surface", "sunken"];
const TONES = ["sky", "gold", "grass", "madder"];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  const pairs = [
    ...["ink", "soft"].flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
    ...TONES.map((tone) => [`${tone}-ink`, `${tone}-wash`] as const),
    ["on-night", "night"],
    ["night-soft", "night"],
    ["night-gold", "night"],
  ] as const;

  it.each(pairs)("running text %s on %s reaches 7:1", (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["sky", "canvas"],
    ["sky", "surface"],
    ["sky", "sunken"],
    ["madder", "surface"],
    ["on-sky", "sky"],
    ["on-sky", "madder"],
    ["on-sky", "grass"],
    ["on-gold", "gold"],
  ])("links and labels %s on %s reach 4.5:1", (text, ground) => {
    expect(contrast(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["edge", "focus"].flatMap((line) => GROUNDS.map((ground) => [line, ground] as const)))(
    "the line of a control %s on %s reaches 3:1",
    (line, ground) => {
      expect(contrast(line, ground, theme)).toBeGreaterThanOrEqual(3);
    },
  );
});
