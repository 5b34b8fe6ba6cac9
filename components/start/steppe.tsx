/** Evening on the steppe: a sun, felt hills, two yurts. A picture without a message, hidden from speech. */
export function Steppe({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 640 200"
      preserveAspectRatio="xMidYMax slice"
      className={className}
    >
      <circle cx="472" cy="92" r="54" className="fill-gold" />
      <circle
        cx="472"
        cy="92"
        r="68"
        className="stroke-gold"
        fill="none"
        strokeDasharray="3 9"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        className="fill-sky-wash"
        d="M0 118c70-34 128-40 196-14s120 6 180-14 150-30 264 20v90H0z"
      />
      <path className="fill-gold-wash" d="M0 150c90-30 190-36 300-10s220 18 340-14v74H0z" />
      <path className="fill-grass-wash" d="M0 176c120-26 260-20 360-6s190 10 280-10v40H0z" />
      <g className="stroke-grass" fill="none" strokeWidth="2" strokeLinecap="round">
        <path d="M40 186l-4-12M46 186v-14M52 186l4-12M420 184l-4-11M426 184v-13M432 184l4-11M560 186l-4-10M566 186v-12M572 186l4-10" />
      </g>
      <Yurt x={150} y={102} scale={1.5} />
      <Yurt x={262} y={126} scale={1} />
    </svg>
  );
}

function Yurt({ x, y, scale }: { x: number; y: number; scale: number }) {
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`}>
      <path
        className="fill-sky"
        d="M4 46V30C4 17.500 13.500 9.500 24 5c10.500 4.500 20 12.500 20 25v16z"
      />
      <path
        className="stroke-canvas"
        fill="none"
        strokeWidth="1.600"
        strokeLinecap="round"
        d="M4 30.500h40M24 16v13.500M21.500 17.500 14.500 29.500M26.500 17.500l7 12M19.800 16 8 27M28.200 16 40 27"
      />
      <circle cx="24" cy="12.500" r="3.600" className="fill-night-gold" />
      <path
        className="fill-night-gold"
        d="M19 46v-9a1.500 1.500 0 0 1 1.500-1.500h7A1.500 1.500 0 0 1 29 37v9z"
      />
    </g>
  );
}
