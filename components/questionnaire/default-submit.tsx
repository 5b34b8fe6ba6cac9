/** What the Enter key does in a form whose first visible button is not its main one. Nobody sees or reaches it. */
export function DefaultSubmit() {
  return (
    <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
      ↵
    </button>
  );
}
