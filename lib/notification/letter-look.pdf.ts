import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const fonts = path.dirname(require.resolve("@expo-google-fonts/noto-sans/package.json"));
export const REGULAR = path.join(fonts, "400Regular", "NotoSans_400Regular.ttf");
export const BOLD = path.join(fonts, "700Bold", "NotoSans_700Bold.ttf");

// A4 in points, with margins wide enough for a punch.
export const MARGINS = { top: 46, bottom: 46, left: 68, right: 51 };
export const INK = "#1d2733";
export const SOFT = "#4a5763";
export const SKY = "#0b5c7a";
export const SKY_WASH = "#e6f1f5";
export const MADDER_WASH = "#f8e9e6";
export const GOLD = "#a0701c";
export const LINE = "#c9d2d8";

// Noto Sans leaves room for scripts that stand higher than ours.
export const TIGHT = -1.4;

export type Doc = PDFKit.PDFDocument;
/** An element of the structure tree. */
export type Node = ReturnType<Doc["struct"]>;

/** Width between the margins. */
export const widthOf = (doc: Doc): number => doc.page.width - MARGINS.left - MARGINS.right;
