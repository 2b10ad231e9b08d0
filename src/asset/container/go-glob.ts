/**
 * A pattern of Go's `filepath.Match` as a regular expression over a whole path: `*` and `?` stop at a `/`, a class in
 * brackets does not, and `\` takes the next character as it is.
 *
 * @see https://pkg.go.dev/path/filepath#Match
 * @returns nothing where Go finds the pattern malformed
 */
export function goGlob(pattern: string): RegExp | undefined {
  const characters = [...pattern];
  // What is behind each star, and first what is before all of them.
  const chunks = [''];
  const add = (expression: string): void => {
    chunks.push((chunks.pop() ?? '') + expression);
  };

  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === '*') chunks.push('');
    else if (character === '?') add('[^/]');
    else if (character === '[') {
      const read = characterClass(characters, at);
      if (!read) return undefined;
      add(read.expression);
      at = read.last;
    } else if (character === '\\') {
      at += 1;
      if (at === characters.length) return undefined;
      add(literal(characters[at]!));
    } else add(literal(character));
  }

  const [first, ...others] = chunks;
  // Several stars in a row are one.
  const behindStars = others.filter((chunk, at) => chunk !== '' || at === others.length - 1);
  return new RegExp(`^${first}${starred(behindStars)}$`, 'su');
}

/**
 * Stars with what follows each. As Go does it, a star stops at the first place where that fits, and is not extended when
 * a later one finds no place: a lookahead, which is not gone back into. With all ways to share a name among twenty
 * stars, one that does not match would take years.
 */
function starred(chunks: readonly string[]): string {
  return chunks
    .map((chunk, at) => (at === chunks.length - 1 ? `[^/]*${chunk}` : `(?=([^/]*?${chunk}))\\${at + 1}`))
    .join('');
}

/** Reads `[a-z]` or `[^a-z]`, which has to hold something; `]` and `-` stand for themselves only behind a `\`. */
function characterClass(
  characters: readonly string[],
  start: number,
): { expression: string; last: number } | undefined {
  const isNegated = characters[start + 1] === '^';
  const ranges: string[] = [];
  let at = start + (isNegated ? 2 : 1);
  /** One end of a range. */
  const end = (): string | undefined => {
    if (characters[at] === '\\') at += 1;
    else if (characters[at] === '-' || characters[at] === ']') return undefined;
    return characters[at++];
  };

  while (characters[at] !== ']' || ranges.length === 0) {
    const low = end();
    if (low === undefined) return undefined;
    if (characters[at] !== '-') {
      ranges.push(literal(low));
      continue;
    }

    at += 1;
    const high = end();
    if (high === undefined) return undefined;
    // What runs backwards holds nothing, which Go takes.
    if (low.codePointAt(0)! <= high.codePointAt(0)!) ranges.push(`${literal(low)}-${literal(high)}`);
    else ranges.push('');
  }

  const inside = ranges.join('');
  if (inside === '') return { expression: isNegated ? '[^]' : '[]', last: at };
  return { expression: `[${isNegated ? '^' : ''}${inside}]`, last: at };
}

/** By its number: no character means anything then, in a class or out of it. */
function literal(character: string): string {
  return `\\u{${character.codePointAt(0)!.toString(16)}}`;
}
