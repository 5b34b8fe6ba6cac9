import { fileTypeFromBuffer } from "file-type";
import { mediaKindOf, mediaRefusal } from "@/lib/items/media-rules";
import type { FileSet } from "@/lib/platform/file-set";
import type { Report } from "@/lib/qti/finding";
import type { QtiItem } from "@/lib/qti/item";

/** Whether the item's picture or clip is there and is, by its content, what the item takes it for. */
export async function checkMedia(item: QtiItem, files: FileSet, report: Report): Promise<void> {
  if (item.media === null) return;
  const { kind, path } = item.media;
  const bytes = await files.read(path);
  if (bytes === undefined) {
    report.refuse("file-missing", path);
    return;
  }
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const refusal = mediaRefusal(type, bytes.length);
  if (refusal === "file-too-large") report.refuse("media-large", `${path}: ${bytes.length}`);
  else if (refusal !== null || mediaKindOf(type) !== kind) {
    report.refuse("media-type", `${path}: ${type || "?"}`);
  }
}
