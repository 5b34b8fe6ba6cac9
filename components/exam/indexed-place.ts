import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { readJournal } from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";
import type { DeviceStore, Snapshot } from "./device-store";

const NAME = "qonys-exam";
const VERSION = 1;
const PATIENCE_MS = 3_000;
// A write is done once it is on the disk, and not when the system has promised to put it there.
const STRICT = { durability: "strict" } as const;

interface Schema extends DBSchema {
  journals: { key: string; value: unknown };
  receipts: { key: [attemptId: string, sequence: number]; value: EntryReceipt };
  snapshots: { key: string; value: Snapshot };
  packages: { key: string; value: Uint8Array<ArrayBuffer> };
}

type Place = Omit<DeviceStore, "keptIn">;

const open = (): Promise<IDBPDatabase<Schema>> =>
  openDB<Schema>(NAME, VERSION, {
    upgrade: (db) => {
      for (const store of ["journals", "receipts", "snapshots", "packages"] as const) {
        db.createObjectStore(store);
      }
    },
  });

/** Some browsers neither open their database nor say that they will not. */
const inTime = <T>(work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error("the database does not open")), PATIENCE_MS);
    }),
  ]);

const startingWith = (prefix: string) => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

/** Empties what opens and what holds questions; journals and receipts stay. */
export async function forgetIndexed(): Promise<void> {
  const db = await inTime(open());
  const work = db.transaction(["snapshots", "packages"], "readwrite");
  await Promise.all([
    work.objectStore("snapshots").clear(),
    work.objectStore("packages").clear(),
    work.done,
  ]);
  db.close();
}

/** The browser's database. Rejects where there is none, as in some private windows; each method when it fails. */
export async function indexedPlace(): Promise<Place> {
  const db = await inTime(open());
  return {
    read: async (attemptId) => {
      const ofAttempt = IDBKeyRange.bound([attemptId, 0], [attemptId, Number.MAX_SAFE_INTEGER]);
      const [journal, receipts, snapshot] = await Promise.all([
        db.get("journals", attemptId),
        db.getAll("receipts", ofAttempt),
        db.get("snapshots", attemptId),
      ]);
      const apart = receipts.filter(({ standing }) => standing !== "counted");
      return { journal: readJournal(journal), apart, snapshot: snapshot ?? null };
    },
    writeJournal: async (attemptId, journal, receipts) => {
      const work = db.transaction(["journals", "receipts"], "readwrite", STRICT);
      const writes = receipts.map((receipt) =>
        work.objectStore("receipts").put(receipt, [attemptId, receipt.sequence]),
      );
      await Promise.all([
        ...writes,
        work.objectStore("journals").put(journal, attemptId),
        work.done,
      ]);
    },
    writeSnapshot: async (attemptId, snapshot) => {
      if (snapshot === null) await db.delete("snapshots", attemptId);
      else await db.put("snapshots", snapshot, attemptId);
    },
    readPackage: async (name) => (await db.get("packages", name)) ?? null,
    writePackage: async (name, bytes) => {
      await db.put("packages", bytes, name);
    },
    dropPackages: (prefix) => db.delete("packages", startingWith(prefix)),
    unsent: async () => {
      const [ids, journals] = await Promise.all([db.getAllKeys("journals"), db.getAll("journals")]);
      return ids.filter((_, index) => readJournal(journals[index]).waiting.length > 0);
    },
  };
}
