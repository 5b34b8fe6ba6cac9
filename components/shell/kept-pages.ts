/** What `public/sw.js` names its caches by. */
const OURS = "qonys-";

/** Throws away the pages that the device keeps for a reload without a line: they bear the name of whoever was signed in. */
export async function forgetKeptPages(
  caches: Pick<CacheStorage, "keys" | "delete">,
): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  await Promise.all(names.map((name) => caches.delete(name)));
}
