import { addressOf } from '../../../src/template/queries/address-of.js';
import { references } from '../../../src/template/queries/references.js';
import { moduleScopes } from '../../../src/lint/modules/module-scope.js';
import {
  allAttributes,
  expressionsOf,
  insert,
  linesOf,
  misspelt,
  referencesOf,
  replace,
  textOf,
  topBlocks,
  type Change,
  type Mutation,
} from './mutation.js';

/** Misspells the name in each reference of a kind: `var.naem`. */
function misspeltReference(name: string, kind: string): Mutation {
  return {
    name,
    changes: (template) =>
      referencesOf(template, kind).map(({ file, reference: { name: written, span } }) => {
        const at = textOf(file, span).lastIndexOf(written);
        return replace(
          file,
          { start: span.start + at, end: span.start + at + written.length },
          misspelt(written),
        );
      }),
  };
}

/** Takes a declaration away: each of its uses is a place for a finding, and one is enough. */
function withoutDeclaration(name: string, type: string): Mutation {
  return {
    name,
    changes: (template) =>
      topBlocks(template, type).flatMap((block): Change[] => {
        const label = block.labels[0]?.text ?? '';
        const address = type === 'variable' ? `variable.${label}` : addressOf(block);
        const uses = moduleScopes(template)
          .filter(({ module }) => module === block.file.module)
          .flatMap((scope) => scope.uses)
          .filter(({ reference, topBlock }) => reference.address === address && topBlock !== block);
        // What is asked of the buyer or passed by a caller is another mistake on top.
        const named = template.extensions.some(({ source }) => source.text.includes(`"${label}"`));
        if (uses.length === 0 || named || block.file.syntax !== 'hcl' || block.file.module !== '') return [];
        const also = uses.map(({ place: { attribute }, reference }) => ({
          file: attribute.file.name,
          offset: reference.span.start,
        }));
        return [{ ...replace(block.file, linesOf(block.file, block.span), ''), also }];
      }),
  };
}

const misspeltAttribute: Mutation = {
  name: 'attribute misspelt',
  changes: (template) =>
    moduleScopes(template).flatMap(({ declared, uses }) =>
      uses.flatMap(({ place: { attribute }, reference }): Change[] => {
        const { file } = attribute;
        const { address, kind, path, type, wholeSpan } = reference;
        const last = path.at(-1)!;
        const steps = path.slice(kind === 'data' ? 3 : 2);
        const written = textOf(file, wholeSpan);
        if (!['data', 'resource'].includes(kind) || !type?.startsWith('huaweicloud_')) return [];
        if (!declared.has(address) || steps.length === 0 || !written.endsWith(`.${last}`)) return [];
        if (/^\d/.test(last) || !/^[a-z_]+$/.test(last)) return [];
        return [replace(file, { start: wholeSpan.end - last.length, end: wholeSpan.end }, `${last}x`)];
      }),
    ),
};

const wrongIndex: Mutation = {
  name: 'index into a single value',
  changes: (template) =>
    referencesOf(template, 'resource').flatMap(({ file, reference: { path, wholeSpan } }) =>
      path.length === 3 && path[2] === 'id' ? [insert(file, wholeSpan.end, '[0]')] : [],
    ),
};

const missingIndex: Mutation = {
  name: 'index of a list removed',
  changes: (template) =>
    expressionsOf(template, 'index').flatMap(({ expression, file }) => {
      const { index, object, span } = expression;
      const isAttribute = object.kind === 'member' && file.source.text[span.end] === '.';
      if (index.kind !== 'literal' || typeof index.value !== 'number' || !isAttribute) return [];
      const [reference] = references(object);
      if (reference?.kind !== 'data' || !reference.type?.startsWith('huaweicloud_')) return [];
      return [replace(file, { start: object.span.end, end: span.end }, '')];
    }),
};

const missingKey: Mutation = {
  name: 'index of a repeated resource removed',
  changes: (template) =>
    moduleScopes(template).flatMap(({ declared, uses }) =>
      uses.flatMap(({ place: { attribute }, reference }) => {
        const { kind, address, path, span } = reference;
        const block = declared.get(address);
        const repeated = block?.body.attributes.some(({ name }) => name === 'count' || name === 'for_each');
        const text = attribute.file.source.text.slice(span.end);
        const index = /^\[[^\]]*\](?=\.)/.exec(text)?.[0];
        if (!['data', 'resource'].includes(kind) || !repeated || !index || path.length < 3) return [];
        return [replace(attribute.file, { start: span.end, end: span.end + index.length }, '')];
      }),
    ),
};

