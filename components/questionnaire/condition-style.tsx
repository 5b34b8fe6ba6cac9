import type { Condition, Fields } from "@/lib/questionnaire/field";
import type { ListPart } from "@/lib/questionnaire/section";

interface ConditionStyleProps {
  readonly formId: string;
  readonly fields: Fields;
  /** Shown and hidden like a question. */
  readonly list?: ListPart | undefined;
}

/**
 * Hides the questions whose condition does not hold, by what is ticked in the form: without a script, and
 * from the same data by which the server reads the answers. A browser that cannot do it shows them all;
 * the server asks for none that does not apply.
 */
export function ConditionStyle({ formId, fields, list }: ConditionStyleProps) {
  const conditions: [string, Condition][] = Object.entries(fields).flatMap(([name, { when }]) =>
    when === undefined ? [] : [[name, when]],
  );
  if (list?.when !== undefined) conditions.push([list.key, list.when]);
  if (conditions.length === 0) return null;
  const rules = conditions.map(([name, { field, is }]) => {
    const answers = is.map((answer) => `[value="${answer}"]`).join();
    const ticked = `[name="${field}"]:is(${answers}):checked`;
    const selected = `[name="${field}"] option:is(${answers}):checked`;
    return `#${formId}:not(:has(${ticked},${selected})) [data-question="${name}"]{display:none}`;
  });
  return <style>{`@supports selector(:has(*)){${rules.join("")}}`}</style>;
}
