import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What another program reads in a letter's file. */
export type Printed = {
  readonly pages: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly lang: unknown;
  readonly isMarked: boolean;
  /** Tags of the structure tree, in the order in which a screen reader meets them. */
  readonly tags: readonly string[];
  /** Alternative texts of its figures. */
  readonly alts: readonly string[];
  readonly image: Pixels | null;
};

type Pixels = { readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray };
type TreeNode = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;

export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  const { info, metadata } = await file.getMetadata();
  const pages: string[] = [];
  const trees: TreeNode[] = [];
  let image: Pixels | null = null;
  for (let n = 1; n <= file.numPages; n += 1) {
    const page = await file.getPage(n);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
    const tree = await page.getStructTree();
    if (tree) trees.push(tree);
    image ??= await imageOf(page);
  }
  const nodes = trees.flatMap(flat);
  // Its own types leave the alternative text out.
  const altsOf = (node: TreeNode) =>
    "alt" in node && typeof node.alt === "string" ? [node.alt] : [];
  const printed = {
    pages,
    info: { ...info },
    xmp: metadata?.getRaw() ?? "",
    lang: "Language" in info ? info.Language : null,
    isMarked: (await file.getMarkInfo())?.["Marked"] === true,
    tags: nodes.map(({ role }) => role),
    alts: nodes.flatMap(altsOf),
    image,
  };
  await task.destroy();
  return printed;
}

const flat = (node: TreeNode): TreeNode[] => [
  node,
  ...node.children.flatMap((child) => ("role" in child ? flat(child) : [])),
];

/** The first picture of a page as RGBA, whatever the file packs it in; null when there is none. */
async function imageOf(page: PDFPageProxy): Promise<Pixels | null> {
  const list = await page.getOperatorList();
  const at = list.fnArray.indexOf(OPS.paintImageXObject);
  if (at < 0) return null;
  const name: string = list.argsArray[at][0];
  const raw = await new Promise<{ width: number; height: number; data: Uint8Array }>((resolve) =>
    page.objs.get(name, resolve),
  );
  const { width, height, data } = raw;
  const channels = data.length / (width * height);
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[pixel * 4 + channel] = sample(data, { width, channels }, pixel, channel);
    }
  }
  return { width, height, rgba };
}

function sample(
  data: Uint8Array,
  { width, channels }: { width: number; channels: number },
  pixel: number,
  channel: number,
): number {
  if (channels >= 3) return data[pixel * channels + channel] ?? 0;
  // One bit a pixel, each row filled up to whole bytes.
  const row = Math.floor(pixel / width);
  const column = pixel % width;
  const byte = data[row * Math.ceil(width / 8) + (column >> 3)] ?? 0;
  return (byte >> (7 - (column & 7))) & 1 ? 255 : 0;
}
