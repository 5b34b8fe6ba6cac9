import { createRequire } from "node:module";
import path from "node:path";
import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { Letter, LetterSection } from "@/lib/notification/letter";

const require = createRequire(import.meta.url);
const fonts = path.dirname(require.resolve("@expo-google-fonts/noto-sans/package.json"));
const REGULAR = path.join(fonts, "400Regular", "NotoSans_400Regular.ttf");
const BOLD = path.join(fonts, "700Bold", "NotoSans_700Bold.ttf");

// A4 in points, with margins wide enough for a punch.
const MARGINS = { top: 50, bottom: 58, left: 71, right: 57 };
const INK = "#1d2733";
const SOFT = "#4a5763";
const SKY = "#0b5c7a";
const GOLD = "#a0701c";
const QR_SIZE = 92;

type Doc = PDFKit.PDFDocument;

/**
 * Prints a letter's finished strings: A4, tagged (ISO 14289-1), with title, language and an own structure tree, so
 * that a screen reader reads it in order. The same letter gives the same text; its bytes differ in the file's dates.
 */
export async function printLetter(letter: Letter, createdAt: Date): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A4",
    margins: MARGINS,
    pdfVersion: "1.7",
    tagged: true,
    lang: letter.locale,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${letter.title} ${letter.number}`,
      Author: letter.issuer,
      Creator: "Qonys",
      CreationDate: createdAt,
      ModDate: createdAt,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  doc.registerFont("regular", REGULAR);
  doc.registerFont("bold", BOLD);
  const qr = await QRCode.toBuffer(letter.verifyUrl, {
    margin: 0,
    scale: 6,
    errorCorrectionLevel: "M",
  });

  const root = doc.struct("Document");
  doc.addStructure(root);
  head(doc, root, letter);
  for (const section of letter.sections) sectionBlock(doc, root, section);
  foot(doc, root, letter, qr);
  root.end();
  pageMarks(doc, letter);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

type Struct = ReturnType<Doc["struct"]>;

function head(doc: Doc, root: Struct, letter: Letter): void {
  ornament(doc);
  const say = (tag: string, write: () => void) => root.add(doc.struct(tag, {}, write));
  say("P", () => doc.font("regular").fontSize(9.5).fillColor(SOFT).text(letter.country));
  say("P", () => doc.font("bold").fontSize(10.5).fillColor(INK).text(letter.issuer));
  doc.moveDown(1);
  say("H1", () => doc.font("bold").fontSize(15).fillColor(SKY).text(letter.title));
  doc.moveDown(0.5);
  say("P", () => doc.font("bold").fontSize(12).fillColor(GOLD).text(letter.outcome));
  doc.moveDown(0.3);
  const line = `${letter.number}   ·   ${letter.date}   ·   ${letter.caseNumber}`;
  say("P", () => doc.font("regular").fontSize(10).fillColor(INK).text(line));
  doc.moveDown(0.6);
}

/** A band of felt edge: triangles in sky and gold, an artifact that readers skip. */
function ornament(doc: Doc): void {
  doc.markContent("Artifact", { type: "Layout" });
  const step = 14;
  for (let x = 0, index = 0; x < doc.page.width; x += step, index += 1) {
    doc.polygon([x, 0], [x + step, 0], [x + step / 2, 11]).fill(index % 2 === 0 ? SKY : GOLD);
  }
  doc.rect(0, 14, doc.page.width, 1.2).fill(SKY);
  doc.endMarkedContent();
}

function sectionBlock(doc: Doc, root: Struct, section: LetterSection): void {
  const block = doc.struct("Sect");
  root.add(block);
  keepTogether(doc, 60);
  block.add(
    doc.struct("H2", {}, () => {
      doc.font("bold").fontSize(11).fillColor(SKY).text(section.heading, { paragraphGap: 2 });
    }),
  );
  for (const paragraph of section.paragraphs) {
    block.add(
      doc.struct("P", {}, () => {
        doc.font("regular").fontSize(10.5).fillColor(INK).text(paragraph, { paragraphGap: 3 });
      }),
    );
  }
  if (section.points.length > 0) list(doc, block, section.points);
  block.end();
  doc.moveDown(0.5);
}

function list(doc: Doc, block: Struct, points: readonly string[]): void {
  const whole = doc.struct("L");
  block.add(whole);
  for (const point of points) {
    const item = doc.struct("LI");
    whole.add(item);
    item.add(
      doc.struct("LBody", {}, () => {
        doc
          .font("regular")
          .fontSize(10.5)
          .fillColor(INK)
          .text(`–  ${point}`, { indent: 0, paragraphGap: 2 });
      }),
    );
    item.end();
  }
  whole.end();
}

/** Starts a new page when less than this is left. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGINS.bottom) doc.addPage();
}

function foot(doc: Doc, root: Struct, letter: Letter, qr: Buffer): void {
  keepTogether(doc, QR_SIZE + 55);
  const say = (tag: string, write: () => void) => root.add(doc.struct(tag, {}, write));
  say("P", () => doc.font("bold").fontSize(10.5).fillColor(INK).text(letter.approved));
  doc.moveDown(0.3);
  say("P", () => doc.font("regular").fontSize(8.5).fillColor(SOFT).text(letter.basis));
  doc.moveDown(1);
  const top = doc.y;
  const right = MARGINS.left + QR_SIZE + 18;
  root.add(
    doc.struct("Figure", { alt: letter.qrAlt }, () => {
      doc.image(qr, MARGINS.left, top, { width: QR_SIZE });
    }),
  );
  const { heading, line, code } = letter.verification;
  const width = doc.page.width - right - MARGINS.right;
  say("H2", () =>
    doc.font("bold").fontSize(11).fillColor(SKY).text(heading, right, top, { width }),
  );
  say("P", () =>
    doc
      .font("regular")
      .fontSize(9.5)
      .fillColor(INK)
      .text(line, right, doc.y + 2, { width }),
  );
  say("P", () =>
    doc
      .font("bold")
      .fontSize(12)
      .fillColor(INK)
      .text(code, right, doc.y + 4, { width }),
  );
}

/** Page numbers, and the demo's mark across each page: artifacts, in the margins' free space. */
function pageMarks(doc: Doc, letter: Letter): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index += 1) {
    doc.switchToPage(index);
    doc.markContent("Artifact", { type: "Pagination" });
    const y = doc.page.height - 40;
    doc.page.margins.bottom = 0;
    doc.font("regular").fontSize(8.5).fillColor(SOFT);
    doc.text(letter.pageOf(index + 1, count), MARGINS.left, y, { lineBreak: false });
    if (letter.demo !== null) demoMark(doc, letter.demo);
    doc.endMarkedContent();
  }
}

function demoMark(doc: Doc, text: string): void {
  const { width, height } = doc.page;
  doc.save().rotate(-38, { origin: [width / 2, height / 2] });
  doc.font("bold").fontSize(30).fillColor(GOLD, 0.16);
  doc.text(text, 0, height / 2 - 20, { width, align: "center", lineBreak: false });
  doc.restore().fillColor(INK, 1);
}
