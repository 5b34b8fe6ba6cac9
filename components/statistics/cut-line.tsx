import { PLOT } from "./plot";

interface CutLineProps {
  /** Where on the drawing. */
  readonly x: number;
  readonly label: string;
}

/** Where the threshold lies; its name stands on the side that has room. */
export function CutLine({ x, label }: CutLineProps) {
  const isLeft = x < PLOT.width / 2;
  return (
    <g>
      <line
        x1={x}
        x2={x}
        y1={PLOT.top}
        y2={PLOT.height - PLOT.bottom}
        strokeWidth="1.5"
        strokeDasharray="5 3"
        className="stroke-madder"
      />
      <text
        x={isLeft ? x + 5 : x - 5}
        y={PLOT.top + 10}
        textAnchor={isLeft ? "start" : "end"}
        fontSize="13"
        className="fill-madder"
      >
        {label}
      </text>
    </g>
  );
}
