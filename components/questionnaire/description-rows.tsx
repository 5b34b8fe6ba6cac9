interface DescriptionRowsProps {
  readonly rows: readonly { readonly question: string; readonly answer: string }[];
}

/** Questions with their answers, side by side where there is room. */
export function DescriptionRows({ rows }: DescriptionRowsProps) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map(({ question, answer }, place) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: children of a family may share all words of a row
          key={place}
          className="grid gap-x-6 py-2 sm:grid-cols-2"
        >
          <dt className="text-soft">{question}</dt>
          <dd className="min-w-0 whitespace-pre-line break-words font-semibold">{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
