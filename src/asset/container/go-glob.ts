/**
 * A pattern of Go's `filepath.Match` as a regular expression over a whole path: `*` and `?` stop at a `/`, a class in
 * brackets does not, and `\` takes the next character as it is.
 *
 * @see https://pkg.go.dev/path/filepath#Match
 * @returns nothing where Go finds the pattern malformed
 */
export function goGlob(pattern: string): RegExp | undefined {
  const characters = [...pattern];
  let body = '';
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === '*') body += '[^/]*';
    else if (character === '?') body += '[^/]';
    else if (character === '[') {
      const read = characterClass(characters, at);
      if (!read) return undefined;
      body += read.expression;
      at = read.last;
    } else if (character === '\\') {
      at += 1;
      if (at === characters.length) return undefined;
      body += literal(characters[at]!);
    } else body += literal(character);
  }

  return new RegExp(`^${body}$`, 'su');
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
