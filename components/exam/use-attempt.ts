"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { AttemptClient } from "./attempt-client";
import { endsAt } from "./attempt-state";
import type { Surroundings } from "./surroundings";
import { lockName, type TabLock, tabLock } from "./tab-lock";

const HEARTBEAT_S = 15;
/** Who waits for the clock to go on shall not wait longer than need be. */
const PAUSED_HEARTBEAT_S = 5;

/** How many seconds to the next look: each second past the end, and more often while the clock stands. */
function rhythm(client: AttemptClient): number {
  const state = client.state();
  const end = endsAt(state);
  if (state.view.paused !== null) return PAUSED_HEARTBEAT_S;
  return end !== null && client.now() >= end ? 1 : HEARTBEAT_S;
}

/** Asks now and then, and at once when the connection or the page comes back. */
function heartbeats(client: AttemptClient): () => void {
  let seconds = 0;
  const timer = setInterval(() => {
    seconds += 1;
    if (seconds % rhythm(client) === 0) void client.beat();
  }, 1_000);
  const back = () => {
    if (document.visibilityState !== "visible") return;
    void client.beat();
    if (client.state().download?.state === "failed") void client.download();
  };
  window.addEventListener("online", back);
  document.addEventListener("visibilitychange", back);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", back);
    document.removeEventListener("visibilitychange", back);
  };
}

/** The attempt on this page: its state, and the client that acts on it. `surroundings` are those of the first call. */
export function useAttempt(surroundings: Surroundings) {
  const [client] = useState(() => new AttemptClient(surroundings));
  const { attemptId } = surroundings;
  const state = useSyncExternalStore(client.subscribe, client.state, client.state);
  const [lock, setLock] = useState<TabLock>("waiting");
  const stealing = useRef<() => void>(() => undefined);

  useEffect(() => {
    let stopBeating = () => {};
    const tab = tabLock(lockName(attemptId), (next) => {
      stopBeating();
      stopBeating = () => {};
      if (next === "held") {
        void client.open().then(() => client.download());
        stopBeating = heartbeats(client);
      } else {
        client.stop();
      }
      setLock(next);
    });
    stealing.current = tab.steal;
    return () => {
      stopBeating();
      tab.release();
      client.stop();
    };
  }, [attemptId, client]);

  const steal = useCallback(() => stealing.current(), []);
  return { client, state, lock, steal };
}
