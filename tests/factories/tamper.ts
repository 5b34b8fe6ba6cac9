/** The way to a value. */
export type Leaf = readonly (string | number)[];

/** The way to every value in a file. */
export function leavesOf(value: unknown, way: Leaf = []): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [way];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...way, name]));
}

/** A copy in which the value at the way is another. */
export function changedAt(file: unknown, way: Leaf, change: (value: unknown) => unknown): unknown {
  const copy: unknown = structuredClone(file);
  let parent: unknown = copy;
  for (const name of way.slice(0, -1)) parent = Reflect.get(Object(parent), name);
  const last = way.at(-1) ?? "";
  Reflect.set(Object(parent), last, change(Reflect.get(Object(parent), last)));
  return copy;
}

/** Another value of the same kind: one character of a text, the next number. */
export const otherThan = (value: unknown, seed: number): unknown => {
  if (typeof value === "number") return value + 1 + (seed % 3);
  if (typeof value !== "string" || value === "") return value === null ? seed % 4 : "x";
  const place = seed % value.length;
  const char = value[place] === "a" ? "b" : "a";
  return seed % 3 === 0
    ? value.slice(0, -1)
    : value.slice(0, place) + char + value.slice(place + 1);
};
