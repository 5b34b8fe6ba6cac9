import { forgetInTexts } from "./text-place";

/** Whether the browser's database of answers is there; a browser that cannot say is asked by opening it. */
async function isKept(name: string): Promise<boolean> {
  if (!("databases" in indexedDB)) return true;
  return (await indexedDB.databases()).some((one) => one.name === name);
}

/**
 * Throws away what would open questions to the next person with this device: the keys in the snapshots, and the sealed
 * blocks. Answers and their receipts stay: what waits is sent once its owner is back.
 */
export async function forgetQuestions(): Promise<void> {
  if ("localStorage" in globalThis) forgetInTexts(localStorage, Object.keys(localStorage));
  if (!("indexedDB" in globalThis) || !(await isKept("qonys-exam"))) return;
  const { forgetIndexed } = await import("./indexed-place");
  await forgetIndexed();
}
