import { isObjectSchema, scalarType } from '../../../src/catalog/type-schema.js';
import { moduleScopes } from '../../../src/lint/modules/module-scope.js';
import { allBodies, catalogOf } from '../../../src/lint/provider/typed-blocks.js';
import { kindOf } from '../../../src/lint/values/value-kind.js';
import { lexHcl } from '../../../src/syntax/hcl/hcl-lexer.js';
import type { Template } from '../../../src/template/model.js';
import { references } from '../../../src/template/queries/references.js';
import {
  allAttributes,
  expressionsOf,
  hclFiles,
  insert,
  misspelt,
  replace,
  textOf,
  topBlocks,
  type Change,
  type Mutation,
  type PlacedAttribute,
} from './mutation.js';

/** What people write who come from a shell, from another language, or from an input method for Chinese. */

const ROOTS = new Set(['data', 'local', 'resource', 'var']);
const PROSE = new Set(['description', 'error_message', 'source', 'depends_on', 'provider', 'condition']);

/** Arguments whose whole value is a reference to something that the template declares. */
function plainReferences(template: Template): PlacedAttribute[] {
  const scopes = moduleScopes(template);
  return allAttributes(template).filter(({ attribute: { file, name, value } }) => {
    const [reference] = value.kind === 'member' ? references(value) : [];
    const scope = scopes.find(({ module }) => module === file.module);
    const isDeclared =
      reference &&
      (reference.kind === 'var'
        ? scope?.variables.has(reference.name)
        : scope?.declared.has(reference.address));
    return file.syntax === 'hcl' && isDeclared && ROOTS.has(reference.kind) && !PROSE.has(name);
  });
}

const quotedReference: Mutation = {
  name: 'reference in quotes',
  changes: (template) =>
    plainReferences(template).flatMap(({ attribute: { file, value } }) =>
      /^[\w.-]+$/.test(textOf(file, value.span))
        ? [replace(file, value.span, `"${textOf(file, value.span)}"`)]
        : [],
    ),
};

const withoutVar: Mutation = {
  name: '"var." left out',
  changes: (template) =>
    plainReferences(template).flatMap(({ attribute: { file, value } }) =>
      textOf(file, value.span).startsWith('var.')
        ? [replace(file, { start: value.span.start, end: value.span.start + 4 }, '')]
        : [],
    ),
};

/** Beside `${var.x}` in a string, by what it becomes. */
function otherInterpolation(name: string, [before, after]: readonly [string, string]): Mutation {
  return {
    name,
    changes: (template) =>
      expressionsOf(template, 'template').flatMap(({ expression, file, place }) => {
        if (expression.heredoc || file.syntax !== 'hcl' || PROSE.has(place.attribute.name)) return [];
        if (place.block.type === 'variable') return [];
        return expression.parts.flatMap((part): Change[] => {
          const text = textOf(file, part.span);
          return part.kind === 'interpolation' && /^\$\{var\.\w+\}$/.test(text)
            ? [replace(file, part.span, `${before}${text.slice(2, -1)}${after}`)]
            : [];
        });
      }),
  };
}

const joinedWithPlus: Mutation = {
  name: 'texts joined with "+"',
  changes: (template) =>
    expressionsOf(template, 'template').flatMap(({ expression, file }) => {
      const [first, second, ...more] = expression.parts;
      if (first?.kind !== 'interpolation' || second?.kind !== 'text' || more.length > 0) return [];
      if (file.syntax !== 'hcl' || expression.heredoc || !/[a-z]/.test(second.value)) return [];
      const [one, other] = [textOf(file, first.value.span), textOf(file, second.span)];
      return [replace(file, expression.span, `${one} + "${other}"`)];
    }),
};

const swappedNames: Mutation = {
  name: 'name before the type',
  changes: (template) =>
    topBlocks(template, 'resource', 'data').flatMap(({ file, labels: [type, name] }) =>
      file.syntax === 'hcl' && type?.text.startsWith('huaweicloud_') && name
        ? [replace(file, { start: type.span.start, end: name.span.end }, `${name.text}" "${type.text}`)]
        : [],
    ),
};

