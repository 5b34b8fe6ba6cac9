import { type ScaleLinear, scaleLinear } from "d3-scale";

/** The drawing's own units: about the width of a phone, so that its letters stay readable there. */
export const PLOT = { width: 360, height: 240, left: 62, right: 10, top: 10, bottom: 48 } as const;

export type Plot = {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
};

type Range = readonly [number, number];

/** Scales from values to the drawing: up is more. */
export const plotOf = (x: Range, y: Range): Plot => ({
  x: scaleLinear([...x], [PLOT.left, PLOT.width - PLOT.right]),
  y: scaleLinear([...y], [PLOT.height - PLOT.bottom, PLOT.top]),
});
