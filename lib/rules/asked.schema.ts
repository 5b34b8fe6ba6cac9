import { z } from "zod";

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,39}$/);

/**
 * When something of the questionnaire is asked: a question, a section's list or a document. What no
 * condition names is always asked. `is` holds answers as they are typed: `"yes"`, `"bachelor"`.
 */
export const Asked = z.strictObject({
  section: name,
  kind: z.enum(["question", "list", "evidence"]),
  name,
  when: z.strictObject({ question: name, is: z.array(z.string().max(60)).min(1).max(300) }),
});
export type Asked = z.infer<typeof Asked>;