const otherMode: Mutation = {
  name: 'resource for data, or the reverse',
  changes: (template) =>
    topBlocks(template, 'resource', 'data').flatMap(({ file, labels: [type], type: mode, typeSpan }) => {
      const other = mode === 'data' ? 'resource' : 'data';
      const isOfBoth = type && catalogOf(template).type(other, type.text) !== undefined;
      if (file.syntax !== 'hcl' || !type?.text.startsWith('huaweicloud_') || isOfBoth) return [];
      return [replace(file, typeSpan, other)];
    }),
};

/** Arguments of the provider's types, beside the kind of value that their expression gives. */
function kinds(
  template: Template,
): Array<{ change(text: string): Change; kind?: string; text: string; wanted: string }> {
  const catalog = catalogOf(template);
  return allBodies(template).flatMap(({ body, typed }) =>
    body.uses.flatMap(({ field, value }) => {
      const { file } = typed.block;
      if (!field || !value || file.syntax !== 'hcl' || (field.items && isObjectSchema(field.items)))
        return [];
      const text = textOf(file, value.span);
      const kind = kindOf(value, { catalog, scope: typed.scope });
      const wanted = scalarType(field) ?? field['x-type'] ?? '';
      return [{ change: (other: string) => replace(file, value.span, other), kind, text, wanted }];
    }),
  );
}

const withoutBrackets: Mutation = {
  name: 'brackets around the only item left out',
  changes: (template) =>
    kinds(template).flatMap(({ change, text, wanted }) => {
      const item = /^\[\s*((?:data\.)?huaweicloud_\w+(?:\.\w+|\[\d+\])+)\s*,?\s*\]$/.exec(text)?.[1];
      return item && (wanted === 'list' || wanted === 'set') ? [change(item)] : [];
    }),
};

const withoutLastIndex: Mutation = {
  name: 'index of the last list left out',
  changes: (template) =>
    kinds(template).flatMap(({ change, text, wanted }) =>
      /^data\.huaweicloud_\w+\.\w+\.\w+\[0\]$/.test(text) && wanted === 'string'
        ? [change(text.slice(0, -3))]
        : [],
    ),
};

const withoutAttribute: Mutation = {
  name: 'attribute of a resource left out',
  changes: (template) =>
    kinds(template).flatMap(({ change, kind, text, wanted }) =>
      /^(?:data\.)?huaweicloud_\w+\.\w+\.\w+$/.test(text) && kind && wanted === 'string'
        ? [change(text.replace(/\.\w+$/, ''))]
        : [],
    ),
};

const otherLetters: Mutation = {
  name: 'listed value in other letters',
  changes: (template) =>
    allBodies(template).flatMap(({ body, typed }) =>
      body.uses.flatMap(({ field, value }) => {
        const listed = field?.anyOf?.[0].enum ?? field?.examples;
        if (value?.kind !== 'literal' || typeof value.value !== 'string' || !listed || field?.['x-any-case'])
          return [];
        const other =
          value.value.toUpperCase() === value.value ? value.value.toLowerCase() : value.value.toUpperCase();
        if (!listed.includes(value.value) || listed.includes(other)) return [];
        return [replace(typed.block.file, value.span, `"${other}"`)];
      }),
    ),
};

const wrongMask: Mutation = {
  name: 'mask of a range over 32',
  changes: (template) =>
    allBodies(template).flatMap(({ body, typed }) =>
      body.uses.flatMap(({ value }) =>
        value?.kind === 'literal' && /^\d+(?:\.\d+){3}\/\d+$/.test(String(value.value))
          ? [replace(typed.block.file, value.span, `"${String(value.value).replace(/\/\d+$/, '/64')}"`)]
          : [],
      ),
    ),
};

const countByBool: Mutation = {
  name: 'count by a bool',
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute: { file, name, value }, block, top }) =>
      name === 'count' && block === top && value.kind === 'conditional' && file.syntax === 'hcl'
        ? [replace(file, value.span, `${textOf(file, value.condition.span)} == true`)]
        : [],
    ),
};

