import { PLOT, type Plot } from "./plot";

interface AxesProps {
  readonly plot: Plot;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
}

const BOTTOM = PLOT.height - PLOT.bottom;
const MIDDLE = (PLOT.left + PLOT.width - PLOT.right) / 2;

/** Lines and words around a drawing. */
export function Axes({ plot, xLabel, yLabel, xTicks, yTicks, xText, yText }: AxesProps) {
  return (
    <g className="fill-ink" fontSize="13">
      {yTicks.map((value) => (
        <g key={value} transform={`translate(0 ${plot.y(value)})`}>
          <line x1={PLOT.left} x2={PLOT.width - PLOT.right} className="stroke-line" />
          <text x={PLOT.left - 5} dy="0.32em" textAnchor="end">
            {yText(value)}
          </text>
        </g>
      ))}
      {xTicks.map((value) => (
        <g key={value} transform={`translate(${plot.x(value)} ${BOTTOM})`}>
          <line y2="4" className="stroke-edge" />
          <text y="18" textAnchor="middle">
            {xText(value)}
          </text>
        </g>
      ))}
      <line
        x1={PLOT.left}
        x2={PLOT.width - PLOT.right}
        y1={BOTTOM}
        y2={BOTTOM}
        className="stroke-edge"
      />
      <text x={MIDDLE} y={PLOT.height - 8} textAnchor="middle">
        {xLabel}
      </text>
      <text transform={`translate(10 ${(PLOT.top + BOTTOM) / 2}) rotate(-90)`} textAnchor="middle">
        {yLabel}
      </text>
    </g>
  );
}
