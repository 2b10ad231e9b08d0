let table: Map<string, number> | undefined;

/** Text in GBK, which Node only decodes: the table is what each pair of bytes is decoded to. */
export async function* gbkBytes(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    yield encoded(text.replaceAll('\uFEFF', ''));
  }
}

function encoded(text: string): Uint8Array {
  table ??= decodedPairs();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) {
      bytes.push(code);
      continue;
    }

    const pair = table.get(character);
    if (pair === undefined) throw new Error(`${character} is not a character of GBK.`);
    bytes.push(pair >> 8, pair & 0xff);
  }

  return Uint8Array.from(bytes);
}

function decodedPairs(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const pairs = new Map<string, number>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && character !== '\uFFFD') pairs.set(character, (first << 8) | second);
    }

  return pairs;
}
