import { describe, expect, it, vi } from "vitest";
import { newsLine } from "@/components/exam/news-line";
import { type NewsLine, newsLines } from "@/lib/exam/news";

const aLine = () => {
  const line = { look: vi.fn(), keep: vi.fn(), close: vi.fn() };
  return line satisfies NewsLine;
};

describe("the open lines of a process", () => {
  it("tell the pages of one attempt, and nobody else's", () => {
    const lines = newsLines({ mostLines: 10, mostOfOne: 2 });
    const [mine, other] = [aLine(), aLine()];
    lines.add("a", mine);
    lines.add("b", other);
    lines.tell("a");
    lines.tell("c");
    expect(mine.look).toHaveBeenCalledOnce();
    expect(other.look).not.toHaveBeenCalled();
  });

  it("are bounded: the oldest of an attempt makes room, one above all is turned away", () => {
    const lines = newsLines({ mostLines: 3, mostOfOne: 2 });
    const [first, second, third] = [aLine(), aLine(), aLine()];
    expect([first, second, third].map((line) => lines.add("a", line))).toEqual([true, true, true]);
    expect(first.close).toHaveBeenCalledOnce();
    expect(second.close).not.toHaveBeenCalled();
    expect(lines.add("b", aLine())).toBe(true);
    expect(lines.add("c", aLine())).toBe(false);
    // A line that is closed says so twice: when it is told to, and when its socket has gone.
    lines.remove("a", first);
    expect(lines.count()).toBe(3);
    lines.remove("a", second);
    expect(lines.add("c", aLine())).toBe(true);
  });
});

/** A browser whose lines and timers are driven by hand. */
function around(random = 1) {
  const sources: {
    close: ReturnType<typeof vi.fn>;
    onopen: (() => void) | null;
    onmessage: (() => void) | null;
    onerror: (() => void) | null;
  }[] = [];
  const waiting: { run: () => void; ms: number }[] = [];
  return {
    sources,
    pauses: () => waiting.map(({ ms }) => ms),
    pass: () => {
      for (const { run } of waiting.splice(0)) run();
    },
    open: () => {
      const source = { close: vi.fn(), onopen: null, onmessage: null, onerror: null };
      sources.push(source);
      return source;
    },
    later: (run: () => void, ms: number) => {
      const entry = { run, ms };
      waiting.push(entry);
      return () => {
        const at = waiting.indexOf(entry);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
    random: () => random,
  };
}

describe("the line of a page", () => {
  it("calls once for news that come together, within half a second", () => {
    const browser = around();
    const onNews = vi.fn();
    newsLine("a", onNews, browser);
    const [source] = browser.sources;
    source?.onopen?.();
    source?.onmessage?.();
    source?.onmessage?.();
    expect(browser.pauses()).toEqual([400]);
    browser.pass();
    expect(onNews).toHaveBeenCalledOnce();
  });

  it("is opened anew after growing pauses, and then asks for what it missed", () => {
    const browser = around();
    const onNews = vi.fn();
    newsLine("a", onNews, browser);
    const pauses: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      browser.sources.at(-1)?.onerror?.();
      pauses.push(...browser.pauses());
      browser.pass();
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect(browser.sources.slice(0, -1).every(({ close }) => close.mock.calls.length === 1)).toBe(
      true,
    );
    browser.sources.at(-1)?.onopen?.();
    browser.pass();
    expect(onNews).toHaveBeenCalledOnce();
    browser.sources.at(-1)?.onerror?.();
    expect(browser.pauses()).toEqual([1_000]);
  });

  it("is quiet once it is closed", () => {
    const browser = around();
    const onNews = vi.fn();
    const close = newsLine("a", onNews, browser);
    browser.sources[0]?.onmessage?.();
    browser.sources[0]?.onerror?.();
    close();
    browser.pass();
    expect(onNews).not.toHaveBeenCalled();
    expect(browser.sources).toHaveLength(1);
  });
});