const otherPrefix: Mutation = {
  name: '"data." left out',
  changes: (template) =>
    referencesOf(template, 'data').map(({ file, reference: { span } }) =>
      replace(file, { start: span.start, end: span.start + 'data.'.length }, ''),
    ),
};

const wrongRoot: Mutation = {
  name: '"var" misspelt',
  changes: (template) =>
    referencesOf(template, 'var').map(({ file, reference: { span } }) =>
      replace(file, { start: span.start, end: span.start + 3 }, 'vars'),
    ),
};

const bareName: Mutation = {
  name: 'quotes of a string left out',
  changes: (template) =>
    expressionsOf(template, 'literal').flatMap(({ expression: { span, value }, file, place }) => {
      const isName = typeof value === 'string' && /^[a-z]{3,}$/i.test(value);
      const isOwnText = textOf(file, span) === `"${String(value)}"`;
      const isType = place.attribute.name === 'type' && place.block.type === 'variable';
      if (!isName || !isOwnText || isType || file.syntax !== 'hcl') return [];
      return [replace(file, span, String(value))];
    }),
};

const misspeltDependency: Mutation = {
  name: 'depends_on misspelt',
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute }) => {
      if (attribute.name !== 'depends_on' || attribute.value.kind !== 'tuple') return [];
      return attribute.value.items.flatMap((item) => {
        const [reference] = references(item);
        return reference
          ? [insert(attribute.file, reference.span.end, 'x')]
          : [replace(attribute.file, { start: item.span.end - 1, end: item.span.end - 1 }, 'x')];
      });
    }),
};

/** A resource whose own attribute goes into one that depends on it. */
const cycle: Mutation = {
  name: 'cycle',
  changes: (template) =>
    moduleScopes(template).flatMap(({ declared, uses }) =>
      uses.flatMap(({ place, reference, topBlock }): Change[] => {
        const target = declared.get(reference.address);
        if (reference.kind !== 'resource' || !target || topBlock.type !== 'resource') return [];
        const [type, name] = topBlock.labels.map(({ text }) => text);
        const named = target.body.attributes.find(({ name: key }) => key === 'name' || key === 'description');
        const repeated = topBlock.body.attributes.some(({ name: key }) => /^(?:count|for_each)$/.test(key));
        if (!named || repeated || named.file.syntax !== 'hcl') return [];
        const also = [topBlock, target].flatMap((block) => [
          { file: block.file.name, offset: block.span.start },
        ]);
        also.push({ file: place.attribute.file.name, offset: reference.span.start });
        return [{ ...replace(named.file, named.value.span, `${type}.${name}.id`), also }];
      }),
    ),
};

const duplicateBlock: Mutation = {
  name: 'block declared twice',
  changes: (template) =>
    topBlocks(template, 'resource', 'data', 'variable', 'output', 'module').flatMap((block) => {
      if (block.file.syntax !== 'hcl') return [];
      const also = [{ file: block.file.name, offset: block.span.start }];
      return [{ ...insert(block.file, block.span.end, `\n\n${textOf(block.file, block.span)}`), also }];
    }),
};

const misspeltBlockType: Mutation = {
  name: 'top-level block type misspelt',
  changes: (template) =>
    topBlocks(template, 'resource', 'data', 'variable', 'output', 'locals', 'provider').flatMap((block) =>
      block.file.syntax === 'hcl' ? [replace(block.file, block.typeSpan, misspelt(block.type))] : [],
    ),
};

const missingLabel: Mutation = {
  name: 'name of a block left out',
  changes: (template) =>
    topBlocks(template, 'resource', 'data').flatMap((block) => {
      const label = block.labels[1];
      if (!label || block.file.syntax !== 'hcl') return [];
      return [replace(block.file, { start: label.span.start - 2, end: label.span.end + 1 }, '')];
    }),
};

export const NAME_MUTATIONS: Mutation[] = [
  misspeltReference('undeclared variable', 'var'),
  misspeltReference('undeclared local value', 'local'),
  misspeltReference('undeclared resource', 'resource'),
  misspeltReference('undeclared data source', 'data'),
  misspeltReference('undeclared module', 'module'),
  withoutDeclaration('declaration of a variable removed', 'variable'),
  withoutDeclaration('data source removed', 'data'),
  misspeltAttribute,
  wrongIndex,
  missingIndex,
  missingKey,
  otherPrefix,
  wrongRoot,
  bareName,
  misspeltDependency,
  cycle,
  duplicateBlock,
  misspeltBlockType,
  missingLabel,
];
