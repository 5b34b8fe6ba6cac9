// Far beyond any answers; without a limit, one endless line would take all memory.
const LONGEST = 16 * 1024 * 1024;
const TOO_LONG = "(a line longer than 16 Mi characters)";

/**
 * Lines of a UTF-8 stream, a batch for each chunk that ends some, without their line feeds. At most a
 * chunk and one unfinished line are held; a line that is too long is replaced by words that say so.
 * Bytes that are no UTF-8 become U+FFFD; a byte-order mark at the beginning is dropped.
 * (node:readline is not used: it also breaks lines at U+2028, which JSON strings may hold.)
 */
export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let pieces: string[] = [];
  let length = 0;
  const hold = (piece: string) => {
    length += piece.length;
    if (length <= LONGEST) pieces.push(piece);
    else pieces = [];
  };
  const release = () => {
    const line = length > LONGEST ? TOO_LONG : pieces.join("");
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    hold(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield [release(), ...others];
    hold(last);
  }
  hold(decoder.decode());
  yield [release()];
}
