import { lexHcl } from '../../../src/syntax/hcl/hcl-lexer.js';
import { HCL_CLOSERS, type HclToken, type HclTokenKind } from '../../../src/syntax/hcl/hcl-token.js';
import type { Template, TemplateFile } from '../../../src/template/model.js';
import {
  allAttributes,
  allBlocks,
  hclFiles,
  insert,
  linesOf,
  replace,
  type Change,
  type Mutation,
} from './mutation.js';

interface PlacedToken {
  file: TemplateFile;
  token: HclToken;
  before?: HclToken;
  after: HclToken;
  /** The bracket or string around it. */
  inside?: HclTokenKind;
  /** Of an opening token its end, of a closing one its begin. */
  partner?: HclToken;
}

function tokensOf(template: Template): PlacedToken[] {
  return hclFiles(template).flatMap((file) => {
    const { tokens } = lexHcl(file.source.text);
    const open: PlacedToken[] = [];
    const placed = tokens.map((token, index): PlacedToken => {
      const isCloser = Object.values(HCL_CLOSERS).includes(token.kind);
      const opener = isCloser ? open.pop() : undefined;
      const found: PlacedToken = {
        file,
        token,
        before: tokens[index - 1],
        after: tokens[index + 1] ?? token,
        inside: open.at(-1)?.token.kind,
        partner: opener?.token,
      };
      if (opener) opener.partner = token;
      if (HCL_CLOSERS[token.kind]) open.push(found);
      return found;
    });
    return placed.filter(({ token }) => token.kind !== 'eof');
  });
}

const lineOf = (file: TemplateFile, offset: number): number => file.source.positionAt(offset).line;

/** Takes away the tokens of some kinds; of a bracket, its other half may be blamed, or the next token. */
function without(
  name: string,
  kinds: HclTokenKind[],
  isFit: (placed: PlacedToken) => boolean = () => true,
): Mutation {
  return {
    name,
    changes: (template) =>
      tokensOf(template)
        .filter((placed) => kinds.includes(placed.token.kind) && isFit(placed))
        .map(({ file, partner, token }) => ({
          ...replace(file, token, ''),
          also: partner && [{ file: file.name, offset: partner.start }],
          orNextToken: true,
        })),
  };
}

/** Between two items of a list or of a call, where the two would not make sense side by side. */
function separates({ after, before, inside, token, file }: PlacedToken): boolean {
  if (token.kind !== ',' || !before) return false;
  const glued = (before.kind === 'ident' && after.kind === '(') || after.kind === '[' || after.kind === '-';
  const isTrailing = after.kind === 'newline' && /^\s*[\])}]/.test(file.source.text.slice(after.start));
  const nextLine = after.kind === 'newline' && /^\s*[[\-(]/.test(file.source.text.slice(after.start));
  return !glued && !nextLine && !isTrailing && !(inside === '{' && after.kind === 'newline');
}

const isBlockBrace = ({ file, partner, token }: PlacedToken): boolean =>
  partner !== undefined && lineOf(file, token.start) !== lineOf(file, partner.start);

const extraBrace: Mutation = {
  name: 'brace too many',
  changes: (template) =>
    tokensOf(template).flatMap(({ file, inside, partner, token }) =>
      token.kind === '}' && inside === undefined && partner && token.start > partner.end
        ? [{ ...insert(file, token.end, '\n}'), orNextToken: true }]
        : [],
    ),
};

const extraCloser: Mutation = {
  name: 'closing bracket or parenthesis too many',
  changes: (template) =>
    tokensOf(template).flatMap(({ file, token }) =>
      token.kind === ']' || token.kind === ')' ? [insert(file, token.end, token.kind)] : [],
    ),
};

const wrongCloser: Mutation = {
  name: 'other closing bracket',
  changes: (template) =>
    tokensOf(template).flatMap(({ file, partner, token }): Change[] => {
      if (token.kind !== ']' && token.kind !== ')') return [];
      const also = [{ file: file.name, offset: partner!.start }];
      return [{ ...replace(file, token, token.kind === ']' ? ')' : ']'), also }];
    }),
};

function otherToken(name: string, kind: HclTokenKind, text: string): Mutation {
  return {
    name,
    changes: (template) =>
      tokensOf(template).flatMap(({ file, inside, token }) =>
        token.kind === kind && inside !== 'quote-open' ? [replace(file, token, text)] : [],
      ),
  };
}

/** The `=` of an argument, not of an object's item. */
function atEquals(name: string, text: string): Mutation {
  return {
    name,
    changes: (template) =>
      allAttributes(template).flatMap(({ attribute: { file, nameSpan, value } }) => {
        if (file.syntax !== 'hcl') return [];
        const at = file.source.text.indexOf('=', nameSpan.end);
        return at < value.span.start ? [replace(file, { start: at, end: at + 1 }, text)] : [];
      }),
  };
}

const otherQuotes = (name: string, open: string, close: string): Mutation => ({
  name,
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute: { file, value } }) => {
      const isText = value.kind === 'literal' && typeof value.value === 'string';
      const written = file.source.text.slice(value.span.start, value.span.end);
      if (!isText || file.syntax !== 'hcl' || !/^"[^"\\]+"$/.test(written)) return [];
      return [replace(file, value.span, open + written.slice(1, -1) + close)];
    }),
});

