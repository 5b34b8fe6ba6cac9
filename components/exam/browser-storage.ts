type Kept = Pick<Storage, "getItem" | "setItem">;

/**
 * The browser's own storage. Where it is shut or full the answers stay in memory and go to the server all
 * the same: only a reload while offline would then lose what waits.
 */
export function browserStorage(): Kept {
  const memory = new Map<string, string>();
  return {
    getItem: (key) => {
      try {
        return memory.get(key) ?? globalThis.localStorage.getItem(key);
      } catch {
        return memory.get(key) ?? null;
      }
    },
    setItem: (key, value) => {
      try {
        globalThis.localStorage.setItem(key, value);
        memory.delete(key);
      } catch {
        memory.set(key, value);
      }
    },
  };
}
