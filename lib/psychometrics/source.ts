/** Where sittings come from; a run reads one kind only, and every page says which. */
export const SOURCES = ["exam", "simulated"] as const;
export type Source = (typeof SOURCES)[number];

/** The blocks, each with its own scale and its own threshold. */
export const BLOCKS = ["listening", "reading"] as const;
export type StatisticsBlockName = (typeof BLOCKS)[number];
