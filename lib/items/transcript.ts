import type { Turn } from "@/lib/exam/item.schema";

const LINE = /^([AB])\s*:\s*(\S.*)$/i;

/** A transcript as people type it, a line a turn: "A: Сәлем!". Null when a line says nothing of who speaks. */
export function parseTranscript(text: string): Turn[] | null {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const turns = lines.map((line): Turn | null => {
    const [, speaker, said] = LINE.exec(line) ?? [];
    if (speaker === undefined || said === undefined) return null;
    return { speaker: speaker.toUpperCase() === "A" ? "a" : "b", text: said };
  });
  return turns.includes(null) ? null : turns.filter((turn) => turn !== null);
}

export const writeTranscript = (turns: readonly Turn[]): string =>
  turns.map(({ speaker, text }) => `${speaker.toUpperCase()}: ${text}`).join("\n");
