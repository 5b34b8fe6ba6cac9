import type { FileFacts, Pixels, Quality } from "./figures.schema";

/** What officers suffer from. None of it refuses a file. */
export const FLAGS = [
  "locked",
  "no-pages",
  "too-small",
  "empty",
  "blurred",
  "too-dark",
  "washed-out",
  "cut-off",
] as const;
export type Flag = (typeof FLAGS)[number];

/** A page of A4 at 90 dots an inch; below it small print cannot be read. */
const SHORT_SIDE = 700;
const LONG_SIDE = 1000;
const LEAST_CONTRAST = 30;
const DARKEST_PAPER = 95;
const LIGHTEST_INK = 175;
const LEAST_SHARPNESS = 20;
const WRITING_AT_EDGE = 0.03;

function ofFacts(facts: FileFacts): readonly Flag[] {
  if (facts.kind === "picture") {
    const { width, height } = facts;
    const isSmall = Math.min(width, height) < SHORT_SIDE || Math.max(width, height) < LONG_SIDE;
    return isSmall ? ["too-small"] : [];
  }
  if (facts.locked) return ["locked"];
  return facts.pages === 0 ? ["no-pages"] : [];
}

// Of an empty, dark or washed-out picture nothing more can be said.
function ofPixels({ sharpness, ink, paper, edge }: Pixels): readonly Flag[] {
  if (paper < DARKEST_PAPER) return ["too-dark"];
  if (paper - ink < LEAST_CONTRAST) return ["empty"];
  if (sharpness < LEAST_SHARPNESS) return ["blurred"];
  if (ink > LIGHTEST_INK) return ["washed-out"];
  return edge > WRITING_AT_EDGE ? ["cut-off"] : [];
}

/** What is wrong with a file as far as it was measured; nothing when it was not. */
export const flagsOf = ({ facts, pixels }: Quality): readonly Flag[] => [
  ...(facts === null ? [] : ofFacts(facts)),
  ...(pixels === null ? [] : ofPixels(pixels)),
];
