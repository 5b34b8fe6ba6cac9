import type { AttemptView } from "@/lib/exam/attempt-view";
import type { LocalJournal } from "@/lib/exam/local-journal";
import type { EntryReceipt } from "@/lib/exam/receipt";

/** Where things are kept: in the browser's database, in its simpler storage, or only as long as this page lives. */
export type KeptIn = "database" | "storage" | "page";

/** The last that the server said, with the key of the running block: what a reload without a line goes on from. */
export type Snapshot = {
  readonly view: AttemptView;
  /** What to add to the device's own clock to get the server's, in milliseconds. */
  readonly wallOffset: number;
};

export type KeptAttempt = {
  readonly journal: LocalJournal;
  /** Receipts of entries that came late or from a relieved device. */
  readonly apart: readonly EntryReceipt[];
  readonly snapshot: Snapshot | null;
};

/**
 * What a device keeps of attempts. Nothing here refuses: where one place fails the next simpler one is taken, and
 * `keptIn` says so. Each promise resolves once what was given survives a crash of the browser, as far as the place can.
 */
export interface DeviceStore {
  readonly keptIn: () => KeptIn;
  readonly read: (attemptId: string) => Promise<KeptAttempt>;
  readonly writeJournal: (
    attemptId: string,
    journal: LocalJournal,
    receipts: readonly EntryReceipt[],
  ) => Promise<void>;
  readonly writeSnapshot: (attemptId: string, snapshot: Snapshot | null) => Promise<void>;
  /** Sealed packages, by name; null when it is not there. */
  readonly readPackage: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly writePackage: (name: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** Erases the packages whose name begins so. */
  readonly dropPackages: (prefix: string) => Promise<void>;
  /** Attempts of which something still waits to be sent. */
  readonly unsent: () => Promise<readonly string[]>;
}
