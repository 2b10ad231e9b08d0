import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** What is repeated to make a hostile text, and what it ends with. */
export interface HostileText {
  head: string;
  repeated: string;
  tail: string;
}

/** Ends that most patterns do not match. */
const TAILS = ['', '\u0000', '\n', '!'];
/** Characters that stand for a class, those first that other classes of the same pattern have as well. */
const CHARACTERS = [
  ...new Set(' \taA0-_./:=;,\'"$#@!<>(){}[]|&*+?\\\n\r~^%`\u0001\u00E9\uFFFD\u{1F600}'),
  ...'bcdefghijklmnopqrstuvwxyz123456789BCDEFGHIJKLMNOPQRSTUVWXYZ',
];
/** Samples of one place in a pattern. */
const MAX_SAMPLES = 4;

/**
 * Texts on which a pattern may take the square of the length, or more: whatever it repeats, after what has to stand before
 * it; its own beginnings, again and again; its own characters.
 */
export function hostileTexts(pattern: string, flags: string): HostileText[] {
  const tree = new RegExpParser().parsePattern(pattern, 0, pattern.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const texts = new Map<string, HostileText>();
  const add = (head: string, repeated: string): void => {
    if (repeated === '') return;
    for (const tail of TAILS) texts.set(JSON.stringify([head, repeated, tail]), { head, repeated, tail });
  };

  const alone = new Set<string>();
  walk(tree.alternatives, [''], flags, (heads, repeated) => {
    for (const one of repeated) {
      alone.add(one);
      for (const head of heads) {
        add(head, one);
        // From each of its beginnings the search starts anew.
        add('', head + one);
        add('', `${head}${one} `);
        add('', `${head}${one}\n`);
        add('', head);
        add('', `${head} `);
        add('', `\n${head}`);
      }
    }
  });
  for (const one of alone) add('', one);
  const all = [...alone].slice(0, 8);
  for (const one of all) for (const other of all) if (one !== other) add('', one + other);
  return [...texts.values()];
}

type OnRepeated = (heads: string[], repeated: string[]) => void;

/** Goes through alternatives; `heads` are samples of what stands before them. */
function walk(
  alternatives: readonly AST.Alternative[],
  heads: readonly string[],
  flags: string,
  onRepeated: OnRepeated,
): void {
  for (const { elements } of alternatives) {
    let before = [...heads];
    for (const element of elements) {
      const samples = samplesOf(element, flags);
      if (element.type === 'Quantifier') {
        if (element.max > 8) onRepeated(before, samplesOf(element.element, flags));
        inside(element.element, before, flags, onRepeated);
      } else inside(element, before, flags, onRepeated);
      before = joined(before, samples);
    }

    // What is not repeated in the pattern may be in the text.
    onRepeated([''], before);
  }
}

function inside(
  element: AST.Element,
  before: readonly string[],
  flags: string,
  onRepeated: OnRepeated,
): void {
  if (element.type === 'CapturingGroup' || element.type === 'Group')
    walk(element.alternatives, before, flags, onRepeated);
  else if (element.type === 'Assertion' && 'alternatives' in element)
    walk(element.alternatives, before, flags, onRepeated);
}

function samplesOf(element: AST.Element, flags: string): string[] {
  switch (element.type) {
    case 'Assertion':
    case 'Backreference': {
      return [''];
    }

    case 'CapturingGroup':
    case 'Group': {
      return element.alternatives
        .flatMap(({ elements }) => {
          let samples = [''];
          for (const one of elements) samples = joined(samples, samplesOf(one, flags));
          return samples;
        })
        .slice(0, MAX_SAMPLES * 2);
    }

    case 'Quantifier': {
      const one = samplesOf(element.element, flags);
      const least = Math.min(Math.max(element.min, 0), 40);
      const repeated = one.map((sample) => sample.repeat(least));
      return (least === 0 ? ['', ...one] : repeated).slice(0, MAX_SAMPLES);
    }

    case 'Character': {
      return [String.fromCodePoint(element.value)];
    }

    default: {
      const matcher = new RegExp(`^${element.raw}$`, flags.replaceAll(/[gmy]/g, ''));
      const characters = CHARACTERS.filter((one) => matcher.test(one));
      return characters.length > 0 ? characters.slice(0, MAX_SAMPLES) : ['a'];
    }
  }
}

function joined(before: readonly string[], after: readonly string[]): string[] {
  return before.flatMap((one) => after.map((other) => one + other)).slice(0, MAX_SAMPLES);
}
