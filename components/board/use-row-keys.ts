"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, last) => Math.min(last, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
  Home: () => 0,
  End: (_, last) => last,
};

/** Frames in which a row that was scrolled to is waited for. */
const MOST_FRAMES = 30;

/**
 * Keys within a long list of rows: one stop for Tab, arrows from row to row, whether the next row is drawn yet or not.
 */
export function useRowKeys(
  box: RefObject<HTMLElement | null>,
  count: number,
  show: (index: number) => void,
) {
  const [current, setCurrent] = useState(0);
  const focusWhenDrawn = (index: number, frames: number) => {
    requestAnimationFrame(() => {
      const link = box.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
      if (link) link.focus();
      else if (frames > 0) focusWhenDrawn(index, frames - 1);
    });
  };
  const goTo = (index: number) => {
    setCurrent(index);
    show(index);
    focusWhenDrawn(index, MOST_FRAMES);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || count === 0) return;
    event.preventDefault();
    goTo(step(Math.min(current, count - 1), count - 1));
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKeyDown };
}
