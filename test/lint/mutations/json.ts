import { lexJson, type JsonToken } from '../../../src/syntax/json/json-lexer.js';
import type { SourceText } from '../../../src/syntax/source-text.js';
import type { Template } from '../../../src/template/model.js';
import { insert, replace, type Change, type Mutation } from './mutation.js';

interface JsonFile {
  name: string;
  source: SourceText;
}

interface PlacedToken {
  file: JsonFile;
  token: JsonToken;
  before?: JsonToken;
  after: JsonToken;
  partner?: JsonToken;
}

function tokensOf(template: Template): PlacedToken[] {
  const files: JsonFile[] = [
    ...template.files.filter(({ syntax }) => syntax === 'json'),
    ...template.extensions,
  ];
  return files.flatMap((file) => {
    const { tokens } = lexJson(file.source.text);
    const open: PlacedToken[] = [];
    const placed = tokens.map((token, index): PlacedToken => {
      const found: PlacedToken = {
        file,
        token,
        before: tokens[index - 1],
        after: tokens[index + 1] ?? token,
      };
      if (token.kind === '{' || token.kind === '[') open.push(found);
      else if (token.kind === '}' || token.kind === ']') {
        const opener = open.pop()!;
        opener.partner = token;
        found.partner = opener.token;
      }

      return found;
    });
    return placed.filter(({ token }) => token.kind !== 'eof');
  });
}

/** An edit at every token of a kind; the bracket's other half and the next token may be blamed. */
function atTokens(
  name: string,
  kinds: string,
  edit: (placed: PlacedToken) => Change | undefined = ({ file, token }) => replace(file, token, ''),
): Mutation {
  return {
    name,
    changes: (template) =>
      tokensOf(template).flatMap((placed) => {
        const { file, partner, token } = placed;
        const change = kinds.includes(token.kind) ? edit(placed) : undefined;
        if (!change) return [];
        const also = partner && [{ file: file.name, offset: partner.start }];
        return [{ ...change, also, orNextToken: true }];
      }),
  };
}

export const JSON_MUTATIONS: Mutation[] = [
  atTokens('JSON: comma removed', ','),
  atTokens('JSON: colon removed', ':'),
  atTokens('JSON: opening quote removed', 'string', ({ file, token }) =>
    token.end - token.start > 2 ? replace(file, { start: token.start, end: token.start + 1 }, '') : undefined,
  ),
  atTokens('JSON: closing quote removed', 'string', ({ file, token }) =>
    token.end - token.start > 2 ? replace(file, { start: token.end - 1, end: token.end }, '') : undefined,
  ),
  atTokens('JSON: opening brace removed', '{'),
  atTokens('JSON: closing brace removed', '}'),
  atTokens('JSON: opening bracket removed', '['),
  atTokens('JSON: closing bracket removed', ']'),
  atTokens('JSON: brace too many', '}', ({ file, token }) => insert(file, token.end, '\n}')),
  atTokens('JSON: comma before a closing bracket', '}]', ({ before, file }) =>
    before && !'{['.includes(before.kind) ? insert(file, before.end, ',') : undefined,
  ),
  atTokens('JSON: comma twice', ',', ({ file, token }) => insert(file, token.end, ',')),
  atTokens('JSON: "=" for ":"', ':', ({ file, token }) => replace(file, token, ' =')),
  atTokens('JSON: single quotes', 'string', ({ file, token }) => {
    const text = file.source.text.slice(token.start + 1, token.end - 1);
    return /^[\w ]+$/.test(text) ? replace(file, token, `'${text}'`) : undefined;
  }),
  atTokens('JSON: comment', '{', ({ after, file, token }) =>
    after.start > token.end && file.source.text[token.end] === '\n'
      ? insert(file, token.end, ' # note')
      : undefined,
  ),
];
