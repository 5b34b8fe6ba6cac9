/** Reasons as the letter lists them. */
export function ReasonsList({
  reasons,
  lang,
}: {
  readonly reasons: readonly string[];
  readonly lang?: string;
}) {
  return (
    <ul lang={lang} className="list-disc space-y-1 break-words ps-5">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
