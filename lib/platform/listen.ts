import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { env } from "./env";
import { log } from "./log";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

type Ears = {
  /** Somebody told something on the channel. */
  readonly heard: (payload: string) => void;
  /** The line was down for a while: whatever was told meanwhile is lost. */
  readonly deaf: () => void;
};

/**
 * Hears what is told on a channel of the database (NOTIFY), on a connection of its own that is opened anew when it breaks.
 *
 * @returns when it hears for the first time, or has failed to; and how to stop
 */
export function listen(
  channel: string,
  { heard, deaf }: Ears,
): { readonly ready: Promise<void>; readonly stop: () => Promise<void> } {
  let isOver = false;
  let tried: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    tried = resolve;
  });
  let current: pg.Client | null = null;

  const hearUntilItBreaks = async (hasHeardBefore: boolean) => {
    const client = new pg.Client({ connectionString: env().databaseUrl, keepAlive: true });
    const broken = new Promise<void>((resolve) => {
      client.once("error", () => resolve());
      client.once("end", () => resolve());
    });
    client.on("notification", ({ payload }) => heard(payload ?? ""));
    current = client;
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      tried();
      if (hasHeardBefore) deaf();
      await broken;
    } finally {
      await client.end().catch(() => undefined);
    }
  };

  const goOn = async () => {
    let pause = FIRST_PAUSE_MS;
    for (let turn = 0; !isOver; turn += 1) {
      const began = performance.now();
      await hearUntilItBreaks(turn > 0).catch((cause: unknown) =>
        log.warn({ err: cause, channel }, "nothing can be heard of the database"),
      );
      tried();
      if (isOver) return;
      // A line that held for a while was a good one: the next attempt need not wait.
      const held = performance.now() - began > LONGEST_PAUSE_MS;
      pause = held ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * 2);
      await sleep(pause * (0.5 + Math.random() / 2), undefined, { ref: false });
    }
  };
  const going = goOn();
  const stop = async () => {
    isOver = true;
    await current?.end().catch(() => undefined);
    await Promise.race([going, sleep(LONGEST_PAUSE_MS, undefined, { ref: false })]);
  };
  return { ready, stop };
}
