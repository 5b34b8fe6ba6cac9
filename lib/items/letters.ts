/** How options are called on every screen. */
export const LETTERS = ["A", "B", "C", "D"] as const;
