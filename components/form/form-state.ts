/** Two answers to one question, as people read them: what this page sends and what stands elsewhere. */
export interface FieldClash {
  readonly mine: string;
  readonly theirs: string;
}

/** What a form's server action gives back. All texts are already in the reader's language. */
export interface FormState {
  /** What was typed, to be shown again. Never passwords or codes. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
  /** By field name; the order is the order in the summary. */
  readonly errors?: Readonly<Record<string, string>>;
  /** By field name, where the reader has to choose between two answers. */
  readonly clashes?: Readonly<Record<string, FieldClash>>;
  /** About the whole form. */
  readonly message?: string;
  readonly ok?: boolean;
}

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

const SECRET = /password|^(code|otp)$/i;

/** The texts of a form as typed: no files, no secrets, none of the framework's own fields. */
export function typedValues(form: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$") || SECRET.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    const [first] = texts;
    if (first !== undefined) values[name] = texts.length > 1 ? texts : first;
  }
  return values;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Zod's issues by field name ("jobs.0.from"), the first of each field, put into words by `say`. */
export function errorsByField(
  issues: readonly Issue[],
  say: (code: string, field: string) => string,
): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = issue.path.map(String).join(".");
    errors[field] ??= say(issue.message, field);
  }
  return errors;
}
