import { Button } from "@/components/ui/button";

interface ShowKeysProps {
  readonly label: string;
  readonly note: string;
  /** What the address says already. */
  readonly search: Readonly<Record<string, string | undefined>>;
}

/**
 * Asks for right answers. A form, not a link: nothing may fetch them ahead of the press, since every look
 * is written down.
 */
export function ShowKeys({ label, note, search }: ShowKeysProps) {
  return (
    <form className="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      {Object.entries(search).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Button type="submit" kind="secondary" name="keys" value="shown">
        {label}
      </Button>
      <p className="max-w-prose text-sm text-soft">{note}</p>
    </form>
  );
}
