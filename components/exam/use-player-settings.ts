"use client";

import { useEffect, useSyncExternalStore } from "react";
import { DEFAULT_SETTINGS, type PlayerSettings, readSettings } from "@/lib/exam/player-settings";

const KEY = "qonys.exam.settings";

export type SettingsAndChange = readonly [
  settings: PlayerSettings,
  change: (to: Partial<PlayerSettings>) => void,
];

// One for the whole page: whoever shows a part of the test has the same.
let settings: PlayerSettings | null = null;
let shownBy = 0;
const listeners = new Set<() => void>();

function kept(): string | null {
  try {
    return globalThis.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    globalThis.localStorage.setItem(KEY, text);
  } catch {
    // Where nothing may be kept, the choice holds for as long as the page does.
  }
}

function current(): PlayerSettings {
  settings ??= readSettings(kept());
  return settings;
}

function change(to: Partial<PlayerSettings>): void {
  settings = { ...current(), ...to };
  keep(JSON.stringify(settings));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How the candidate wants the test to look and when to be warned; kept on the device, and nowhere else. */
export function usePlayerSettings(): SettingsAndChange {
  const now = useSyncExternalStore(subscribe, current, () => DEFAULT_SETTINGS);
  const { text, lines } = now;
  // The whole page grows with its root: headings, buttons and the gaps between them too.
  useEffect(() => {
    const { dataset } = document.documentElement;
    shownBy += 1;
    dataset["text"] = text;
    dataset["lines"] = lines;
    return () => {
      shownBy -= 1;
      if (shownBy > 0) return;
      delete dataset["text"];
      delete dataset["lines"];
    };
  }, [text, lines]);
  return [now, change];
}

/** Large text that was approved is there from the first page; what the candidate chose themselves stays. */
export function useApprovedText(isLarge: boolean): void {
  useEffect(() => {
    if (isLarge && kept() === null) change({ text: "larger" });
  }, [isLarge]);
}
