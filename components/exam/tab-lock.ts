/** Whether this window may write: browsers share the journal among all windows of one person. */
export type TabLock = "waiting" | "held" | "elsewhere";

/** The lock's name: whoever writes an attempt's journal on this device holds it. */
export const lockName = (attemptId: string): string => `qonys.exam.${attemptId}`;

const PATIENCE_MS = 1_500;

/**
 * Holds a lock of the browser's own for as long as the window lives: a reload, a crash or a closed window
 * frees it by itself. Where the browser has no locks, the server's lease alone keeps order.
 *
 * @param onChange hears how it stands; `elsewhere` also when another window took the lock away
 * @returns how to take the lock from the other window, and how to give it back
 */
export function tabLock(name: string, onChange: (lock: TabLock) => void) {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (locks === undefined) {
    onChange("held");
    return { steal: () => undefined, release: () => undefined };
  }
  let release: () => void = () => undefined;
  let isReleased = false;
  const giveUp = new AbortController();
  const hold = () =>
    new Promise<void>((resolve) => {
      release = resolve;
      if (isReleased) resolve();
      else onChange("held");
    });
  // Refused when another window steals it, or when this page gave up waiting: both are told below.
  const elsewhere = () => {
    if (!isReleased) onChange("elsewhere");
  };
  const late = setTimeout(elsewhere, PATIENCE_MS);
  const settle = () => {
    clearTimeout(late);
    return hold();
  };
  locks.request(name, { signal: giveUp.signal }, settle).catch(elsewhere);
  return {
    steal: () => {
      giveUp.abort();
      locks.request(name, { steal: true }, settle).catch(elsewhere);
    },
    release: () => {
      isReleased = true;
      clearTimeout(late);
      giveUp.abort();
      release();
    },
  };
}
