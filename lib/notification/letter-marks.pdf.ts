import type { Letter } from "@/lib/notification/letter";
import { type Doc, GOLD, MARGINS, SKY, SOFT } from "@/lib/notification/letter-look.pdf";

const STEP = 14;

/** What each page carries beside the text, which readers skip: the felt edge, its number, the demo's mark. */
export function pageMarks(doc: Doc, letter: Letter): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    // The number stands below the text's own bottom, where pdfkit would turn the page.
    doc.page.margins.bottom = 0;
    feltEdge(doc);
    doc.font("regular").fontSize(8).fillColor(SOFT);
    const page = letter.pageOf(index + 1, count);
    doc.text(`${letter.number} · ${page}`, MARGINS.left, doc.page.height - 32, {
      lineBreak: false,
    });
    if (letter.demo !== null) demoMark(doc, letter.demo);
    doc.endMarkedContent();
  }
}

/** A band of triangles in sky and gold. */
function feltEdge(doc: Doc): void {
  for (let x = 0, index = 0; x < doc.page.width; x += STEP, index += 1) {
    doc.polygon([x, 0], [x + STEP, 0], [x + STEP / 2, 11]).fill(index % 2 === 0 ? SKY : GOLD);
  }
  doc.rect(0, 14, doc.page.width, 1.2).fill(SKY);
}

const LONGEST = 560;

function demoMark(doc: Doc, text: string): void {
  const { width, height } = doc.page;
  doc.font("bold").fontSize(30);
  // One line in every language.
  const size = Math.min(30, (30 * LONGEST) / doc.widthOfString(text));
  doc.fontSize(size).fillColor(GOLD, 0.16);
  doc.save().rotate(-38, { origin: [width / 2, height / 2] });
  const x = (width - doc.widthOfString(text)) / 2;
  doc.text(text, x, height / 2 - size / 2, { lineBreak: false });
  doc.restore().fillColor(SOFT, 1);
}
