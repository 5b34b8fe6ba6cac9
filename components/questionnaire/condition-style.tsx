import type { Fields } from "@/lib/questionnaire/field";

interface ConditionStyleProps {
  readonly formId: string;
  readonly fields: Fields;
}

/**
 * Hides the questions whose condition does not hold, by what is ticked in the form: without a script, and
 * from the same data by which the server reads the answers. A browser that cannot do it shows them all;
 * the server asks for none that does not apply.
 */
export function ConditionStyle({ formId, fields }: ConditionStyleProps) {
  const rules = Object.entries(fields).flatMap(([name, { when }]) => {
    if (when === undefined) return [];
    const answers = when.is.map((answer) => `[value="${answer}"]`).join();
    const ticked = `[name="${when.field}"]:is(${answers}):checked`;
    return [`#${formId}:not(:has(${ticked})) [data-question="${name}"]{display:none}`];
  });
  if (rules.length === 0) return null;
  return <style>{`@supports selector(:has(*)){${rules.join("")}}`}</style>;
}
