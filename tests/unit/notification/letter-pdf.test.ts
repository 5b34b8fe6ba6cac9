import fc from "fast-check";
import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { type Letter, letterOf } from "@/lib/notification/letter";
import { printLetter } from "@/lib/notification/letter.pdf";
import { LOCALES } from "@/lib/wording/routing";
import { letterFacts, someFacts } from "../../factories/letter-facts";
import { readPrinted } from "./printed";

const URL = "https://qonys.example";
const AT = new Date("2026-04-20T05:00:00Z");

const print = async (letter: Letter) => readPrinted(await printLetter(letter, AT));

// Where a line breaks is the printer's choice; what it says is not.
const bare = (text: string) => text.replaceAll(/\s/g, "");

/** What stands on the pages, in reading order, without what marks each page. */
function written(letter: Letter): string {
  const { sections, verification } = letter;
  const facts = `${letter.number}   ·   ${letter.date}   ·   ${letter.caseNumber}`;
  return [
    letter.country,
    letter.issuer,
    letter.title,
    letter.outcome,
    facts,
    ...sections.flatMap(({ heading, paragraphs, points }) => [
      heading,
      ...paragraphs,
      ...points.map((point) => `–${point}`),
    ]),
    letter.approved,
    verification.heading,
    verification.line,
    verification.code,
    letter.basis,
    letter.sources,
  ].join("");
}

function withoutMarks(pages: readonly string[], letter: Letter): string {
  return pages
    .map((page, index) => {
      const mark = bare(
        `${letter.number} · ${letter.pageOf(index + 1, pages.length)}${letter.demo ?? ""}`,
      );
      expect(bare(page).endsWith(mark)).toBe(true);
      return bare(page).slice(0, -mark.length);
    })
    .join("");
}

describe("a printed letter", () => {
  it("says what its strings say, word for word and nothing else", async () => {
    await fc.assert(
      fc.asyncProperty(letterFacts, fc.constantFrom(...LOCALES), async (facts, locale) => {
        const letter = letterOf(facts, locale, URL);
        const { pages } = await print(letter);
        expect(withoutMarks(pages, letter)).toBe(bare(written(letter)));
      }),
      { numRuns: 10 },
    );
  }, 120_000);

  it.each(LOCALES)("keeps every Kazakh letter in the %s file", async (locale) => {
    const cyrillicName = "ӘҒҚҢӨҰҮҺІ әғқңөұүһі ЁЪЫЬЭ";
    const facts = someFacts();
    const letter = letterOf(
      { ...facts, applicant: { ...facts.applicant, cyrillicName } },
      locale,
      URL,
    );
    const { pages } = await print(letter);
    expect(bare(pages.join(""))).toContain(bare(cyrillicName));
  });

  it.each(LOCALES)("has title, language and tags for those who hear it (%s)", async (locale) => {
    const letter = letterOf(someFacts(), locale, URL);
    const { info, lang, isMarked, xmp, tags, alts } = await print(letter);
    expect(info["Title"]).toBe(`${letter.title} ${letter.number}`);
    expect(info["Author"]).toBe(letter.issuer);
    expect(lang).toBe(locale);
    expect(isMarked).toBe(true);
    expect(xmp).toContain("pdfuaid:part>1<");
    expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
    expect(tags.filter((tag) => tag === "H2")).toHaveLength(letter.sections.length + 1);
    expect(tags.filter((tag) => tag === "LBody")).toHaveLength(4);
    expect(tags.indexOf("H1")).toBeLessThan(tags.indexOf("H2"));
    expect(alts).toEqual([letter.qrAlt]);
  });

  it.each([true, false])(
    "carries a QR code that leads to the verification (demo: %s)",
    async (isDemo) => {
      const letter = letterOf(someFacts({ isDemo }), "kk", URL);
      const { image } = await print(letter);
      if (image === null) throw new Error("The letter has no picture");
      // Scanners want a quiet border; on paper the page itself is that.
      expect(jsQR(...framed(image))?.data).toBe(letter.verifyUrl);
    },
  );

  it("fits a usual admission on one page", async () => {
    for (const locale of LOCALES) {
      const { pages } = await print(letterOf(someFacts(), locale, URL));
      expect(pages).toHaveLength(1);
    }
  });

  it("goes on to further pages, each numbered, without losing a line", async () => {
    const line = (n: number) => `${n}. Әңгімелесу теріс нәтижемен аяқталды, себебі жазылды.`;
    const many = Array.from({ length: 60 }, (_, index) => line(index + 1));
    const facts = someFacts({ reasons: { kk: many, ru: many, en: many } });
    const letter = letterOf(facts, "kk", URL);
    const { pages } = await print(letter);
    expect(pages.length).toBeGreaterThan(1);
    expect(withoutMarks(pages, letter)).toBe(bare(written(letter)));
  });
});

type Pixels = { width: number; height: number; rgba: Uint8ClampedArray };

function framed({ width, height, rgba }: Pixels): [Uint8ClampedArray, number, number] {
  const margin = 24;
  const wide = width + 2 * margin;
  const high = height + 2 * margin;
  const canvas = new Uint8ClampedArray(wide * high * 4).fill(255);
  for (let row = 0; row < height; row += 1) {
    canvas.set(
      rgba.subarray(row * width * 4, (row + 1) * width * 4),
      ((row + margin) * wide + margin) * 4,
    );
  }
  return [canvas, wide, high];
}
