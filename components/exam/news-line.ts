/** What of a browser's EventSource is used. */
type Source = Pick<EventSource, "close" | "onopen" | "onmessage" | "onerror">;

type Around = {
  readonly open: (address: string) => Source;
  readonly later: (run: () => void, ms: number) => () => void;
  /** 0 to 1 */
  readonly random: () => number;
};

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** Time given back reaches two thousand pages at once: they do not ask in the same instant. */
const SPREAD_MS = 400;

const BROWSER: Around = {
  open: (address) => new EventSource(address),
  later: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/**
 * Keeps a line open on which the server says that something has happened to the attempt. A line that breaks is opened anew
 * after growing pauses, and then `onNews` is called as well, for what was missed. Where there is no such line the heartbeat brings
 * everything a few seconds later.
 *
 * @returns how to close it
 */
export function newsLine(
  attemptId: string,
  onNews: () => void,
  { open, later, random }: Around = BROWSER,
): () => void {
  let source: Source | null = null;
  let cancelOpening: () => void = () => undefined;
  let cancelNews: (() => void) | null = null;
  let failures = 0;
  let hasBroken = false;

  const tell = () => {
    cancelNews ??= later(() => {
      cancelNews = null;
      onNews();
    }, random() * SPREAD_MS);
  };
  const connect = () => {
    const line = open(`/api/exam/${attemptId}/news`);
    source = line;
    line.onopen = () => {
      failures = 0;
      if (hasBroken) tell();
      hasBroken = false;
    };
    line.onmessage = tell;
    line.onerror = () => {
      // The browser's own tries come at a fixed pace, all pages together after a restart.
      line.close();
      hasBroken = true;
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
      failures += 1;
      cancelOpening = later(connect, pause * (0.5 + random() / 2));
    };
  };
  connect();
  return () => {
    cancelOpening();
    cancelNews?.();
    source?.close();
  };
}
