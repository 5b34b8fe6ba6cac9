const KEY = "qonys.calculator";

/** Kept only by whoever ticked it; null where nothing is, or the browser's storage is shut. */
export function keptAnswers(): string | null {
  try {
    return globalThis.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the answers on this device, or forgets them with null. */
export function keepAnswers(fragment: string | null): void {
  try {
    if (fragment === null) globalThis.localStorage.removeItem(KEY);
    else globalThis.localStorage.setItem(KEY, fragment);
  } catch {
    // Shut or full: the answers stay on the page.
  }
}
