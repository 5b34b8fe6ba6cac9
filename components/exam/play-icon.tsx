/** A triangle: the one sign for sound that needs no words. It stands beside them all the same. */
export function PlayIcon() {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      className="size-[1.25em] flex-none"
      fill="currentColor"
    >
      <path d="M7 4.500v15l12.500-7.500z" />
    </svg>
  );
}
