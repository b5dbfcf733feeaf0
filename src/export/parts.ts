/** Characters that are written at once. */
const ENOUGH = 64 * 1024;

/** Text in bytes, in parts that are worth a write each. */
export async function* inParts(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let part: string[] = [];
  let length = 0;
  for await (const more of text) {
    part.push(more);
    length += more.length;
    if (length < ENOUGH) continue;
    yield Buffer.from(part.join(''));
    part = [];
    length = 0;
  }
  if (length > 0) yield Buffer.from(part.join(''));
}