const twoOnOneLine: Mutation = {
  name: 'line end between two arguments removed',
  changes: (template) =>
    allBlocks(template).flatMap(({ body, file }) =>
      file.syntax === 'hcl'
        ? body.attributes.slice(0, -1).flatMap(({ span }, index) => {
            const next = body.attributes[index + 1]!;
            const between = file.source.text.slice(span.end, next.span.start);
            return /^\n\s*$/.test(between)
              ? [replace(file, { start: span.end, end: next.span.start }, ' ')]
              : [];
          })
        : [],
    ),
};

const braceOnNextLine: Mutation = {
  name: 'opening brace on the next line',
  changes: (template) =>
    allBlocks(template).flatMap(({ body, file }) =>
      file.syntax === 'hcl' ? [insert(file, body.span.start, '\n')] : [],
    ),
};

const heredocEnd: Mutation = {
  name: 'end of a heredoc misspelt',
  changes: (template) =>
    tokensOf(template).flatMap(({ file, partner, token }) =>
      token.kind === 'heredoc-close'
        ? [
            {
              ...insert(file, token.end, 'S'),
              also: [{ file: file.name, offset: partner!.start }],
            },
          ]
        : [],
    ),
};

const unclosedComment: Mutation = {
  name: 'comment without end',
  changes: (template) =>
    allBlocks(template).flatMap((block) =>
      block.file.syntax === 'hcl' && block.type !== 'content'
        ? [insert(block.file, linesOf(block.file, block.headSpan).start, '/* later\n')]
        : [],
    ),
};

export const SYNTAX_MUTATIONS: Mutation[] = [
  without('comma removed', [','], separates),
  without('opening quote removed', ['quote-open']),
  without('closing quote removed', ['quote-close']),
  without('opening brace removed', ['{'], isBlockBrace),
  without('closing brace removed', ['}'], isBlockBrace),
  without('opening bracket removed', ['[']),
  without('closing bracket removed', [']']),
  without('opening parenthesis removed', ['('], ({ after }) => after.kind !== ')'),
  without('closing parenthesis removed', [')']),
  without('"${" left open', ['template-close']),
  extraBrace,
  extraCloser,
  wrongCloser,
  otherToken('semicolon for a comma', ',', ';'),
  atEquals('"=" removed', ''),
  atEquals('":" for "="', ':'),
  otherQuotes('single quotes', "'", "'"),
  otherQuotes('typographic quotes', '“', '”'),
  twoOnOneLine,
  braceOnNextLine,
  heredocEnd,
  unclosedComment,
];
