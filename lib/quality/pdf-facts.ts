import type { FileFacts } from "./figures.schema";

/** Compressed objects are unpacked up to this many bytes in all: a small file can hold a very large one. */
const MOST_UNPACKED = 16 * 1024 * 1024;
/** So many compressed streams are looked into: a file of 10 MB can hold very many tiny ones. */
const MOST_STREAMS = 200;

// Bytes as signs: everything that is looked for is ASCII.
const asText = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const reader = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"))
    .getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || size > most) break;
      chunks.push(new Uint8Array(value));
      size += value.length;
    }
  } catch {
    // Damaged: what came out so far is looked at.
  }
  reader.cancel().catch(() => undefined);
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

type Split = { readonly plain: string; readonly packed: readonly Uint8Array<ArrayBuffer>[] };

/** The file's objects without the contents of its streams, and the packed streams that hold more objects. */
function split(bytes: Uint8Array): Split {
  const text = asText(bytes);
  const packed: Uint8Array<ArrayBuffer>[] = [];
  let plain = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("stream", at);
    const end = start < 0 ? -1 : text.indexOf("endstream", start);
    if (end < 0) return { plain: plain + text.slice(at), packed };
    const before = text.slice(at, start);
    plain += before;
    const data = start + (text.startsWith("\r\n", start + 6) ? 8 : 7);
    if (/\/Type\s*\/ObjStm/.test(before.slice(-400)) && /\/FlateDecode/.test(before.slice(-400))) {
      packed.push(new Uint8Array(bytes.subarray(data, end)));
    }
    at = end + "endstream".length;
  }
}

/** The tree's own count, else its leaves; a file that was added to has older trees too, so the largest stands. */
function pagesIn(objects: string): number {
  const trees = [...objects.matchAll(/\/Type\s*\/Pages\b[\s\S]*?(?=endobj|\/Type\b|$)/g)];
  // What stands before each tree's type, in the same dictionary. Every sign is looked at once: a pattern that looks ahead
  // from each count would hold everybody up over a file made of counts.
  const before = objects
    .split(/\/Type\s*\/Pages\b/)
    .slice(0, -1)
    .map((part) => part.slice(part.lastIndexOf(">") + 1));
  const counts = [...trees.map(([tree]) => tree), ...before].flatMap(
    (part) => /\/Count\s+(\d{1,6})/.exec(part)?.[1] ?? [],
  );
  const leaves = objects.match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0;
  // Not Math.max(...counts): a file can hold more of them than a call takes arguments.
  return counts.length > 0 ? counts.map(Number).reduce((a, b) => Math.max(a, b)) : leaves;
}

/**
 * Whether a PDF (ISO 32000) is encrypted, and how many pages it has. Read without a renderer: the objects, also those
 * in compressed object streams. Pages of an encrypted file are not counted.
 */
export async function pdfFacts(bytes: Uint8Array): Promise<FileFacts> {
  const { plain, packed } = split(bytes);
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(plain)) {
    return { kind: "pdf", pages: null, locked: true };
  }
  let objects = plain;
  let room = MOST_UNPACKED;
  for (const stream of packed.slice(0, MOST_STREAMS)) {
    const more = await inflate(stream, room);
    room -= more.length;
    objects += `\n${asText(more)}`;
    if (room <= 0) break;
  }
  return { kind: "pdf", pages: Math.min(pagesIn(objects), 100_000), locked: false };
}
