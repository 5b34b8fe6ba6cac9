import { Button } from "@/components/ui/button";

/** Sends the same form: what is typed is saved as it is. */
export function LaterButton({ label }: { label: string }) {
  return (
    <Button type="submit" kind="secondary" name="then" value="later">
      {label}
    </Button>
  );
}
