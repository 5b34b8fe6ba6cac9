import { expect, it } from "vitest";
import { browserFamily, isSoundClip, SOUND_CHECKS, SOUND_CLIPS } from "@/lib/exam/sound-check";

it.each([
  [
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36",
    "chromium",
  ],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
    "chromium",
  ],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "firefox"],
  ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Version/17.5 Mobile Safari/604.1", "safari"],
  ["", "other"],
])("of «%s» keeps the family alone", (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});

it("has clips that say different words each", () => {
  expect(new Set(Object.values(SOUND_CHECKS)).size).toBe(SOUND_CLIPS.length);
  expect(["sound-1", "L-001", "toString"].map(isSoundClip)).toEqual([true, false, false]);
});
