"use client";

import { useEffect, useRef } from "react";

interface AnswerTickProps {
  readonly id: string;
  readonly answer: string;
  /** Of the answer's latest finding: a new one means that the tick has done its work. */
  readonly sequence: number;
  readonly describedBy: string;
}

/** Chooses an answer for the next finding. */
export function AnswerTick({ id, answer, sequence, describedBy }: AnswerTickProps) {
  const box = useRef<HTMLInputElement>(null);
  const last = useRef(sequence);
  useEffect(() => {
    if (last.current === sequence || box.current === null) return;
    last.current = sequence;
    box.current.checked = false;
  }, [sequence]);
  return (
    <input
      ref={box}
      type="checkbox"
      id={id}
      name="keys"
      value={answer}
      aria-describedby={describedBy}
      className="mt-0.5 size-6 flex-none"
    />
  );
}
