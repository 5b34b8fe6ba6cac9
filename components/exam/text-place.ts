import { readJournal } from "@/lib/exam/local-journal";
import type { DeviceStore, KeptAttempt } from "./device-store";

type Texts = Pick<Storage, "getItem" | "setItem">;
type Place = Omit<DeviceStore, "keptIn" | "unsent">;

const PREFIX = "qonys.exam.";
const NOTHING: KeptAttempt = { journal: readJournal(null), apart: [], snapshot: null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

// Written by this file alone; what is damaged counts as not there.
function parsed(text: string | null): KeptAttempt {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return isObject(kept)
      ? { ...NOTHING, ...kept, journal: readJournal(kept["journal"]) }
      : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** A place that holds texts only, as the browser's simple storage does. Packages stay in the page's memory. */
export function textPlace(texts: Texts): Place {
  const packages = new Map<string, Uint8Array<ArrayBuffer>>();
  const get = (attemptId: string) => parsed(texts.getItem(PREFIX + attemptId));
  const put = (attemptId: string, change: Partial<KeptAttempt>) =>
    texts.setItem(PREFIX + attemptId, JSON.stringify({ ...get(attemptId), ...change }));
  return {
    read: async (attemptId) => get(attemptId),
    writeJournal: async (attemptId, journal, receipts) => {
      const apart = receipts.filter(({ standing }) => standing !== "counted");
      put(attemptId, { journal, apart: [...get(attemptId).apart, ...apart] });
    },
    writeSnapshot: async (attemptId, snapshot) => put(attemptId, { snapshot }),
    readPackage: async (name) => packages.get(name) ?? null,
    writePackage: async (name, bytes) => {
      packages.set(name, bytes);
    },
    dropPackages: async (prefix) => {
      for (const name of packages.keys()) if (name.startsWith(prefix)) packages.delete(name);
    },
  };
}

/** Empties the snapshots, which hold a running block's key; journals and receipts stay. */
export function forgetInTexts(texts: Texts, keys: readonly string[]): void {
  for (const key of keys.filter((name) => name.startsWith(PREFIX))) {
    texts.setItem(key, JSON.stringify({ ...parsed(texts.getItem(key)), snapshot: null }));
  }
}

/** Texts that live as long as the page does. */
export function textsInMemory(): Texts {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
  };
}
