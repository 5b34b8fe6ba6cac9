/** A choice on some axes: the index of an axis and the level chosen on it, 1 being the least. */
export type Choice = readonly (readonly [axis: number, level: number])[];

/** Every way to choose `size` of the axes, in the order of their indexes. */
function* axesOf(count: number, size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let axis = from; axis <= count - size; axis += 1)
      for (const rest of axesOf(count, size - 1, axis + 1)) yield [axis, ...rest];
}

/** Every choice on these axes, the lower levels first. */
function choicesOn(axes: readonly number[], tops: readonly number[]): readonly Choice[] {
  let choices: readonly Choice[] = [[]];
  for (const axis of axes) {
    const levels = Array.from({ length: tops[axis] ?? 0 }, (_, at) => at + 1);
    choices = choices.flatMap((one) => levels.map((level): Choice => [...one, [axis, level]]));
  }
  return choices.toSorted((one, other) => heightOf(one) - heightOf(other));
}

const heightOf = (choice: Choice) => choice.reduce((sum, [, level]) => sum + level, 0);

/** The choices that ask for just one level less on one axis. */
const nextBelow = (choice: Choice): readonly Choice[] =>
  choice.map(([axis, level], at) =>
    level === 1 ? choice.toSpliced(at, 1) : choice.with(at, [axis, level - 1]),
  );

/** Every choice with at most `most` axes, the smaller ones first. */
function* choices(tops: readonly number[], most: number): Generator<Choice> {
  for (let size = 0; size <= Math.min(most, tops.length); size += 1)
    for (const axes of axesOf(tops.length, size)) yield* choicesOn(axes, tops);
}

/** How many choices there are with at most `most` axes. */
function countOf(tops: readonly number[], most: number): number {
  // How many there are with exactly 0, 1, 2 … of the axes seen so far.
  let bySize = [1, ...Array.from({ length: most }, () => 0)];
  for (const top of tops) {
    bySize = bySize.map((count, size) => count + top * (bySize[size - 1] ?? 0));
  }
  return bySize.reduce((sum, count) => sum + count, 0);
}

/** The most axes, up to `most` and at least one, whose choices together are not more than `limit`. */
export function mostWithin(tops: readonly number[], most: number, limit: number): number {
  let axes = most;
  while (axes > 1 && countOf(tops, axes) > limit) axes -= 1;
  return axes;
}

/**
 * The smallest choices that pass: with at most `most` axes, none of which could be left out or taken at a lower level.
 * Complete, whatever `passes` is like: a choice is skipped only where a smaller one has passed. An axis `i` has the levels
 * 1 to `tops[i]`; the empty choice is tried first.
 */
export function minimalSets(
  tops: readonly number[],
  most: number,
  passes: (choice: Choice) => boolean,
): readonly Choice[] {
  const found: Choice[] = [];
  // Those that pass or have a smaller one that does: looking one level below is enough, since all smaller ones came before.
  const covered = new Set<string>();
  for (const choice of choices(tops, most)) {
    const hasSmaller = nextBelow(choice).some((below) => covered.has(below.join()));
    if (!hasSmaller && !passes(choice)) continue;
    if (!hasSmaller) found.push(choice);
    covered.add(choice.join());
  }
  return found;
}
