import PDFDocument from "pdfkit";
import QRCode from "qrcode";
import type { Letter, LetterSection } from "@/lib/notification/letter";
import { letterFoot } from "@/lib/notification/letter-foot.pdf";
import {
  BOLD,
  type Doc,
  GOLD,
  INK,
  MADDER_WASH,
  MARGINS,
  type Node,
  REGULAR,
  SKY,
  SKY_WASH,
  SOFT,
  TIGHT,
  widthOf,
} from "@/lib/notification/letter-look.pdf";
import { pageMarks } from "@/lib/notification/letter-marks.pdf";

/**
 * Prints a letter's finished strings: A4, tagged (PDF/UA-1), with title, language and a structure tree of its own, so
 * that a screen reader reads it in order. The same letter gives the same text; its bytes differ in the file's dates.
 */
export async function printLetter(letter: Letter, createdAt: Date): Promise<Uint8Array> {
  const doc = new PDFDocument(optionsOf(letter, createdAt));
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
  letterFoot(doc, root, letter, qr);
  root.end();
  pageMarks(doc, letter);
  doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function optionsOf(letter: Letter, createdAt: Date): PDFKit.PDFDocumentOptions {
  const options: PDFKit.PDFDocumentOptions = {
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
  };
  // pdfkit knows this standard; its published types do not yet.
  return Object.assign(options, { subset: "PDF/UA" });
}

function head(doc: Doc, root: Node, letter: Letter): void {
  const say = (tag: string, write: () => void) => root.add(doc.struct(tag, {}, write));
  say("P", () => doc.font("regular").fontSize(9.5).fillColor(SOFT).text(letter.country));
  say("P", () => doc.font("bold").fontSize(10.5).fillColor(INK).text(letter.issuer));
  doc.moveDown(0.6);
  say("H1", () =>
    doc.font("bold").fontSize(14).fillColor(SKY).text(letter.title, { lineGap: TIGHT }),
  );
  doc.moveDown(0.5);
  outcomeBand(doc, say, letter);
  doc.moveDown(0.6);
}

const BAND = { pad: 8, line: 3, gap: 3 };

/** The outcome with number, day and case on a ground of its own: what a clerk looks for first. */
function outcomeBand(
  doc: Doc,
  say: (tag: string, write: () => void) => void,
  { outcome, number, date, caseNumber, isRefusal }: Letter,
): void {
  const inset = MARGINS.left + BAND.pad + BAND.line;
  const width = widthOf(doc) - 2 * BAND.pad - BAND.line;
  const facts = `${number}   ·   ${date}   ·   ${caseNumber}`;
  const tall = doc.font("bold").fontSize(12).heightOfString(outcome, { width });
  const short = doc.font("regular").fontSize(10).heightOfString(facts, { width });
  const top = doc.y;
  const height = tall + short + BAND.gap + 2 * BAND.pad;
  doc.markContent("Artifact", { type: "Layout" });
  doc.rect(MARGINS.left, top, widthOf(doc), height).fill(isRefusal ? MADDER_WASH : SKY_WASH);
  doc.rect(MARGINS.left, top, BAND.line, height).fill(GOLD);
  doc.endMarkedContent();
  say("P", () =>
    doc
      .font("bold")
      .fontSize(12)
      .fillColor(INK)
      .text(outcome, inset, top + BAND.pad, { width }),
  );
  say("P", () =>
    doc
      .font("regular")
      .fontSize(10)
      .fillColor(INK)
      .text(facts, inset, top + BAND.pad + tall + BAND.gap, { width }),
  );
  doc.x = MARGINS.left;
  doc.y = top + height;
}

function sectionBlock(doc: Doc, root: Node, section: LetterSection): void {
  const block = doc.struct("Sect");
  root.add(block);
  keepTogether(doc, 54);
  block.add(
    doc.struct("H2", {}, () => {
      doc
        .font("bold")
        .fontSize(10.5)
        .fillColor(SKY)
        .text(section.heading, { paragraphGap: 1, lineGap: TIGHT });
    }),
  );
  for (const paragraph of section.paragraphs) {
    block.add(
      doc.struct("P", {}, () => {
        doc
          .font("regular")
          .fontSize(10)
          .fillColor(INK)
          .text(paragraph, { paragraphGap: 1.5, lineGap: TIGHT });
      }),
    );
  }
  if (section.points.length > 0) list(doc, block, section.points);
  block.end();
  doc.moveDown(0.4);
}

const HANG = 12;

/** Points under each other, the text beside its dash however many lines it takes. */
function list(doc: Doc, block: Node, points: readonly string[]): void {
  const whole = doc.struct("L");
  block.add(whole);
  const width = widthOf(doc) - HANG;
  doc.font("regular").fontSize(10).fillColor(INK);
  for (const point of points) {
    keepTogether(doc, Math.min(doc.heightOfString(point, { width }), 60));
    const item = doc.struct("LI");
    whole.add(item);
    const top = doc.y;
    item.add(
      doc.struct("Lbl", {}, () =>
        doc.text("–", MARGINS.left, top, { width: HANG, lineGap: TIGHT }),
      ),
    );
    item.add(
      doc.struct("LBody", {}, () =>
        doc.text(point, MARGINS.left + HANG, top, { width, paragraphGap: 1, lineGap: TIGHT }),
      ),
    );
    item.end();
    doc.x = MARGINS.left;
  }
  whole.end();
}

/** Starts a new page when less than this is left. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGINS.bottom) doc.addPage();
}
