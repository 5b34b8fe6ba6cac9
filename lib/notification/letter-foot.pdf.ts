import type { Letter } from "@/lib/notification/letter";
import {
  type Doc,
  INK,
  LINE,
  MARGINS,
  type Node,
  SKY,
  SOFT,
  widthOf,
} from "@/lib/notification/letter-look.pdf";

const QR = 88;
const GAP = 16;
const ABOVE = 10;

type Line = {
  readonly tag: "H2" | "P";
  readonly font: "regular" | "bold";
  readonly size: number;
  readonly colour: string;
  readonly text: string;
  readonly after: number;
};

const linesOf = ({ verification, approved, basis, sources }: Letter): readonly Line[] => [
  { tag: "P", font: "bold", size: 10.5, colour: INK, text: approved, after: 6 },
  { tag: "H2", font: "bold", size: 10.5, colour: SKY, text: verification.heading, after: 1 },
  { tag: "P", font: "regular", size: 9, colour: INK, text: verification.line, after: 2 },
  { tag: "P", font: "bold", size: 12, colour: INK, text: verification.code, after: 6 },
  { tag: "P", font: "regular", size: 7.5, colour: SOFT, text: basis, after: 1 },
  { tag: "P", font: "regular", size: 7.5, colour: SOFT, text: sources, after: 0 },
];

/** Who approved, how to verify and on what ground: at the foot of the last page, whole. */
export function letterFoot(doc: Doc, root: Node, letter: Letter, qr: Buffer): void {
  const left = MARGINS.left + QR + GAP;
  const width = widthOf(doc) - QR - GAP;
  const lines = linesOf(letter);
  const heightOf = ({ font, size, text, after }: Line) =>
    doc.font(font).fontSize(size).heightOfString(text, { width }) + after;
  const height =
    Math.max(
      QR,
      lines.map(heightOf).reduce((sum, one) => sum + one, 0),
    ) + ABOVE;
  const bottom = doc.page.height - MARGINS.bottom;
  if (doc.y + height > bottom) doc.addPage();
  const top = bottom - height + ABOVE;

  doc.markContent("Artifact", { type: "Layout" });
  doc
    .moveTo(MARGINS.left, top - ABOVE)
    .lineTo(doc.page.width - MARGINS.right, top - ABOVE)
    .lineWidth(0.8)
    .stroke(LINE);
  doc.endMarkedContent();

  let y = top - 2;
  for (const line of lines) {
    const at = y;
    y += heightOf(line);
    root.add(
      doc.struct(line.tag, {}, () => {
        doc.font(line.font).fontSize(line.size).fillColor(line.colour);
        doc.text(line.text, left, at, { width });
      }),
    );
  }
  root.add(
    doc.struct("Figure", { alt: letter.qrAlt }, () => {
      doc.image(qr, MARGINS.left, top, { width: QR });
    }),
  );
}
