/**
 * Lines of a UTF-8 stream, a batch for each chunk that ends some, without their line feeds. At most a
 * chunk and one unfinished line are held. Bytes that are no UTF-8 become U+FFFD; a byte-order mark at
 * the beginning is dropped. (node:readline is not used: it also breaks lines at U+2028, which JSON
 * strings may hold.)
 */
export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let unfinished: string[] = [];
  for await (const chunk of stream) {
    const [first = "", ...others] = decoder.decode(chunk, { stream: true }).split("\n");
    unfinished.push(first);
    const last = others.pop();
    if (last === undefined) continue;
    yield [unfinished.join(""), ...others];
    unfinished = [last];
  }
  yield [unfinished.join("") + decoder.decode()];
}
