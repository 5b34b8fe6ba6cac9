import type { DeviceStore } from "./device-store";
import { EntrySender } from "./entry-sender";
import { examApi } from "./exam-api";
import { KeptJournal } from "./kept-journal";
import { keptOnDevice } from "./kept-on-device";
import { lockName } from "./tab-lock";

/**
 * Sends the entries of every attempt that this device still holds some of: of one that ended while the line was gone and
 * whose page was never opened again. The server stores them as late; another person's attempts it does not know, and
 * they stay where they are. What a page of the attempt in another window holds is that page's own business.
 *
 * @returns how many answers were taken in
 */
export async function sendLeftovers(): Promise<number> {
  // A browser without locks, as the oldest ones are, sends from the page of the attempt alone.
  if (!("locks" in navigator)) return 0;
  const store = keptOnDevice();
  let taken = 0;
  for (const attemptId of await store.unsent()) {
    await navigator.locks.request(lockName(attemptId), { ifAvailable: true }, async (lock) => {
      if (lock !== null) taken += await sendFor(store, attemptId);
    });
  }
  return taken;
}

async function sendFor(store: DeviceStore, attemptId: string): Promise<number> {
  let taken = 0;
  let isGoingOn = true;
  const giveUp = async () => {
    isGoingOn = false;
    return false;
  };
  const kept = new KeptJournal(store, attemptId, () => undefined);
  kept.restore((await store.read(attemptId)).journal);
  const sender = new EntrySender(
    kept,
    { api: examApi(attemptId), wait: async () => undefined, random: () => 0 },
    {
      maySend: () => isGoingOn,
      heard: ({ status }) => {
        isGoingOn = status === 200;
        return isGoingOn;
      },
      receipts: async (receipts) => {
        taken += receipts.filter(({ kind }) => kind === "answer").length;
      },
      lookAgain: giveUp,
      countAnew: giveUp,
    },
  );
  await sender.flush();
  return taken;
}
