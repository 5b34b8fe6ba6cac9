"use client";

import { useEffect } from "react";

interface Shortcuts {
  readonly choose: (place: number) => void;
  readonly move: (by: -1 | 1) => void;
}

// By the place of the key and not by its letter: the same keys on a Kazakh, Russian or Latin keyboard.
const PLACES: Readonly<Record<string, number>> = {
  Digit1: 0,
  Digit2: 1,
  Digit3: 2,
  Digit4: 3,
  Numpad1: 0,
  Numpad2: 1,
  Numpad3: 2,
  Numpad4: 3,
  KeyA: 0,
  KeyB: 1,
  KeyC: 2,
  KeyD: 3,
};
const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1 };

/** Keys 1–4 and A–D choose, the arrows change the question; within the radio buttons arrows stay native. */
export function useShortcuts({ choose, move }: Shortcuts): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const place = PLACES[event.code];
      if (place !== undefined) return choose(place);
      const by = MOVES[event.code];
      const isInRadios = event.target instanceof HTMLInputElement;
      if (by !== undefined && !isInRadios) move(by);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [choose, move]);
}
