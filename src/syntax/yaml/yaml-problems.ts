import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Document, YAMLError, YAMLMap } from 'yaml';
import type { Message } from '../../i18n/message.js';
import type { SourceText, Span } from '../source-text.js';
import { yamlMessages } from '../messages.js';

/** How many nodes aliases may expand to; a document that needs more is an attack, not a description. */
export const MAX_ALIASES = 100;

export interface YamlProblem {
  /** `duplicate-key`, `too-deep`, or the parser's own code in kebab case: `bad-indent`, `multiple-docs`. */
  code: string;
  message: Message;
  span: Span;
  /** Of a duplicate key: where it is first. */
  first?: Span;
}

/** The messages of the parser's codes; for a code that is not here, the parser's own text is shown. */
const MESSAGES: Readonly<Partial<Record<string, () => Message>>> = {
  'bad-directive': yamlMessages.badDirective,
  'bad-indent': yamlMessages.badIndent,
  'bad-scalar-start': yamlMessages.badScalarStart,
  'block-as-implicit-key': yamlMessages.blockAsImplicitKey,
  'missing-char': yamlMessages.missingChar,
  'multiline-implicit-key': yamlMessages.multilineImplicitKey,
  'tab-as-indent': yamlMessages.tabAsIndent,
  'tag-resolve-failed': yamlMessages.tag,
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
    problems.push({ code: 'multiple-docs', message: yamlMessages.secondDocument(), span });
  }

  if (document.directives?.yaml.version === '1.1') {
    problems.unshift({
      code: 'bad-directive',
      message: yamlMessages.badDirective(),
      span: { start: 0, end: 0 },
    });
  }

  const lines = new Set<number>();
  return problems.filter(({ span }) => {
    const { line } = source.positionAt(span.start);
    if (lines.has(line)) return false;
    lines.add(line);
    return true;
  });
}

/** The parser has one code for all that is missing: which one it is, only its text says. */
function problemOf(error: YAMLError, document: Document.Parsed): YamlProblem {
  const code = error.code.toLowerCase().replaceAll('_', '-');
  const span = { start: error.pos[0], end: error.pos[1] };
  if (/closing .quote/.test(error.message)) {
    const start = lastQuote(document.contents) ?? span.start;
    return { code, message: yamlMessages.unclosedQuote(), span: { start, end: start + 1 } };
  }

  if (/and end with a [\]}]/.test(error.message)) {
    const bracket = error.message.includes('end with a ]') ? '[' : '{';
    return { code, message: yamlMessages.unclosedBracket({ bracket }), span };
  }

  return { code, message: MESSAGES[code]?.() ?? yamlMessages.other({ reason: error.message }), span };
}

/** An unclosed quote swallows the rest of the file: it is the start of the last quoted text. */
function lastQuote(node: unknown): number | undefined {
  if (isScalar(node)) return node.type?.startsWith('QUOTE_') ? spanOfNode(node).start : undefined;
  if (!isMap(node) && !isSeq(node)) return undefined;
  const parts = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
  return parts.reduce<number | undefined>((last, part) => lastQuote(part) ?? last, undefined);
}

/** Keys that are not text, keys that are in one mapping twice, aliases of nothing, too many aliases. */
export function structureProblems(root: unknown): YamlProblem[] {
  const problems: YamlProblem[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  // `tooDeep` has limited how deep nodes nest, so recursion is safe.
  const walk = (node: unknown): void => {
    if (isAlias(node)) {
      const span = spanOfNode(node);
      aliases += 1;
      if (aliases === MAX_ALIASES + 1)
        problems.push({ code: 'too-many-aliases', message: yamlMessages.tooManyAliases(), span });
      if (anchors.has(node.source)) return;
      problems.push({ code: 'bad-alias', message: yamlMessages.aliasWithoutAnchor(), span });
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
        problems.push({ code: 'complex-key', message: yamlMessages.complexKey(), span });
        continue;
      }

      const name = String(key.value);
      const first = seen.get(name);
      if (!first) seen.set(name, span);
      else
        problems.push({
          code: 'duplicate-key',
          first,
          message: yamlMessages.duplicateKey({ key: name }),
          span,
        });
    }
  };

  walk(root);
  return problems.sort((a, b) => a.span.start - b.span.start);
}

export function spanOfNode(node: unknown): Span {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
