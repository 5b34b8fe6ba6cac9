"use client";

import type { KeyboardEvent, ReactNode } from "react";

interface AnswerKeysProps {
  readonly label: string;
  readonly children: ReactNode;
}

const tickOf = (row: Element | null | undefined) =>
  row?.querySelector<HTMLInputElement>("input[type=checkbox]");

/** The next row that has a tick box, in this direction. */
function neighbour(row: Element, step: "nextElementSibling" | "previousElementSibling") {
  let next = row[step];
  while (next && !tickOf(next)) next = next[step];
  return tickOf(next);
}

// Beside the answers or in a page of its own: one of the two links is shown.
const fileOf = (row: Element) =>
  [...row.querySelectorAll<HTMLElement>("a[data-file]")].find((link) => link.checkVisibility());

function act(code: string, row: Element): boolean {
  switch (code) {
    case "ArrowDown":
      neighbour(row, "nextElementSibling")?.focus();
      return true;
    case "ArrowUp":
      neighbour(row, "previousElementSibling")?.focus();
      return true;
    case "Enter":
      fileOf(row)?.click();
      return true;
    case "KeyC":
      row.querySelector<HTMLElement>("button[data-confirm]")?.click();
      return true;
    default:
      return false;
  }
}

/** A list of answers that is gone through by keys, which count only while a tick box of it has the focus. */
export function AnswerKeys({ label, children }: AnswerKeysProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = target.closest("li");
    if (row && act(event.code, row)) event.preventDefault();
  };
  return (
    // The tick boxes have the focus and work by themselves; the list adds keys for those who are in a hurry.
    <ul aria-label={label} onKeyDown={onKeyDown} className="divide-y divide-line">
      {children}
    </ul>
  );
}
