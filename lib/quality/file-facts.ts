import type { FileFacts } from "./figures.schema";
import { pdfFacts } from "./pdf-facts";
import { pictureSize } from "./picture-size";

/** What a file says of itself, by the type that its content shows; the same in the browser and here. */
export async function fileFacts(mediaType: string, bytes: Uint8Array): Promise<FileFacts | null> {
  if (mediaType === "application/pdf") return pdfFacts(bytes);
  const size = pictureSize(mediaType, bytes);
  return size === null ? null : { kind: "picture", ...size };
}
