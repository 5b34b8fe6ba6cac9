/** Reasons as the letter lists them. */
export function ReasonsList({ reasons }: { readonly reasons: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 ps-5">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
