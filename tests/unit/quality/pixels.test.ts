import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flagsOf } from "@/lib/quality/flags";
import { type Gray, measure, toGray } from "@/lib/quality/pixels";

const WIDTH = 700;
const HEIGHT = 1000;

type Paper = { readonly paper?: number; readonly ink?: number; readonly margin?: number };

/** A page of strokes two pixels wide and gaps of five, in lines, as writing looks from afar. */
function page({ paper = 250, ink = 20, margin = 60 }: Paper = {}): Gray {
  const at = new Uint8ClampedArray(WIDTH * HEIGHT).fill(paper);
  for (let y = margin; y < HEIGHT - margin; y++) {
    const isLine = y % 20 < 10;
    for (let x = margin; isLine && x < WIDTH - margin; x++) if (x % 7 < 2) at[y * WIDTH + x] = ink;
  }
  return { width: WIDTH, height: HEIGHT, at };
}

/** Each pixel becomes the mean of those beside it, along one axis. */
function smeared({ at, width, height }: Gray, radius: number, step: number): Gray {
  const smooth = new Uint8ClampedArray(at.length);
  for (let i = 0; i < at.length; i++) {
    let sum = 0;
    for (let n = -radius; n <= radius; n++) sum += at[i + n * step] ?? at[i] ?? 0;
    smooth[i] = sum / (2 * radius + 1);
  }
  return { width, height, at: smooth };
}

/** Out of focus. */
const blurred = (gray: Gray, radius: number): Gray =>
  smeared(smeared(gray, radius, 1), radius, gray.width);

const flags = (gray: Gray) => flagsOf({ facts: null, pixels: measure(gray) });

describe("what a picture's pixels say", () => {
  it.each([
    ["a sharp page", page(), []],
    ["grey paper with dark ink", page({ paper: 170, ink: 40 }), []],
    ["a page out of focus", blurred(page(), 9), ["blurred"]],
    ["a page in the dark", page({ paper: 60, ink: 10 }), ["too-dark"]],
    ["pale ink", page({ paper: 255, ink: 205 }), ["washed-out"]],
    ["an empty page", page({ paper: 240, ink: 240 }), ["empty"]],
    ["writing over the edge", page({ margin: 0 }), ["cut-off"]],
  ])("of %s", (_, gray, expected) => {
    expect(flags(gray)).toEqual(expected);
  });

  it("do not take one line on an empty page for blurred", () => {
    const line = page();
    for (let i = 0; i < line.at.length; i++) if (i > 80 * WIDTH) line.at[i] = 250;
    expect(flags(line)).toEqual([]);
  });

  it("do not take a dark table around the paper for writing", () => {
    const onTable = page({ margin: 120 });
    for (let y = 0; y < HEIGHT; y++)
      for (let x = 0; x < WIDTH; x++)
        if (x < 40 || y < 40 || x >= WIDTH - 40 || y >= HEIGHT - 40) onTable.at[y * WIDTH + x] = 30;
    expect(flags(onTable)).toEqual([]);
  });

  it("are the same for a picture and its mirror", () => {
    const gray = page({ margin: 30 });
    const mirrored = new Uint8ClampedArray(gray.at).reverse();
    expect(measure({ ...gray, at: mirrored })).toEqual(measure(gray));
  });

  it("never lie outside their bounds, whatever the picture", () => {
    const side = fc.integer({ min: 1, max: 24 });
    const picture = fc
      .tuple(side, side)
      .chain(([width, height]) =>
        fc
          .uint8ClampedArray({ minLength: 4 * width * height, maxLength: 4 * width * height })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(
      fc.property(picture, (rgba) => {
        const { sharpness, ink, paper, edge } = measure(toGray(rgba));
        expect(sharpness).toBeGreaterThanOrEqual(0);
        expect(ink).toBeLessThanOrEqual(paper);
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge).toBeLessThan(0.5);
      }),
    );
  });
});
