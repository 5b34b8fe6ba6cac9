/**
 * What was typed in a form and not sent yet, kept on the device so that a reload, a dead line, an ended session or an
 * empty battery loses nothing. It is encrypted with a key that only the account's own pages hold: whoever takes
 * the phone next finds nothing to read. Signing out removes it.
 */

const PREFIX = "qonys-typed:";
/** Set by signing out: pages that are still open in other tabs stop keeping. */
export const ENDED = "qonys-typing-ended";
const LONGEST_MS = 30 * 24 * 60 * 60 * 1_000;

export type KeptTyping = {
  /** When it was typed, ms since 1970. */
  readonly at: number;
  /** Names and values of the form's visible controls. */
  readonly typed: readonly (readonly [name: string, value: string])[];
  /** The form's hidden fields that say what it began from. */
  readonly began: Readonly<Record<string, string>>;
};

type Box = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const toText = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const toBytes = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

const IV_BYTES = 12;

/** A key for `keep` and `recall` from 32 bytes in base64. */
export const typingKey = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", toBytes(secret), "AES-GCM", false, ["encrypt", "decrypt"]);

/** Keeps the typing of a place in the questionnaire; the newest replaces the one before. */
export async function keep(
  box: Box,
  key: CryptoKey,
  place: string,
  typing: KeptTyping,
): Promise<void> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const plain = new TextEncoder().encode(JSON.stringify(typing));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, plain));
  box.setItem(PREFIX + place, toText(new Uint8Array([...iv, ...sealed])));
}

/** The typing of a place; null when there is none, it is too old or another account's. */
export async function recall(
  box: Box,
  key: CryptoKey,
  place: string,
  now: number,
): Promise<KeptTyping | null> {
  const stored = box.getItem(PREFIX + place);
  if (stored === null) return null;
  try {
    const bytes = toBytes(stored);
    const iv = bytes.slice(0, IV_BYTES);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, bytes.slice(IV_BYTES));
    const typing: KeptTyping = JSON.parse(new TextDecoder().decode(plain));
    return now - typing.at < LONGEST_MS ? typing : null;
  } catch {
    return null;
  }
}

export const forget = (box: Box, place: string): void => box.removeItem(PREFIX + place);

/** Removes what anybody has typed on this device. */
export function forgetAll(box: Box, now: number): void {
  const keys = Array.from({ length: box.length }, (_, at) => box.key(at) ?? "");
  for (const key of keys) if (key.startsWith(PREFIX)) box.removeItem(key);
  box.setItem(ENDED, String(now));
}

type Fields = Readonly<Record<string, string>>;

function fieldsOf(base: string | undefined): Fields {
  const read: unknown = JSON.parse(base ?? "null");
  return Object.fromEntries(
    Object.entries(read ?? {}).filter((entry): entry is [string, string] => {
      const [, value] = entry;
      return typeof value === "string";
    }),
  );
}

/**
 * Which of the kept answers were never saved, and from what their save begins: a question that was not
 * touched then is left as the page has it now, one that was is compared with what it was then.
 */
export function unsaved(kept: KeptTyping, pageBase: string) {
  const [before, now] = [fieldsOf(kept.began["base"]), fieldsOf(pageBase)];
  const typed = kept.typed.filter(
    ([name, value]) => value !== (before[name] ?? "") && value !== (now[name] ?? ""),
  );
  const began = typed.map(([name]) => [name, before[name] ?? ""]);
  const isNew = kept.began["base"] === "null" && pageBase === "null";
  return {
    typed,
    base: isNew ? "null" : JSON.stringify({ ...now, ...Object.fromEntries(began) }),
  };
}
