import type { XmlElement } from "@/lib/platform/xml/tree";
import { resolveHref } from "@/lib/qti/href";
import type { ContentSink } from "@/lib/qti/sink";
import { attributeOf, childrenNamed, elementsOf, wordsOf } from "@/lib/qti/tree";

function found(kind: "image" | "audio", href: string | undefined, alt: string, sink: ContentSink) {
  if (href === undefined || href === "") sink.report.refuse("file-missing", kind);
  const path = href ? resolveHref(sink.from, href, sink.report) : undefined;
  if (path === undefined) return;
  if (kind === "image" && alt === "") sink.report.note("no-alt", path);
  sink.media({ kind, path, alt });
}

/** Names of the formats that every browser plays; what a file truly is, its content tells later. */
const PLAYED = /\.(mp3|m4a|mp4|wav)$/i;

function readAudio(element: XmlElement, sink: ContentSink): void {
  const sources = childrenNamed(element, "source");
  const own = attributeOf(element, "src");
  const hrefs = [own, ...sources.map((source) => attributeOf(source, "src"))].filter(
    (href) => href !== undefined,
  );
  const chosen = hrefs.find((href) => PLAYED.test(href)) ?? hrefs[0];
  const others = hrefs.filter((href) => href !== chosen);
  if (others.length > 0) sink.report.note("left-alternative", others.join(", "));
  found("audio", chosen, "", sink);
}

function readObject(element: XmlElement, sink: ContentSink): void {
  const type = attributeOf(element, "type") ?? "";
  const kind = type.startsWith("image/")
    ? "image"
    : type.startsWith("audio/")
      ? "audio"
      : undefined;
  if (kind === undefined) sink.report.refuse("media-kind", type || element.name);
  else found(kind, attributeOf(element, "data"), wordsOf(element), sink);
}

function readPicture(element: XmlElement, sink: ContentSink): void {
  const image = childrenNamed(element, "img")[0];
  if (image === undefined) {
    sink.report.refuse("element", "picture");
    return;
  }
  if (elementsOf(element).length > 1) sink.report.note("left-alternative", "picture");
  readImage(image, sink);
}

function readImage(element: XmlElement, sink: ContentSink): void {
  if (attributeOf(element, "srcset")) sink.report.note("left-alternative", "srcset");
  found("image", attributeOf(element, "src"), attributeOf(element, "alt") ?? "", sink);
}

/** A clip in an interaction that only counts plays is a clip: the exam has its own count. */
function readMediaInteraction(element: XmlElement, sink: ContentSink): void {
  sink.report.note("left-plays");
  for (const child of elementsOf(element)) {
    if (child.name === "qti-prompt") sink.flow.words(wordsOf(child));
    else if (!readMedia(child, sink)) sink.report.refuse("media-kind", child.name);
  }
}

const READERS: Readonly<Record<string, (element: XmlElement, sink: ContentSink) => void>> = {
  img: readImage,
  picture: readPicture,
  audio: readAudio,
  object: readObject,
  video: (element, sink) => sink.report.refuse("media-kind", element.name),
  "qti-media-interaction": readMediaInteraction,
};

/** Whether the element is a medium; what is said of it goes to the sink and its report. */
export function readMedia(element: XmlElement, sink: ContentSink): boolean {
  const reader = READERS[element.name];
  reader?.(element, sink);
  return reader !== undefined;
}
