// Lets the page of a running attempt open again without a line. It looks after that page and its static files only
// (its scope is /kk/test/attempt and the like), asks the network first, and forgets all of it when the attempt is over.
// It never touches /api: answers and their receipts are the page's own business.

const CACHE = "qonys-attempt-1";
const PATIENCE_MS = 4_000;
// Longer than any attempt with extra time, breaks and pauses of a day at the testing centre.
const LONGEST_MS = 12 * 60 * 60 * 1_000;
const KEPT_AT = "x-qonys-kept-at";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  const clean = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith("qonys-") && name !== CACHE).map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(clean());
});

const isOurs = (url) => url.origin === self.location.origin;
const isStatic = (url) => isOurs(url) && url.pathname.startsWith("/_next/static/");
const isAttempt = (url) => isOurs(url) && /^\/[a-z]{2}\/test\/attempt$/.test(url.pathname);

/** The page as it is now, with the time at which it was kept. */
async function keepPage(path, response) {
  const type = response.headers.get("content-type") ?? "";
  if (response.status !== 200 || response.redirected || !type.startsWith("text/html")) return;
  const headers = new Headers(response.headers);
  headers.set(KEPT_AT, String(Date.now()));
  const copy = new Response(await response.blob(), { status: 200, headers });
  await (await caches.open(CACHE)).put(path, copy);
}

async function keptPage(path) {
  const page = await (await caches.open(CACHE)).match(path, { ignoreVary: true });
  const age = Date.now() - Number(page?.headers.get(KEPT_AT) ?? 0);
  return page !== undefined && age < LONGEST_MS ? page : undefined;
}

async function openPage(event, path) {
  const asked = fetch(event.request);
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
  try {
    const response = await Promise.race([asked, late]);
    if (response === null) return (await keptPage(path)) ?? (await asked);
    // Led elsewhere, to the sign-in or the result: what was kept is of no use any more.
    if (response.type === "opaqueredirect" || response.redirected) await caches.delete(CACHE);
    else if (response.ok) event.waitUntil(keepPage(path, response.clone()));
    return response.status >= 500 ? ((await keptPage(path)) ?? response) : response;
  } catch (cause) {
    const page = await keptPage(path);
    if (page === undefined) throw cause;
    return page;
  }
}

// Their names change with their content: what is there is right.
async function openStatic(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  if (request.mode === "navigate" && isAttempt(url)) event.respondWith(openPage(event, url.pathname));
  else if (isStatic(url)) event.respondWith(openStatic(request));
});

/** The first page came before the worker was there: it and its files are fetched once more, from the browser's cache. */
async function keep(page, files) {
  const cache = await caches.open(CACHE);
  const fetchFile = async (file) => {
    if ((await cache.match(file, { ignoreVary: true })) === undefined) await cache.add(file);
  };
  await Promise.allSettled(files.filter((file) => isStatic(new URL(file))).map(fetchFile));
  if (isAttempt(new URL(page, self.location.origin))) {
    await keepPage(page, await fetch(page, { credentials: "same-origin" }));
  }
}

self.addEventListener("message", (event) => {
  const { type, page, files } = event.data ?? {};
  if (type === "keep") event.waitUntil(keep(page, files));
  if (type === "forget") event.waitUntil(caches.delete(CACHE));
});
