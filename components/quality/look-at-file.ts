// Looks at a chosen file before it is sent. Nothing leaves the browser here.

import type { Quality } from "@/lib/quality/figures.schema";
import { fileFacts } from "@/lib/quality/file-facts";
import { MEASURED_SIDE, measure, toGray } from "@/lib/quality/pixels";

/** What was seen of a file; `preview` is null where the browser cannot draw it. */
export type Seen = { readonly quality: Quality; readonly preview: ImageBitmap | null };

const TYPES: readonly (readonly [start: readonly number[], type: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "application/pdf"],
  [[0x89, 0x50, 0x4e, 0x47], "image/png"],
  [[0xff, 0xd8, 0xff], "image/jpeg"],
];

// By its first bytes, as the server does; a name says nothing.
const typeOf = (bytes: Uint8Array) =>
  TYPES.find(([start]) => start.every((byte, place) => bytes[place] === byte))?.[1] ?? "image/heic";

async function drawn(file: File): Promise<ImageBitmap | null> {
  try {
    const whole = await createImageBitmap(file);
    const scale = Math.min(1, MEASURED_SIDE / Math.max(whole.width, whole.height));
    const small = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * scale)),
      resizeHeight: Math.max(1, Math.round(whole.height * scale)),
      resizeQuality: "high",
    });
    whole.close();
    return small;
  } catch {
    // HEIC outside Safari, or no picture at all.
    return null;
  }
}

function pixelsOf(bitmap: ImageBitmap) {
  const canvas = document.createElement("canvas");
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return null;
  // What is see-through lies on white, as it would be shown.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, bitmap.width, bitmap.height);
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return measure(toGray({ width: bitmap.width, height: bitmap.height, data }));
}

/** Measures a file in the browser: its facts and, where it is a picture that can be drawn, its pixels. */
export async function lookAtFile(file: File): Promise<Seen> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = typeOf(bytes);
  const facts = await fileFacts(type, bytes);
  const preview = type === "application/pdf" ? null : await drawn(file);
  return { quality: { facts, pixels: preview && pixelsOf(preview) }, preview };
}
