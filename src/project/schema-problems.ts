import type { ErrorObject } from 'ajv';
import { didYouMean } from '../findings/did-you-mean.js';
import { meantKey } from '../findings/meant-key.js';
import type { Message } from '../i18n/message.js';
import type { SourceText, Span } from '../syntax/source-text.js';
import type { YamlDocument } from '../syntax/yaml/yaml.js';
import { byPlace, type ManifestProblem, writeFix } from './manifest-problem.js';
import { meantErrors } from './meant-errors.js';
import { missingKeyMessages, typeMessages, unknownKeyMessages, valueMessages } from './manifest-messages.js';
import { TEXT_FORMS } from './text-forms.js';
import { kindOf, kindsOf, pathWords, quoted, type YamlKind } from './value-words.js';

type Path = Array<number | string>;

interface Place {
  error: ErrorObject;
  path: Path;
  /** How messages name the value: `product.name`. */
  name: string;
  document: YamlDocument;
  source: SourceText;
}

/** What the schema's validator reports, with places, in the order of the text. */
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
    .map((place) => (PROBLEMS[place.error.keyword] ?? otherwise)(place))
    .sort(byPlace);
}

const PROBLEMS: Record<string, (place: Place) => ManifestProblem> = {
  additionalProperties(place) {
    const { document, error, name, path } = place;
    const key = String(error.params.additionalProperty);
    const known = knownKeys(error);
    const meant = suggestionFor(place);
    const data = { inside: inside(name), keyQuoted: quoted(key) };
    return {
      ...(meant && { fix: writeFix(meant) }),
      message: meant
        ? unknownKeyMessages.misspelt({ ...data, meant })
        : known.length > 0
          ? unknownKeyMessages.unknownAmong({ ...data, known })
          : unknownKeyMessages.unknown(data),
      rule: 'manifest/unknown-key',
      span: document.keySpanOf([...path, key]),
    };
  },
  anyOf({ document, error, name, path }) {
    const branches = error.schema as Array<{ enum?: unknown[]; type?: string | string[] }>;
    const choices = branches.flatMap((branch) => branch.enum ?? []);
    const types = branches.flatMap((branch) => branch.type ?? []);
    return oneOf(name, error.data, { choices, kinds: kindsOf(types), span: document.spanOf(path) });
  },
  /** A key that another access type has. */
  'false schema'({ document, name, path }) {
    const { product } = document.value as { product: { access: string } };
    return {
      message: unknownKeyMessages.otherAccess({ access: product.access, name }),
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
      return PROBLEMS.type!({ document, error: asText, name, path, source });
    }

    return oneOf(name, error.data, { choices, kinds: [], span: document.spanOf(path) });
  },
  maxLength: (place) =>
    valueProblem(place, valueMessages.tooLong({ max: place.error.params.limit as number, name: place.name })),
  minimum: (place) =>
    valueProblem(
      place,
      valueMessages.tooSmall({ min: place.error.params.limit as number, name: place.name }),
    ),
  minLength: (place) => valueProblem(place, valueMessages.empty({ name: place.name })),
  minProperties: (place) =>
    valueProblem(
      place,
      valueMessages.tooFewKeys({ min: place.error.params.limit as number, name: place.name }),
    ),
  pattern(place) {
    const { document, error, name, path } = place;
    const pattern = String(error.params.pattern);
    const form = TEXT_FORMS.get(pattern);
    if (error.propertyName !== undefined && form)
      return {
        message: valueMessages.wrongKeyForm({
          form,
          inside: inside(name),
          keyQuoted: quoted(error.propertyName),
        }),
        rule: 'manifest/value',
        span: document.keySpanOf([...path, error.propertyName]),
      };
    const valueQuoted = quoted(error.data);
    return valueProblem(
      place,
      form
        ? valueMessages.wrongForm({ form, name, valueQuoted })
        : valueMessages.wrongPattern({ name, pattern, valueQuoted }),
    );
  },
  required({ document, error, name, path }) {
    return {
      message: missingKeyMessages.missing({
        inside: inside(name),
        key: String(error.params.missingProperty),
      }),
      rule: 'manifest/missing-key',
      span: path.length === 0 ? { start: 0, end: 0 } : document.keySpanOf(path),
    };
  },
  type({ document, error, name, path, source }) {
    const span = document.spanOf(path);
    const rule = 'manifest/type';
    const expected = kindsOf(error.params.type as string | string[]);
    if (error.data === null || error.data === undefined) {
      const message = path.length === 0 ? typeMessages.emptyFile() : typeMessages.empty({ expected, name });
      return { message, rule, span };
    }

    const data = { actual: kindOf(error.data), inside: inside(name) };
    const isPlainText = error.params.type === 'string' && typeof error.data !== 'object';
    if (!isPlainText) return { message: typeMessages.wrongType({ ...data, expected }), rule, span };
    const text = JSON.stringify(source.text.slice(span.start, span.end));
    return {
      fix: { text, title: typeMessages.putInQuotes({ text }) },
      message: typeMessages.unquotedText({ ...data, text }),
      rule,
      span,
    };
  },
};

function otherwise(place: Place): ManifestProblem {
  const { error, name } = place;
  return valueProblem(place, valueMessages.invalid({ keyword: error.keyword, name }));
}

function valueProblem({ document, path }: Place, message: Message): ManifestProblem {
  return { message, rule: 'manifest/value', span: document.spanOf(path) };
}

function oneOf(
  name: string,
  value: unknown,
  { choices, kinds, span }: { choices: readonly unknown[]; kinds: readonly YamlKind[]; span: Span },
): ManifestProblem {
  const meant = didYouMean(String(value), choices.map(String));
  const data = {
    name,
    valueQuoted: value === null ? undefined : quoted(value),
    values: choices.map((choice) => quoted(choice)),
    kinds,
  };
  return {
    ...(meant && { fix: writeFix(meant) }),
    message: meant ? valueMessages.misspelt({ ...data, meant }) : valueMessages.notAllowed(data),
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
