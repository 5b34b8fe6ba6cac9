"use client";

import { useEffect, useState } from "react";
import { type BoardRow, isBoardAnswer, withAnswer } from "@/lib/exam/board";

const EVERY_MS = 2_500;
const TICK_MS = 1_000;

type Link = "live" | "lost" | "signed-out";

type Board = {
  readonly rows: ReadonlyMap<string, BoardRow>;
  /** Mark of what is known; null before the first answer. */
  readonly at: string | null;
  readonly link: Link;
  /** What to add to this device's steady clock to get the server's. */
  readonly offset: number;
};

async function ask(at: string | null, before: Board): Promise<Board> {
  try {
    const asked = performance.now();
    const query = at === null ? "" : `?since=${encodeURIComponent(at)}`;
    const answer = await fetch(`/api/desk/board${query}`, { cache: "no-store" });
    if (answer.status === 304) return { ...before, link: "live" };
    if (answer.status === 401 || answer.status === 404) return { ...before, link: "signed-out" };
    const body: unknown = await answer.json();
    if (!answer.ok || !isBoardAnswer(body)) return { ...before, link: "lost" };
    const offset = body.now - (asked + performance.now()) / 2;
    return { rows: withAnswer(before.rows, body), at: body.at, link: "live", offset };
  } catch {
    return { ...before, link: "lost" };
  }
}

/** The board as it is, asked for every few seconds while somebody looks at it. */
export function useBoard(first: readonly BoardRow[], firstNow: number) {
  const [board, setBoard] = useState<Board>(() => ({
    rows: new Map(first.map((row) => [row.id, row])),
    at: null,
    link: "live",
    offset: 0,
  }));
  const [now, setNow] = useState(firstNow);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it starts from the first rows and then goes on by itself
  useEffect(() => {
    let current = board;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout>;
    const round = async () => {
      if (document.visibilityState === "visible") {
        current = await ask(current.at, current);
        if (isOver) return;
        setBoard(current);
      }
      timer = setTimeout(() => void round(), EVERY_MS);
    };
    void round();
    const ticking = setInterval(() => {
      if (current.at !== null) setNow(performance.now() + current.offset);
    }, TICK_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      clearInterval(ticking);
    };
  }, []);

  return { ...board, now };
}
