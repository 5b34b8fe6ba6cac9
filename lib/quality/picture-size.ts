export type Size = { readonly width: number; readonly height: number };

const viewOf = (bytes: Uint8Array) =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** PNG (ISO/IEC 15948): the header comes first. */
function pngSize(bytes: Uint8Array): Size | null {
  if (bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

// Start of frame: FFC0..FFCF without the tables DHT, JPG and DAC.
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** JPEG (ITU-T T.81, B.1.1): segments up to the frame's own. */
function jpegSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const ISPE = [0x69, 0x73, 0x70, 0x65];

/** HEIC (ISO/IEC 23008-12, 6.5.3): the largest of the spatial extents; tiles and thumbnails have smaller ones. */
function heicSize(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let largest: Size | null = null;
  const last = Math.min(bytes.length - 16, 1_000_000);
  for (let at = 4; at < last; at++) {
    if (!ISPE.every((byte, place) => bytes[at + place] === byte)) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === null || size.width * size.height > largest.width * largest.height) {
      largest = size;
    }
  }
  return largest;
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Size | null>> = {
  "image/png": pngSize,
  "image/jpeg": jpegSize,
  "image/heic": heicSize,
};

/** A picture's width and height in pixels as its header says; null where there is no whole header. */
export function pictureSize(mediaType: string, bytes: Uint8Array): Size | null {
  const size = READERS[mediaType]?.(bytes) ?? null;
  return size !== null && size.width > 0 && size.height > 0 ? size : null;
}
