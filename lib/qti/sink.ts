import type { XmlElement } from "@/lib/platform/xml/tree";
import type { Report } from "@/lib/qti/finding";
import type { Flow } from "@/lib/qti/flow";

/** A picture or a clip that content names. */
export type FoundMedia = {
  readonly kind: "image" | "audio";
  /** Path within the package. */
  readonly path: string;
  /** Text in the place of a picture; "" for none. */
  readonly alt: string;
};

export type ContentSink = {
  readonly flow: Flow;
  readonly report: Report;
  /** Path of the document, which its links start from. */
  readonly from: string;
  media(found: FoundMedia): void;
  /** Takes what only this place can read (an interaction, feedback); false when it is not its own. */
  other(element: XmlElement): boolean;
};
