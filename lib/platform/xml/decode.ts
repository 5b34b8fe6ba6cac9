import type { XmlRefusal } from "./scan";

type Decoded = { readonly ok: true; readonly text: string } | ({ readonly ok: false } & XmlRefusal);

const MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

/** Names that a declaration may give for each way of reading the bytes. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "utf-8": ["utf-8", "utf8", "us-ascii", "ascii"],
  "utf-16le": ["utf-16", "utf-16le"],
  "utf-16be": ["utf-16", "utf-16be"],
};

const DECLARATION =
  /^<\?xml\s+version\s*=\s*["']([^"']*)["'](?:\s+encoding\s*=\s*["']([^"']*)["'])?/;

const refused = (detail: string): Decoded => ({ ok: false, code: "xml-encoding", detail });

/**
 * The text of an XML document: UTF-8, or UTF-16 with a byte order mark (the encodings every XML
 * processor must read, XML 1.0 section 4.3.3). A declaration that says otherwise is refused: two
 * readers that decode the same bytes differently do not see the same document.
 */
export function decodeXml(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(({ mark }) => mark.every((value, index) => bytes[index] === value));
  const encoding = marked?.encoding ?? "utf-8";
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refused(`not ${encoding}`);
  }
  const declared = DECLARATION.exec(text);
  const version = declared?.[1] ?? "1.0";
  if (version !== "1.0") return { ok: false, code: "xml-broken", detail: `XML ${version}` };
  const name = (declared?.[2] ?? encoding).toLowerCase();
  const isSame = name === encoding || (NAMES[encoding] ?? []).includes(name);
  return isSame ? { ok: true, text } : refused(name);
}
