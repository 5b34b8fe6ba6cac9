/**
 * How a block's questions and clips are sealed: AES-256-GCM, a random 96-bit nonce in front, and what the package
 * is (attempt, form, block, place) as additional data, so that none can be taken for another. The length inside is
 * padded to whole steps: the size of a clip would otherwise tell which one it is.
 */
const STEP = 16 * 1024;
const NONCE = 12;
const LENGTH = 4;

const keyFor = (key: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);

const algorithm = (nonce: Uint8Array<ArrayBuffer>, label: string) => ({
  name: "AES-GCM",
  iv: nonce,
  additionalData: new TextEncoder().encode(label),
});

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = Math.ceil((LENGTH + bytes.length) / STEP) * STEP;
  const whole = new Uint8Array(size);
  new DataView(whole.buffer).setUint32(0, bytes.length);
  whole.set(bytes, LENGTH);
  return whole;
}

/** @param key 32 bytes */
export async function sealPackage(
  key: Uint8Array<ArrayBuffer>,
  label: string,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const secret = await keyFor(key, "encrypt");
  const sealed = await crypto.subtle.encrypt(algorithm(nonce, label), secret, padded(bytes));
  const whole = new Uint8Array(NONCE + sealed.byteLength);
  whole.set(nonce);
  whole.set(new Uint8Array(sealed), NONCE);
  return whole;
}

/** What is inside; null when the key is another's, or when a single bit is not as it was sealed. */
export async function openPackage(
  key: Uint8Array<ArrayBuffer>,
  label: string,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const secret = await keyFor(key, "decrypt");
    const nonce = sealed.slice(0, NONCE);
    const plain = await crypto.subtle.decrypt(algorithm(nonce, label), secret, sealed.slice(NONCE));
    const length = new DataView(plain).getUint32(0);
    return new Uint8Array(plain, LENGTH, length);
  } catch {
    return null;
  }
}
