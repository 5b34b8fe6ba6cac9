import fc from "fast-check";
import PDFDocument from "pdfkit";
import { describe, expect, it } from "vitest";
import { fileFacts } from "@/lib/quality/file-facts";
import { flagsOf } from "@/lib/quality/flags";

type Options = ConstructorParameters<typeof PDFDocument>[0];

/** A real PDF of so many pages. */
function made(pages: number, options: Options = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument({ autoFirstPage: false, ...options });
    const chunks: Buffer[] = [];
    document.on("data", (chunk: Buffer) => chunks.push(chunk));
    document.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    for (let page = 1; page <= pages; page++) document.addPage().text(`stream of page ${page}`);
    document.end();
  });
}

const pdf = (bytes: Uint8Array) => fileFacts("application/pdf", bytes);
const ascii = (text: string) => new TextEncoder().encode(text);

/** A PDF of version 1.5 whose objects lie in compressed object streams. */
async function packedIn(...streams: readonly string[]): Promise<Uint8Array> {
  const head = "4 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode >> stream\r\n";
  const parts = await Promise.all(
    streams.map(async (objects) => {
      const stream = new Blob([objects]).stream().pipeThrough(new CompressionStream("deflate"));
      return [head, await new Response(stream).arrayBuffer(), "\nendstream endobj\n"];
    }),
  );
  return new Uint8Array(await new Blob(["%PDF-1.5\n", ...parts.flat(), "%%EOF"]).arrayBuffer());
}

/** Its page tree, and its leaves, in one stream. */
function compressed(pages: number): Promise<Uint8Array> {
  const leaf = "<< /Type /Page /Parent 2 0 R >> ";
  return packedIn(`<< /Type /Pages /Count ${pages} /Kids [] >> ${leaf.repeat(pages)}`);
}

describe("a PDF", () => {
  it.each([1, 2, 17])("of %i pages has them counted", async (pages) => {
    expect(await pdf(await made(pages))).toEqual({ kind: "pdf", pages, locked: false });
  });

  it("with its tree in a compressed stream has its pages counted too", async () => {
    expect(await pdf(await compressed(3))).toEqual({ kind: "pdf", pages: 3, locked: false });
  });

  it("that counts before it says what it counts is counted as well", async () => {
    const outline = "<< /Type /Outlines /Count 40 >>";
    const tree = "<< /Count 4 /Kids [1 0 R] /Type /Pages >>";
    expect(await pdf(await packedIn(outline + tree))).toMatchObject({ pages: 4 });
  });

  // Looked ahead from each, the first would hold everybody up; passed as arguments, the second would break.
  it.each([
    ["counts", "/Count 123456", 0],
    ["trees", "/Type /Pages /Count 7 ", 7],
  ])("made of %s by the million is looked at once", async (_, part, pages) => {
    const bytes = await packedIn(part.repeat((15 * 1024 * 1024) / part.length));
    expect(await pdf(bytes)).toMatchObject({ kind: "pdf", pages });
  });

  it("of very many streams is read to a limit", async () => {
    const streams = Array.from({ length: 300 }, () => "<< /Type /Page >>");
    expect(await pdf(await packedIn(...streams))).toMatchObject({ pages: 200 });
  });

  it("behind a password is known as locked", async () => {
    const facts = await pdf(await made(2, { userPassword: "secret", pdfVersion: "1.7" }));
    expect(facts).toEqual({ kind: "pdf", pages: null, locked: true });
    expect(flagsOf({ facts, pixels: null })).toEqual(["locked"]);
  });

  it("that has only its first line is one without pages", async () => {
    const facts = await pdf(ascii("%PDF-1.7\nnothing"));
    expect(flagsOf({ facts, pixels: null })).toEqual(["no-pages"]);
  });

  it("that unpacks to a thousand times its size is read to a limit", async () => {
    const zeros = new Blob([new Uint8Array(40 * 1024 * 1024)]);
    const stream = zeros.stream().pipeThrough(new CompressionStream("deflate"));
    const packed = new Uint8Array(await new Response(stream).arrayBuffer());
    const head = ascii("%PDF-1.5\n4 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n");
    const bomb = new Uint8Array([...head, ...packed, ...ascii("\nendstream")]);
    expect(await pdf(bomb)).toMatchObject({ kind: "pdf", pages: 0 });
  });
});

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

const jpeg = (width: number, height: number) => {
  const bytes = new Uint8Array(40);
  bytes.set([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
  bytes.set([0xff, 0xc2, 0, 17, 8], 20);
  const view = new DataView(bytes.buffer);
  view.setUint16(25, height);
  view.setUint16(27, width);
  return bytes;
};

const heic = (...sizes: readonly (readonly [number, number])[]) => {
  const bytes = new Uint8Array(64 + 20 * sizes.length);
  const view = new DataView(bytes.buffer);
  for (const [place, [width, height]] of sizes.entries()) {
    const at = 16 + 20 * place;
    bytes.set(ascii("ispe"), at);
    view.setUint32(at + 8, width);
    view.setUint32(at + 12, height);
  }
  return bytes;
};

describe("a picture", () => {
  it.each([
    ["image/png", png(2480, 3508)],
    ["image/jpeg", jpeg(2480, 3508)],
    ["image/heic", heic([512, 512], [2480, 3508], [320, 240])],
  ])("of type %s says its size in its header", async (type, bytes) => {
    const facts = await fileFacts(type, bytes);
    expect(facts).toEqual({ kind: "picture", width: 2480, height: 3508 });
    expect(flagsOf({ facts, pixels: null })).toEqual([]);
  });

  it.each([
    [699, 2000, ["too-small"]],
    [900, 999, ["too-small"]],
    [700, 1000, []],
  ])("of %i × %i pixels: %j", async (width, height, flags) => {
    const facts = await fileFacts("image/png", png(width, height));
    expect(flagsOf({ facts, pixels: null })).toEqual(flags);
  });
});

it("nothing that somebody sends breaks the look at it", async () => {
  const types = fc.constantFrom("application/pdf", "image/png", "image/jpeg", "image/heic");
  const bytes = fc.uint8Array({ maxLength: 400 });
  const told = fc
    .array(fc.constantFrom("stream\n", "endstream", "/Type /ObjStm /FlateDecode", "/Count 9 "))
    .map((parts) => ascii(parts.join("")));
  await fc.assert(
    fc.asyncProperty(types, fc.oneof(bytes, told), async (type, file) => {
      const facts = await fileFacts(type, file);
      expect(facts === null || facts.kind.length > 0).toBe(true);
    }),
  );
});
