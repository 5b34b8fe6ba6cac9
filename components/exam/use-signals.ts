"use client";

import { useEffect } from "react";
import type { BrowserSignal } from "@/lib/exam/signals";

/** A look at a message that pops up is nothing to note. */
const SHORTEST_AWAY_MS = 2_000;
const GATHER_MS = 1_000;
const MOST_WAITING = 20;

type Noted = { readonly kind: BrowserSignal; readonly at: number; readonly seconds: number | null };

/** Sends what it is given after a moment, together. `sendBeacon` outlives the page and never holds anything up. */
function outbox(attemptId: string) {
  let waiting: Noted[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const now = performance.now();
    const signals = waiting.map(({ kind, at, seconds }) => ({ kind, ago: now - at, seconds }));
    waiting = [];
    const body = new Blob([JSON.stringify({ signals })], { type: "application/json" });
    navigator.sendBeacon(`/api/exam/${attemptId}/signals`, body);
  };
  const note = (kind: BrowserSignal, awayMs: number | null = null) => {
    if (waiting.length >= MOST_WAITING) return;
    const seconds = awayMs === null ? null : Math.round(awayMs / 1_000);
    waiting.push({ kind, at: performance.now(), seconds });
    timer ??= setTimeout(send, GATHER_MS);
  };
  return { note, send };
}

type Outbox = ReturnType<typeof outbox>;

/** Another window or program in front: noted with how long, once the test is looked at again or left for good. */
function watchFocus({ note, send }: Outbox, until: AbortSignal): void {
  let away: number | null = null;
  const look = () => {
    const isHere = document.visibilityState === "visible" && document.hasFocus();
    if (!isHere) away ??= performance.now();
    else if (away !== null) back();
  };
  const back = () => {
    const ms = away === null ? 0 : performance.now() - away;
    away = null;
    if (ms >= SHORTEST_AWAY_MS) note("focus-lost", ms);
  };
  const leave = () => {
    back();
    send();
  };
  window.addEventListener("blur", look, { signal: until });
  window.addEventListener("focus", look, { signal: until });
  document.addEventListener("visibilitychange", look, { signal: until });
  window.addEventListener("pagehide", leave, { signal: until });
}

/** Notes signals of conduct while a block runs (`isAsked`), off the way of the answers. */
export function useSignals(attemptId: string, isAsked: boolean): void {
  useEffect(() => {
    if (!isAsked) return;
    const end = new AbortController();
    const until = { signal: end.signal };
    const box = outbox(attemptId);
    watchFocus(box, end.signal);
    document.addEventListener("copy", () => box.note("copy"), until);
    document.addEventListener("cut", () => box.note("copy"), until);
    document.addEventListener("paste", () => box.note("paste"), until);
    // Leaving full screen is the change from it: who never entered it makes none.
    const fullScreen = matchMedia("(display-mode: fullscreen)");
    const change = ({ matches }: MediaQueryListEvent) => {
      if (!matches) box.note("full-screen-left");
    };
    fullScreen.addEventListener("change", change, until);
    return () => {
      end.abort();
      box.send();
    };
  }, [attemptId, isAsked]);
}
