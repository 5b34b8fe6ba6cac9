/** What was typed, by question; nothing is read into it yet. */
export type Typed = Readonly<Record<string, string>>;

/** All that was typed into the calculator. A job has the questions of the questionnaire's list. */
export type Sheet = { readonly typed: Typed; readonly jobs: readonly Typed[] };

/** What is otherwise in an "if I …": questions with another answer, "" where it is taken back. */
export type Change = { readonly typed: Typed; readonly jobs: readonly Typed[] | null };

export const EMPTY_SHEET: Sheet = { typed: {}, jobs: [] };

/** Side by side with what is now; more would not fit on a phone. */
export const MOST_CHANGES = 3;

export const changed = (now: Sheet, { typed, jobs }: Change): Sheet => ({
  typed: { ...now.typed, ...typed },
  jobs: jobs ?? now.jobs,
});

/** What has to be changed to come from one sheet to the other. */
export function changeBetween(now: Sheet, other: Sheet): Change {
  const names = [...new Set([...Object.keys(now.typed), ...Object.keys(other.typed)])];
  const differing = names.filter((name) => (now.typed[name] ?? "") !== (other.typed[name] ?? ""));
  return {
    typed: Object.fromEntries(differing.map((name) => [name, other.typed[name] ?? ""])),
    jobs: sameJobs(now.jobs, other.jobs) ? null : other.jobs,
  };
}

const sameTyped = (one: Typed, other: Typed) =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (name) => (one[name] ?? "") === (other[name] ?? ""),
  );

const sameJobs = (one: readonly Typed[], other: readonly Typed[]) =>
  one.length === other.length && one.every((job, at) => sameTyped(job, other[at] ?? {}));
