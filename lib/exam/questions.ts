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
};

/** A block's questions in the form's order. Throws when an item of the form is missing. */
export function questionsOf(
  form: StoredForm,
  block: Block,
  faces: readonly FaceRow[],
): readonly Question[] {
  const byId = new Map(faces.map((row) => [row.id, row]));
  let groupBefore: string | undefined;
  return form[block].map((id) => {
    const row = byId.get(id);
    if (row === undefined) throw new Error(`Item ${id} of the form is not in the bank`);
    const { stem, options, stimulus } = row.face;
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
    };
  });
}