const forEachOverList: Mutation = {
  name: 'for_each over a list',
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute: { file, name, value }, block, top }) => {
      const isSet = value.kind === 'call' && value.name === 'toset' && value.arguments.length === 1;
      if (name !== 'for_each' || block !== top || !isSet) return [];
      const [list] = value.arguments;
      return list!.kind === 'tuple' || list!.kind === 'for'
        ? [replace(file, value.span, textOf(file, list!.span))]
        : [];
    }),
};

const yesForTrue: Mutation = {
  name: '"yes" for true',
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute: { file, name, value }, block }) =>
      (name === 'sensitive' || name === 'nullable') && block.type === 'variable'
        ? [replace(file, value.span, '"yes"')]
        : [],
    ),
};

const computedDefault: Mutation = {
  name: 'default that refers to a variable',
  changes: (template) =>
    topBlocks(template, 'variable').flatMap((block) => {
      const fallback = block.body.attributes.find(({ name }) => name === 'default');
      const isText = fallback?.value.kind === 'literal' && typeof fallback.value.value === 'string';
      const other = topBlocks(template, 'variable').find(
        (one) => one !== block && one.file.module === block.file.module,
      );
      if (!isText || !other || block.file.syntax !== 'hcl') return [];
      return [replace(block.file, fallback.value.span, `"\${var.${other.labels[0]!.text}}"`)];
    }),
};

const misspeltProvider: Mutation = {
  name: 'argument of the provider misspelt',
  changes: (template) =>
    topBlocks(template, 'provider').flatMap(({ body, labels }) =>
      labels[0]?.text === 'huaweicloud'
        ? body.attributes.map(({ file, name, nameSpan }) => replace(file, nameSpan, misspelt(name)))
        : [],
    ),
};

/** A character of an input method for Chinese in the place of an ASCII one. */
function fullWidth(name: string, kind: string, character: string): Mutation {
  return {
    name,
    changes: (template) =>
      hclFiles(template).flatMap((file) =>
        lexHcl(file.source.text)
          .tokens.filter((token) => token.kind === kind)
          .map((token) => replace(file, token, character)),
      ),
  };
}

const fullWidthInText: Mutation = {
  name: 'full-width comma in a value',
  changes: (template) =>
    allBodies(template).flatMap(({ body, typed }) =>
      body.uses.flatMap(({ value }) =>
        value?.kind === 'literal' && /^[\d,-]+,[\d,-]+$/.test(String(value.value))
          ? [replace(typed.block.file, value.span, `"${String(value.value).replace(',', '，')}"`)]
          : [],
      ),
    ),
};

/** A key hit by mistake at the end of an argument's line. */
function stray(character: string): Mutation {
  return {
    name: `stray ${character} behind a value`,
    changes: (template) =>
      allAttributes(template).flatMap(({ attribute: { file, value } }) => {
        const ends = file.source.text[value.span.end] === '\n';
        const isHeredoc = textOf(file, value.span).startsWith('<<');
        return file.syntax === 'hcl' && ends && !isHeredoc ? [insert(file, value.span.end, character)] : [];
      }),
  };
}

export const SLIP_MUTATIONS: Mutation[] = [
  quotedReference,
  withoutVar,
  otherInterpolation('"{…}" for "${…}"', ['{', '}']),
  otherInterpolation('"$…" for "${…}"', ['$', '']),
  otherInterpolation('"$(…)" for "${…}"', ['$(', ')']),
  joinedWithPlus,
  swappedNames,
  otherMode,
  withoutBrackets,
  withoutLastIndex,
  withoutAttribute,
  otherLetters,
  wrongMask,
  countByBool,
  forEachOverList,
  yesForTrue,
  computedDefault,
  misspeltProvider,
  fullWidth('full-width comma', ',', '，'),
  fullWidth('full-width equals sign', '=', '＝'),
  fullWidth('full-width parenthesis', '(', '（'),
  fullWidthInText,
  stray(';'),
  stray('、'),
  stray('\\'),
  stray('='),
  stray('x'),
];
