/** "L-001.2" is the second version of "L-001"; a first version's id is its lineage. */
export const itemIdOf = (lineage: string, version: number): string =>
  version === 1 ? lineage : `${lineage}.${version}`;

/** What all versions of an item share: a person who met one has met them all. */
export const lineageOf = (id: string): string => id.split(".")[0] ?? id;

export const versionOf = (id: string): number => Number(id.split(".")[1] ?? 1);
