import type { Node } from 'jsonc-parser';
import { didYouMean } from '../../findings/did-you-mean.js';
import type { Span } from '../../source/source-text.js';
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

/** How a message calls what is wanted. */
const NOUNS = { list: 'a list', object: 'an object', table: 'an object', text: 'a text' } as const;
/** How it calls what is there; JSON's own words are the types of the nodes. */
const NODE_NOUNS: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'a text',
};

export interface ShapeProblem {
  message: string;
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
    const there = NODE_NOUNS[node.type] ?? `the ${node.type} ${String(node.value)}`;
    const message = `${path === '' ? 'The form extension' : `"${path}"`} is ${there} where RFS expects ${NOUNS[shape.is]}.`;
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
      yield { message: `"${path}" lacks "${name}".`, span: spanOfNode(node), path };
}

function isOfShape(node: Node, { is }: Shape): boolean {
  if (is === 'text') return node.type === 'string';
  return node.type === (is === 'list' ? 'array' : 'object');
}

function unknownKey(name: string, keys: Readonly<Record<string, Shape>>, path: string): string {
  const known = Object.keys(keys);
  const meant = didYouMean(name, known);
  const hint = meant === undefined ? `It reads ${known.join(', ')}.` : `Did you mean "${meant}"?`;
  return `RFS is not known to read "${name}" ${path === '' ? 'at the top' : `in "${path}"`}. ${hint}`;
}

function inLanguages(shape: Shape): Record<string, Shape> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, shape]));
}
