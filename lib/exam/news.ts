/** An open line to the page of one attempt. */
export type NewsLine = {
  /** Says that something has happened; the page then asks what. */
  readonly look: () => void;
  /** Keeps what stands between from taking the line for dead. */
  readonly keep: () => void;
  readonly close: () => void;
};

type Limits = {
  readonly mostLines: number;
  /** Of one attempt: a reload leaves the old one behind for a while. */
  readonly mostOfOne: number;
};

/** The open lines of a process, by attempt. */
export function newsLines({ mostLines, mostOfOne }: Limits) {
  const lines = new Map<string, Set<NewsLine>>();
  let count = 0;

  const remove = (attemptId: string, line: NewsLine): void => {
    const own = lines.get(attemptId);
    if (own?.delete(line) !== true) return;
    count -= 1;
    if (own.size === 0) lines.delete(attemptId);
  };
  const each = (act: (line: NewsLine) => void): void => {
    for (const own of [...lines.values()]) for (const line of [...own]) act(line);
  };
  return {
    count: () => count,
    /** False when there are too many already. The oldest line of the same attempt makes room for a new one. */
    add: (attemptId: string, line: NewsLine): boolean => {
      const own = lines.get(attemptId) ?? new Set();
      const [oldest] = own;
      if (oldest !== undefined && own.size >= mostOfOne) {
        remove(attemptId, oldest);
        oldest.close();
      }
      if (count >= mostLines) return false;
      lines.set(attemptId, own.add(line));
      count += 1;
      return true;
    },
    remove,
    tell: (attemptId: string): void => {
      for (const line of lines.get(attemptId) ?? []) line.look();
    },
    tellAll: () => each((line) => line.look()),
    keepAll: () => each((line) => line.keep()),
    closeAll: () => each((line) => line.close()),
  };
}
