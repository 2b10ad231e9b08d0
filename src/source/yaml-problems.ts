import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, YAMLError, YAMLMap } from 'yaml';
import type { SourceText, Span } from './source-text.js';

/** How many nodes aliases may stand for; a document that wants more is an attack, not a description. */
export const MOST_ALIASES = 100;

export const TOO_MUCH = 'Its anchors and aliases (& and *) stand for too much. Write the values out.';

export const TOO_DEEP = 'It is nested too deeply.';

export interface YamlProblem {
  /** `duplicate-key`, `too-deep`, or the parser's own code in kebab case: `bad-indent`, `multiple-docs`. */
  code: string;
  message: string;
  span: Span;
  /** Of a duplicate key: where it stands first. */
  first?: Span;
}

/** The parser's codes in words that name the next step; a code that is not here keeps the parser's words. */
const WORDS: Record<string, string> = {
  'bad-directive': 'Only the directive `%YAML 1.2` has a meaning here.',
  'bad-indent': 'The indentation does not fit the lines above.',
  'bad-scalar-start': 'A value cannot start with this character; put the value in quotes.',
  'block-as-implicit-key': 'Two keys stand on one line, or a value with `: ` in it needs quotes.',
  'missing-char': 'A closing quote, bracket, brace or comma is missing, or a `:` after the key.',
  'multiline-implicit-key':
    'A key, or a text without quotes, goes on over several lines: a `:` is missing, or quotes.',
  'tab-as-indent': 'A tab indents this line; YAML wants blanks.',
  'tag-resolve-failed': 'Tags (`!…`) mean nothing here; write the plain value.',
};

/** What the parser found, the first of each line: after one mistake it often stumbles over the rest. */
export function parserProblems(
  document: Document.Parsed,
  second: Document.Parsed | undefined,
  source: SourceText,
): YamlProblem[] {
  const problems = [...document.errors, ...document.warnings]
    .map((error) => problemOf(error, document))
    .sort((a, b) => a.span.start - b.span.start);
  if (second) {
    const span = { start: second.range[0], end: second.range[1] };
    const message = 'A second document begins here (`---`); one is expected.';
    problems.push({ code: 'multiple-docs', message, span });
  }

  if (document.directives?.yaml.version === '1.1') {
    problems.unshift({ code: 'bad-directive', message: WORDS['bad-directive']!, span: { start: 0, end: 0 } });
  }

  const lines = new Set<number>();
  return problems.filter(({ span }) => {
    const { line } = source.positionAt(span.start);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

function problemOf(error: YAMLError, document: Document.Parsed): YamlProblem {
  const code = error.code.toLowerCase().replaceAll('_', '-');
  const span = { start: error.pos[0], end: error.pos[1] };
  if (/closing .quote/.test(error.message)) {
    const start = lastQuote(document.contents) ?? span.start;
    return { code, message: 'This quote is never closed.', span: { start, end: start + 1 } };
  }

  if (/and end with a [\]}]/.test(error.message)) {
    const bracket = error.message.includes('end with a ]') ? '[' : '{';
    return { code, message: `A \`${bracket}\` above is not closed before this line.`, span };
  }

  return { code, message: WORDS[code] ?? `${error.message}.`, span };
}

/** An unclosed quote swallows the rest of the file: it is the start of the last quoted text. */
function lastQuote(node: unknown): number | undefined {
  if (isScalar(node)) return node.type?.startsWith('QUOTE_') ? spanOfNode(node).start : undefined;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const parts = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  return parts.reduce<number | undefined>((last, part) => lastQuote(part) ?? last, undefined);
}

/** Keys that are not text, keys that stand in one mapping twice, aliases of nothing, too many aliases. */
export function structureProblems(root: unknown): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  // `tooDeep` has limited how deep nodes nest, so recursion is safe.
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      const span = spanOfNode(node);
      aliases += 1;
      if (aliases === MOST_ALIASES + 1) problems.push({ code: 'too-many-aliases', message: TOO_MUCH, span });
      if (anchors.has(node.source)) return;
      problems.push({ code: 'bad-alias', message: 'This alias (*) has no anchor (&) before it.', span });
      return;
    }

    const { anchor } = (node ?? {}) as { anchor?: string };
    if (anchor !== undefined) anchors.add(anchor);
    if (isSeq(node)) for (const item of node.items) walk(item);
    if (isMap(node)) walkMap(node);
  };

  const walkMap = (map: YAMLMap): void => {
    const seen = new Map<string, Span>();
    for (const { key, value } of map.items) {
      const span = spanOfNode(key);
      walk(key);
      walk(value);
      if (!isScalar(key)) {
        problems.push({ code: 'complex-key', message: 'A key must be plain text.', span });
        continue;
      }

      const name = String(key.value);
      const first = seen.get(name);
      if (!first) seen.set(name, span);
      else problems.push({ code: 'duplicate-key', first, message: `\`${name}\` stands here twice.`, span });
    }
  };

  walk(root);
  return problems.sort((a, b) => a.span.start - b.span.start);
}

export function spanOfNode(node: unknown): Span {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
