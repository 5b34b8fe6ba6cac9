type Step = () => Promise<void>;

const steps: Step[] = [];
let ending: Promise<void> | null = null;

/** Notes what has to be undone at the end. @returns how to forget it again */
export function onEnd(step: Step): () => void {
  steps.push(step);
  return () => {
    const place = steps.indexOf(step);
    if (place >= 0) steps.splice(place, 1);
  };
}

export const isEnding = () => ending !== null;

/** Undoes everything, the latest first; a second call waits for the first. */
export function end(): Promise<void> {
  ending ??= (async () => {
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      await step().catch((cause: unknown) => console.error(cause));
    }
  })();
  return ending;
}
