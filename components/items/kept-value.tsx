"use client";

import { useField } from "@/components/form/form-context";

interface KeptValueProps {
  readonly name: string;
  readonly value: string;
  /** Said while there is a value. */
  readonly note: string;
}

/** A file that is stored already: it stays with the form when that comes back, as typed text does. */
export function KeptValue({ name, value, note }: KeptValueProps) {
  const { typed } = useField(name);
  const kept = typeof typed === "string" ? typed : value;
  return (
    <>
      <input key={kept} type="hidden" name={name} defaultValue={kept} />
      {kept === "" ? null : <p className="rounded-md bg-sunken px-4 py-3">{note}</p>}
    </>
  );
}
