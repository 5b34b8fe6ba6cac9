/** How long each part of an attempt lasts, as it was started. */
export type Minutes = {
  readonly listening: number;
  readonly between: number;
  readonly reading: number;
};
