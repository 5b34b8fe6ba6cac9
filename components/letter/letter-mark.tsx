const ROWS = [12, 37, 62, 87];

/** A watermark over a letter that is not in force, printed too; what it says stands beside the outcome as well. */
export function LetterMark({ text }: { readonly text: string }) {
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-hidden rounded-lg"
    >
      {ROWS.map((row) => (
        <svg key={row} aria-hidden="true" x="50%" y={`${row}%`} overflow="visible">
          <text
            textAnchor="middle"
            transform="rotate(-24)"
            className="fill-madder text-3xl font-bold opacity-15"
          >
            {text}
          </text>
        </svg>
      ))}
    </svg>
  );
}
