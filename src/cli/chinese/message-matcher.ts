/** English patterns and what they are in Chinese. A hole, `{name}`, matches any text; both have the same ones. */
export type Patterns = Readonly<Record<string, string>>;

/** Longer messages stay as they are: a pattern with many holes could take too long over a hostile one. */
const LONGEST = 1000;
const HOLE = /\{([a-z]+)\}/;

interface Compiled {
  expression: RegExp;
  holes: string[];
  chinese: string;
}

/** Translates one message, or gives nothing when no pattern fits. */
export type Matcher = (message: string) => string | undefined;

/** Makes a matcher of patterns; the first that fits wins. `phrases` says what holes with those names can hold. */
export function matcherOf(patterns: Patterns, phrases: Readonly<Record<string, Patterns>>): Matcher {
  const compiled = Object.entries(patterns).map(([english, chinese]): Compiled => {
    const parts = english.split(HOLE);
    const holes = parts.filter((_, index) => index % 2 === 1);
    return { expression: new RegExp(`^${bodyOf(parts, phrases)}$`, 's'), holes, chinese };
  });
  return (message) => {
    if (message.length > LONGEST) return undefined;
    for (const { chinese, expression, holes } of compiled) {
      const match = expression.exec(message);
      if (match) return filled(chinese, holes, match, phrases);
    }

    return undefined;
  };
}

/** Holes with phrases hold one of these, so that what follows them is not taken for a part of them. */
function bodyOf(parts: readonly string[], phrases: Readonly<Record<string, Patterns>>): string {
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escaped(part);
      return Object.hasOwn(phrases, part) ? `(${alternatives(phrases[part]!)})` : '(.*?)';
    })
    .join('');
}

function alternatives(patterns: Patterns): string {
  return Object.keys(patterns)
    .map((english) =>
      english
        .split(HOLE)
        .map((part, index) => (index % 2 === 0 ? escaped(part) : '.*?'))
        .join(''),
    )
    .join('|');
}

function filled(
  chinese: string,
  holes: readonly string[],
  match: RegExpExecArray,
  phrases: Readonly<Record<string, Patterns>>,
): string {
  return chinese
    .split(HOLE)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      const value = match[holes.indexOf(part) + 1] ?? '';
      return Object.hasOwn(phrases, part) ? (phraseMatcher(part, phrases)(value) ?? value) : value;
    })
    .join('');
}

const made = new WeakMap<Patterns, Matcher>();

function phraseMatcher(name: string, phrases: Readonly<Record<string, Patterns>>): Matcher {
  const patterns = phrases[name]!;
  let matcher = made.get(patterns);
  if (!matcher) made.set(patterns, (matcher = matcherOf(patterns, phrases)));
  return matcher;
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}
