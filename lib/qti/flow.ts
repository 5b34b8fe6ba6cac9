/** Text as a page would show it: whitespace folded, lines where blocks and breaks end them. */
export type Flow = {
  /** Running text, whose whitespace means one space. */
  words(text: string): void;
  /** Text whose every sign counts. */
  keep(text: string): void;
  lineBreak(): void;
  /** Ends the paragraph, if there is one. */
  block(): void;
  /** The paragraphs so far; `\n` in one is a break that its author set. */
  blocks(): readonly string[];
};

function appendWords(line: string, text: string): string {
  const folded = text.replace(/[ \t\n\r]+/g, " ");
  const isFresh = line === "" || /[ \n]$/.test(line);
  return line + (isFresh ? folded.replace(/^ /, "") : folded);
}

export function newFlow(): Flow {
  const done: string[] = [];
  let line = "";
  const block = () => {
    const text = line.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
    if (text !== "") done.push(text);
    line = "";
  };
  return {
    words: (text) => {
      line = appendWords(line, text);
    },
    keep: (text) => {
      block();
      if (text.trim() !== "") done.push(text);
    },
    lineBreak: () => {
      line += "\n";
    },
    block,
    blocks: () => {
      block();
      return [...done];
    },
  };
}
