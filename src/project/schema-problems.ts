import type { ErrorObject } from 'ajv';
import { didYouMean } from '../findings/did-you-mean.js';
import { meantKey } from '../findings/meant-key.js';
import type { SourceText } from '../source/source-text.js';
import type { YamlDocument } from '../source/yaml.js';
import { byPlace, type ManifestProblem } from './manifest-problem.js';
import { meantErrors } from './meant-errors.js';
import { joinOr, kindOf, pathWords, quoted, typeWords } from './value-words.js';

type Path = Array<number | string>;

interface Place {
  error: ErrorObject;
  path: Path;
  /** How a message names the value: `product.name`. */
  name: string;
  document: YamlDocument;
  source: SourceText;
}

/** What the schema's validator says, with places and in plain words, in the order of the text. */
export function schemaProblems(
  errors: readonly ErrorObject[],
  document: YamlDocument,
  source: SourceText,
): ManifestProblem[] {
  const places = meantErrors(errors).map((error): Place => {
    const path = pathOf(error.instancePath, document.value);
    return { document, error, name: pathWords(path) || 'koo.yaml', path, source };
  });
  // A key that was only mistyped is not missing as well.
  const meantKeys = new Set(places.map((place) => JSON.stringify([...place.path, suggestionFor(place)])));
  return places
    .filter(({ error, path }) => {
      const missing = JSON.stringify([...path, error.params.missingProperty]);
      return error.keyword !== 'required' || !meantKeys.has(missing);
    })
    .map((place) => (WORDS[place.error.keyword] ?? otherwise)(place))
    .sort(byPlace);
}

const WORDS: Record<string, (place: Place) => ManifestProblem> = {
  additionalProperties(place) {
    const { document, error, name, path } = place;
    const key = String(error.params.additionalProperty);
    const known = knownKeys(error);
    const suggestion = suggestionFor(place);
    const ending = suggestion
      ? `; did you mean \`${suggestion}\`?`
      : known.length > 0
        ? `. Known there: ${known.map((word) => `\`${word}\``).join(', ')}.`
        : '.';
    return {
      ...(suggestion && { fix: { text: suggestion, title: `Write \`${suggestion}\`.` } }),
      message: `${quoted(key)} is not known in ${inside(name)}${ending}`,
      rule: 'manifest/unknown-key',
      span: document.keySpanOf([...path, key]),
    };
  },
  anyOf({ document, error, name, path }) {
    const branches = error.schema as Array<{ enum?: unknown[]; type?: string | string[] }>;
    const choices = branches.flatMap((branch) => branch.enum ?? []);
    const types = branches.flatMap((branch) => branch.type ?? []);
    const words = [
      ...choices.map((choice) => quoted(choice)),
      ...(types.length > 0 ? [typeWords(types)] : []),
    ];
    return oneOf(`\`${name}\``, error.data, choices, words, document.spanOf(path));
  },
  /** A key that another access type has. */
  'false schema'({ document, name, path }) {
    const { product } = document.value as { product: { access: string } };
    return {
      message: `\`${name}\` is not for products with access \`${product.access}\`.`,
      rule: 'manifest/unknown-key',
      span: document.keySpanOf(path),
    };
  },
  enum({ document, error, name, path, source }) {
    const choices = error.params.allowedValues as unknown[];
    const { end, start } = document.spanOf(path);
    // `1.0` is written as the choice is, and is a number for want of quotes.
    if (typeof error.data !== 'string' && choices.includes(source.text.slice(start, end))) {
      const asText = { ...error, params: { type: 'string' } };
      return WORDS.type!({ document, error: asText, name, path, source });
    }

    return oneOf(
      `\`${name}\``,
      error.data,
      choices,
      choices.map((choice) => quoted(choice)),
      document.spanOf(path),
    );
  },
  minLength({ document, name, path }) {
    return { message: `\`${name}\` is empty.`, rule: 'manifest/value', span: document.spanOf(path) };
  },
  pattern({ document, error, name, path }) {
    const form = error.parentSchema?.$comment ?? `text that matches ${error.params.pattern}`;
    return error.propertyName === undefined
      ? {
          message: `\`${name}\` cannot be ${quoted(error.data)}: it takes ${form}.`,
          rule: 'manifest/value',
          span: document.spanOf(path),
        }
      : {
          message: `${quoted(error.propertyName)} cannot be a key in ${inside(name)}: it takes ${form}.`,
          rule: 'manifest/value',
          span: document.keySpanOf([...path, error.propertyName]),
        };
  },
  required({ document, error, name, path }) {
    return {
      message: `\`${error.params.missingProperty}\` is missing in ${inside(name)}.`,
      rule: 'manifest/missing-key',
      span: path.length === 0 ? { start: 0, end: 0 } : document.keySpanOf(path),
    };
  },
  type({ document, error, name, path, source }) {
    const span = document.spanOf(path);
    const wanted = typeWords(error.params.type as string | string[]);
    if (error.data === null || error.data === undefined) {
      const message =
        path.length === 0 ? 'koo.yaml is empty.' : `\`${name}\` is empty; it has to be ${wanted}.`;
      return { message, rule: 'manifest/type', span };
    }

    const isPlainText = error.params.type === 'string' && typeof error.data !== 'object';
    const text = isPlainText ? JSON.stringify(source.text.slice(span.start, span.end)) : undefined;
    return {
      ...(text && { fix: { text, title: `Put it in quotes: ${text}.` } }),
      message: `${path.length === 0 ? name : `\`${name}\``} has to be ${wanted}, and is ${kindOf(error.data)}${text ? `; put it in quotes: ${text}` : ''}.`,
      rule: 'manifest/type',
      span,
    };
  },
};

function otherwise({ document, error, name, path }: Place): ManifestProblem {
  return { message: `\`${name}\` ${error.message}.`, rule: 'manifest/value', span: document.spanOf(path) };
}

function oneOf(
  name: string,
  value: unknown,
  choices: readonly unknown[],
  words: readonly string[],
  span: ManifestProblem['span'],
): ManifestProblem {
  const suggestion = didYouMean(String(value), choices.map(String));
  return {
    ...(suggestion && { fix: { text: suggestion, title: `Write \`${suggestion}\`.` } }),
    message: `${name} cannot be ${value === null ? 'empty' : quoted(value)}${suggestion ? `; did you mean \`${suggestion}\`?` : '.'} It is ${words.length > 1 ? 'one of ' : ''}${joinOr(words)}.`,
    rule: 'manifest/value',
    span,
  };
}

function inside(name: string): string {
  return name === 'koo.yaml' ? name : `\`${name}\``;
}

/** Of an unknown key: the known one that was meant and is not there yet. */
function suggestionFor({ error }: Place): string | undefined {
  if (error.keyword !== 'additionalProperties') return undefined;
  const present = (error.data ?? {}) as object;
  return meantKey(
    String(error.params.additionalProperty),
    knownKeys(error).filter((key) => !Object.hasOwn(present, key)),
  );
}

function knownKeys(error: ErrorObject): string[] {
  const properties = Object.entries((error.parentSchema?.properties ?? {}) as object);
  return properties.flatMap(([key, schema]) => (schema === false ? [] : [key]));
}

/** A JSON pointer's steps; numbers where the data has a list. */
function pathOf(pointer: string, data: unknown): Path {
  const path: Path = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, unknown> | undefined)?.[key];
  }

  return path;
}
