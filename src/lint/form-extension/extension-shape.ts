import type { Node } from 'jsonc-parser';
import { didYouMean } from '../../findings/did-you-mean.js';
import { defineMessages, type Message } from '../../i18n/message.js';
import type { Span } from '../../syntax/source-text.js';
import { insideQuotes, itemsOf, LANGUAGES, membersOf, spanOfNode } from './extension-document.js';

/** What a part of the form extension looks like. */
type Shape =
  | { is: 'anything' }
  | { is: 'list'; of: Shape }
  | { is: 'object'; keys: Readonly<Record<string, Shape>>; required?: readonly string[] }
  /** An object whose keys the author chooses. */
  | { is: 'table'; of: Shape }
  | { is: 'text' };

const TEXT: Shape = { is: 'text' };
const TRANSLATION: Shape = {
  is: 'object',
  required: ['variable_name', 'localization'],
  keys: {
    variable_name: TEXT,
    localization: { is: 'object', keys: { variable_name: TEXT, description: TEXT, type: TEXT } },
  },
};
const FORM_VARIABLE: Shape = {
  is: 'object',
  required: ['name'],
  keys: {
    name: TEXT,
    prompt: TEXT,
    labelCustom: TEXT,
    query: { is: 'table', of: { is: 'anything' } },
    valueI18: { is: 'table', of: { is: 'object', keys: inLanguages(TEXT) } },
  },
};

/**
 * The form extension as the two pages on it show it; what they do not show, RFS may or may not read.
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0024.html
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0025.html
 */
const EXTENSION: Shape = {
  is: 'object',
  keys: {
    i18n: { is: 'object', keys: inLanguages({ is: 'list', of: TRANSLATION }) },
    variables: { is: 'list', of: FORM_VARIABLE },
  },
};

export type JsonKind = 'list' | 'object' | 'string';

/** What is expected in JSON, and found. */
const KINDS: Readonly<Record<JsonKind, string>> = {
  list: 'a list',
  object: 'an object',
  string: 'a string',
};
const EXPECTED = { list: 'list', object: 'object', table: 'object', text: 'string' } as const;
const FOUND: Readonly<Record<string, JsonKind>> = { array: 'list', object: 'object', string: 'string' };

/** Of the rule extension/shape. A path is `variables[0].prompt`, `''` for the whole file. */
export const shapeMessages = defineMessages('extension/shape', {
  wrongKind: ({ expected, found, path }: { expected: JsonKind; found: JsonKind; path: string }) =>
    `${partAt(path)} is ${KINDS[found]} where RFS expects ${KINDS[expected]}.`,
  wrongValue: ({ expected, path, value }: { expected: JsonKind; path: string; value: string }) =>
    `${partAt(path)} is ${value} where RFS expects ${KINDS[expected]}.`,
  missingKey: ({ name, path }: { name: string; path: string }) => `${partAt(path)} lacks "${name}".`,
  unknownKey: ({ keys, name, path }: { keys: readonly string[]; name: string; path: string }) =>
    `RFS is not known to read "${name}" ${placeAt(path)}. It reads ${keys.join(', ')}.`,
  misspeltKey: ({ meant, name, path }: { meant: string; name: string; path: string }) =>
    `RFS is not known to read "${name}" ${placeAt(path)}. Did you mean "${meant}"?`,
});

function partAt(path: string): string {
  return path === '' ? 'The form extension' : `"${path}"`;
}

function placeAt(path: string): string {
  return path === '' ? 'at the top' : `in "${path}"`;
}

export interface ShapeProblem {
  message: Message;
  span: Span;
  /** `variables[0].prompt`, `''` for the whole. */
  path: string;
}

/** Where a form extension differs from the documented shape. */
export function shapeProblems(root: Node): ShapeProblem[] {
  return [...differences(root, EXTENSION, '')];
}

function* differences(node: Node, shape: Shape, path: string): Generator<ShapeProblem> {
  if (shape.is === 'anything') return;
  if (!isOfShape(node, shape)) {
    const expected = EXPECTED[shape.is];
    const found = FOUND[node.type];
    const message = found
      ? shapeMessages.wrongKind({ expected, found, path })
      : shapeMessages.wrongValue({ expected, path, value: String(node.value) });
    yield { message, span: spanOfNode(node), path };
    return;
  }

  const inside = path && `${path}.`;
  switch (shape.is) {
    case 'list': {
      for (const [index, item] of itemsOf(node).entries())
        yield* differences(item, shape.of, `${path}[${index}]`);
      break;
    }

    case 'table': {
      for (const { name, value } of membersOf(node)) yield* differences(value, shape.of, inside + name);
      break;
    }

    case 'object': {
      yield* differencesInObject(node, shape, path);
      break;
    }

    default:
  }
}

function* differencesInObject(
  node: Node,
  { keys, required = [] }: Extract<Shape, { is: 'object' }>,
  path: string,
): Generator<ShapeProblem> {
  const inside = path && `${path}.`;
  const members = membersOf(node);
  for (const { key, name, value } of members) {
    const known = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (known) yield* differences(value, known, inside + name);
    else yield { message: unknownKey(name, keys, path), span: insideQuotes(key), path: inside + name };
  }

  for (const name of required)
    if (!members.some((member) => member.name === name))
      yield { message: shapeMessages.missingKey({ name, path }), span: spanOfNode(node), path };
}

function isOfShape(node: Node, { is }: Shape): boolean {
  if (is === 'text') return node.type === 'string';
  return node.type === (is === 'list' ? 'array' : 'object');
}

function unknownKey(name: string, shapes: Readonly<Record<string, Shape>>, path: string): Message {
  const keys = Object.keys(shapes);
  const meant = didYouMean(name, keys);
  return meant === undefined
    ? shapeMessages.unknownKey({ keys, name, path })
    : shapeMessages.misspeltKey({ meant, name, path });
}

function inLanguages(shape: Shape): Record<string, Shape> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, shape]));
}
