import type { Block } from "@/lib/exam/item.schema";

/** What an attempt's device downloads before any clock runs. */
export type PackageList = {
  /** Changes when the form was drawn anew: packages of another form are of no use. */
  readonly form: string;
  /** How many clips listening has; they are fetched by their place, from 1. */
  readonly clips: number;
};

/** What a package is, sealed in with it. */
export const packageLabel = (form: string, block: Block, clip: number | null): string =>
  [form, block, clip ?? "questions"].join("/");

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

export const isPackageList = (body: unknown): body is PackageList =>
  isObject(body) && typeof body["form"] === "string" && typeof body["clips"] === "number";

/** A clip as it is sealed: its media type on the first line, then its bytes. */
export function clipContent(type: string, bytes: Uint8Array): Uint8Array {
  const line = new TextEncoder().encode(`${type}\n`);
  const whole = new Uint8Array(line.length + bytes.length);
  whole.set(line);
  whole.set(bytes, line.length);
  return whole;
}

export function readClip(content: Uint8Array<ArrayBuffer>): {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
} {
  const end = content.indexOf(10);
  const type = new TextDecoder().decode(content.slice(0, end));
  return { type, bytes: content.slice(end + 1) };
}

/** A block's key as the server's answers carry it. */
export const keyBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
