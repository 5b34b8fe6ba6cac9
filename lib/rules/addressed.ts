import type { Asked } from "@/lib/rules/asked.schema";

/** A rule in its list, by a name that stays while others come and go: `age`, and `age~2` for another of that name. */
export type Addressed<T> = { readonly id: string; readonly item: T };

function addressed<T>(items: readonly T[], nameOf: (item: T) => string): readonly Addressed<T>[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const name = nameOf(item);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { id: count === 1 ? name : `${name}~${count}`, item };
  });
}

/** Criteria and stops by their keys. */
export const byKey = <T extends { readonly key: string }>(items: readonly T[]) =>
  addressed(items, ({ key }) => key);

/** What is asked on a condition, by where and what it is: `education.question.institution`. */
export const byQuestion = (asked: readonly Asked[]) =>
  addressed(asked, ({ section, kind, name }) => `${section}.${kind}.${name}`);
