import type { StoredForm } from "@/lib/exam/form.schema";
import type { Block } from "@/lib/exam/item.schema";
import type { FaceRow } from "@/lib/exam/stored-item.schema";

/** A question as the candidate's screen has it: options in this candidate's own order. */
export type Question = {
  readonly id: string;
  readonly kind: string;
  readonly stem: string;
  readonly options: readonly string[];
  /** Text to read; null where there is a clip to hear. */
  readonly text: string | null;
  /** Whether the question before has the same text. */
  readonly sameText: boolean;
  /** A picture to read, above the text or in its place; its bytes are in `src`. */
  readonly image?: { readonly src: string; readonly alt: string };
};

const NO_PICTURES: ReadonlyMap<string, string> = new Map();

/**
 * A block's questions in the form's order. Throws when an item of the form is missing.
 *
 * @param pictures by item id, as `data:` addresses
 */
export function questionsOf(
  form: Pick<StoredForm, Block | "optionOrder">,
  block: Block,
  faces: readonly FaceRow[],
  pictures = NO_PICTURES,
): readonly Question[] {
  const byId = new Map(faces.map((row) => [row.id, row]));
  let groupBefore: string | undefined;
  return form[block].map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`Item ${id} of the form is not in the bank`);
    const { stem, options, stimulus } = row.face;
    const src = pictures.get(id);
    const alt = "image" in stimulus ? stimulus.image?.alt : undefined;
    const group = "text" in stimulus ? stimulus.group : undefined;
    const sameText = group !== undefined && group === groupBefore;
    groupBefore = group;
    return {
      id,
      kind: row.kind,
      stem,
      options: (form.optionOrder[id] ?? []).map((index) => options[index] ?? ""),
      text: "text" in stimulus ? stimulus.text : null,
      sameText,
      ...(src !== undefined && { image: { src, alt: alt ?? "" } }),
    };
  });
}
