import type { DeviceStore, KeptIn } from "./device-store";
import { textPlace, textsInMemory } from "./text-place";

type Place = Omit<DeviceStore, "keptIn" | "unsent"> & Partial<Pick<DeviceStore, "unsent">>;
type Level = { readonly keptIn: KeptIn; readonly open: () => Promise<Place> };

/** The browser's database first; then its simple storage; then the page's own memory, which never refuses. */
const LEVELS: readonly Level[] = [
  // Loaded when the page is alive: the first screen does not wait for it.
  { keptIn: "database", open: async () => (await import("./indexed-place")).indexedPlace() },
  { keptIn: "storage", open: async () => textPlace(globalThis.localStorage) },
  { keptIn: "page", open: async () => textPlace(textsInMemory()) },
];

/**
 * What the device keeps, in the best place that works. When a place fails in the middle (a full disk, a private
 * window), what was known of the attempt is written to the next one, so that the failure loses nothing.
 */
export function keptOnDevice(levels: readonly Level[] = LEVELS): DeviceStore {
  let level = 0;
  let place: Promise<Place> | null = null;

  const spare = new Map<string, Uint8Array<ArrayBuffer>>();
  const opened = () => attempted(async (to) => to);

  const attempted = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
    const at = level;
    try {
      place ??= levels[at]?.open() ?? Promise.reject(new Error("no place is left"));
      return await work(await place);
    } catch (cause) {
      if (at + 1 >= levels.length) throw cause;
      if (level === at) {
        level = at + 1;
        place = null;
      }
      return attempted(work);
    }
  };
  return {
    keptIn: () => levels[level]?.keptIn ?? "page",
    read: (attemptId) => attempted((to) => to.read(attemptId)),
    writeJournal: (attemptId, journal, receipts) =>
      attempted((to) => to.writeJournal(attemptId, journal, receipts)),
    writeSnapshot: (attemptId, snapshot) =>
      attempted((to) => to.writeSnapshot(attemptId, snapshot)),
    readPackage: async (name) => spare.get(name) ?? attempted((to) => to.readPackage(name)),
    writePackage: async (name, bytes) => {
      // A disk too full for a clip may still have room for the answers: these stay where they are.
      await (await opened()).writePackage(name, bytes).catch(() => spare.set(name, bytes));
    },
    dropPackages: async (prefix) => {
      for (const name of spare.keys()) if (name.startsWith(prefix)) spare.delete(name);
      await attempted((to) => to.dropPackages(prefix));
    },
    unsent: () => attempted(async (to) => (await to.unsent?.()) ?? []),
  };
}
