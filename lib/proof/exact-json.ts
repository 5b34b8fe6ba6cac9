export type ExactJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** JSON of which every part was read: a name that stands twice in an object would be read once and seen twice. */
export function exactJson(text: string): ExactJson {
  try {
    const value: unknown = JSON.parse(text);
    return withoutSpaces(text) === JSON.stringify(value) ? { ok: true, value } : { ok: false };
  } catch {
    return { ok: false };
  }
}

/** JSON without the white space between its parts. */
const withoutSpaces = (text: string): string =>
  text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, quoted: string | undefined) => quoted ?? "");
