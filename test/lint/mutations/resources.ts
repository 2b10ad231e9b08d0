import { isObjectSchema, scalarType } from '../../../src/catalog/type-schema.js';
import { allBodies, typedBlocks } from '../../../src/lint/provider/typed-blocks.js';
import type { TypedBody, Use } from '../../../src/lint/provider/typed-body.js';
import type { Block, Template } from '../../../src/template/model.js';
import {
  allBlocks,
  firstLineIn,
  insert,
  linesOf,
  misspelt,
  replace,
  textOf,
  topBlocks,
  type Change,
  type Mutation,
} from './mutation.js';

interface PlacedUse {
  block: Block;
  body: TypedBody;
  use: Use;
}

/** The arguments and blocks of the resources and data sources, beside what the provider says of them. */
function usesOf(template: Template): PlacedUse[] {
  return allBodies(template).flatMap(({ body, typed }) =>
    body.uses.map((use) => ({ block: typed.block, body, use })),
  );
}

/** Other values for arguments whose value is written out. */
function otherValue(name: string, value: (use: Use) => string | undefined): Mutation {
  return {
    name,
    changes: (template) =>
      usesOf(template).flatMap(({ block: { file }, use }): Change[] => {
        if (use.value?.kind !== 'literal' || !use.field) return [];
        const other = value(use);
        return other === undefined ? [] : [replace(file, use.value.span, other)];
      }),
  };
}

const misspeltArgument: Mutation = {
  name: 'argument misspelt',
  changes: (template) =>
    usesOf(template).flatMap(({ block: { file }, use }) =>
      use.form === 'argument' ? [replace(file, use.nameSpan, misspelt(use.name))] : [],
    ),
};

const misspeltBlock: Mutation = {
  name: 'block misspelt',
  changes: (template) =>
    usesOf(template).flatMap(({ block: { file }, use }) =>
      use.form === 'argument' ? [] : [replace(file, use.nameSpan, misspelt(use.name))],
    ),
};

/** Found where it is missing: at the head of the block around it. */
const requiredRemoved: Mutation = {
  name: 'required argument removed',
  changes: (template) =>
    allBodies(template).flatMap(({ body, typed: { block } }) =>
      allBlocks(template)
        .filter(({ file, headSpan }) => file === block.file && headSpan.start === body.headSpan.start)
        .flatMap((inner) => [...inner.body.attributes, ...inner.body.blocks])
        .filter((part) => body.schema.required?.includes('name' in part ? part.name : part.type))
        .filter(({ file }) => file.syntax === 'hcl')
        .map((part) => ({
          ...replace(part.file, linesOf(part.file, part.span), ''),
          also: [{ file: block.file.name, offset: body.headSpan.start }],
        })),
    ),
};

const wrongNumber = otherValue('text where a number belongs', ({ field, value }) => {
  const type = scalarType(field!);
  const isLiteral = value?.kind === 'literal' && typeof value.value !== 'string';
  return isLiteral && (type === 'int' || type === 'float') ? '"many"' : undefined;
});

const wrongBool = otherValue('text where a bool belongs', ({ field }) =>
  scalarType(field!) === 'bool' ? '"yes"' : undefined,
);

const listForText: Mutation = {
  name: 'list where a text belongs',
  changes: (template) =>
    usesOf(template).flatMap(({ block: { file }, use: { field, form, value } }) => {
      if (!field || !value || form !== 'argument' || scalarType(field) !== 'string') return [];
      if (value.kind === 'template' && value.heredoc) return [];
      return [replace(file, value.span, `[${textOf(file, value.span)}]`)];
    }),
};

const textForList: Mutation = {
  name: 'text where a list belongs',
  changes: (template) =>
    usesOf(template).flatMap(({ block: { file }, use: { field, value } }) => {
      const isList = field?.['x-type'] === 'list' || field?.['x-type'] === 'set';
      if (!isList || value?.kind !== 'tuple' || (field.items && isObjectSchema(field.items))) return [];
      return [replace(file, value.span, '"single"')];
    }),
};

const outsideEnum = otherValue('value outside the enum', ({ field, value }) =>
  (field!.anyOf ?? field!.examples) && value?.kind === 'literal' && typeof value.value === 'string'
    ? '"nonsense"'
    : undefined,
);

const outOfRange = otherValue('number out of range', ({ field, value }) => {
  const isNumber = value?.kind === 'literal' && typeof value.value === 'number';
  return isNumber && field!.minimum !== undefined ? String(field!.minimum - 1) : undefined;
});

const blockAsArgument: Mutation = {
  name: 'block written as an argument',
  changes: (template) =>
    allBlocks(template).flatMap((block) => {
      const isNested = usesOf(template).some(
        ({ block: outer, use }) => outer.file === block.file && use.nameSpan.start === block.typeSpan.start,
      );
      if (!isNested || block.type === 'dynamic' || block.file.syntax !== 'hcl') return [];
      return [insert(block.file, block.typeSpan.end, ' =')];
    }),
};

const argumentAsBlock: Mutation = {
  name: 'argument written as a block',
  changes: (template) =>
    usesOf(template).flatMap(({ block: { file }, use: { field, form, nameSpan, value } }) => {
      if (form !== 'argument' || value?.kind !== 'object' || field?.['x-type'] !== 'map') return [];
      if (file.syntax !== 'hcl' || !textOf(file, value.span).startsWith('{\n')) return [];
      return [replace(file, { start: nameSpan.end, end: value.span.start }, ' ')];
    }),
};

const duplicateArgument: Mutation = {
  name: 'argument given twice',
  changes: (template) =>
    allBlocks(template).flatMap((block) =>
      block.file.syntax === 'hcl' && firstLineIn(block) !== undefined
        ? block.body.attributes.map((attribute) => {
            const lines = linesOf(block.file, attribute.span);
            return insert(block.file, lines.end, textOf(block.file, lines));
          })
        : [],
    ),
};

const duplicateInnerBlock: Mutation = {
  name: 'block that may stand once given twice',
  changes: (template) =>
    usesOf(template).flatMap(({ block, body, use }) => {
      if (use.form !== 'block' || use.field?.maxItems !== 1 || block.file.syntax !== 'hcl') return [];
      const inner = allBlocks(template).find(
        ({ file, typeSpan }) => file === block.file && typeSpan.start === use.nameSpan.start,
      );
      if (!inner || body.uses.filter(({ name }) => name === use.name).length > 1) return [];
      const lines = linesOf(block.file, inner.span);
      return [insert(block.file, lines.end, textOf(block.file, lines))];
    }),
};

const unknownType: Mutation = {
  name: 'unknown resource type',
  changes: (template) =>
    typedBlocks(template).flatMap(({ block: { body, file, labels }, type }) => {
      // Its uses name the right type, so that they are taken to mean something else.
      const uses = template.files.flatMap(({ source }) => source.text.split(`${type}.`)).length;
      if (uses > template.files.length || body.attributes.length === 0) return [];
      return [replace(file, labels[0]!.span, misspelt(type))];
    }),
};

const readOnly: Mutation = {
  name: 'argument that only the provider sets',
  changes: (template) =>
    typedBlocks(template).flatMap(({ block, schema }) => {
      const at = firstLineIn(block);
      const [name] =
        Object.entries(schema?.properties ?? {}).find(([, field]) => field.readOnly && field.$ref) ?? [];
      if (at === undefined || name === undefined) return [];
      return [insert(block.file, at, `  ${name} = "set"\n`)];
    }),
};

const conflicting: Mutation = {
  name: 'conflicting arguments',
  changes: (template) =>
    typedBlocks(template).flatMap(({ block, body, schema }) => {
      const at = firstLineIn(block);
      if (at === undefined || !body || !schema) return [];
      return body.uses.flatMap(({ field, name, nameSpan }): Change[] => {
        const other = [...(field?.['x-conflicts-with'] ?? []), ...(field?.['x-exactly-one-of'] ?? [])].find(
          (path) => path !== name && schema.properties[path]?.$ref === '#/$defs/string',
        );
        if (other === undefined || body.uses.some((use) => use.name === other)) return [];
        const also = [{ file: block.file.name, offset: nameSpan.start }];
        return [{ ...insert(block.file, at, `  ${other} = "other"\n`), also }];
      });
    }),
};

const withCountAndForEach: Mutation = {
  name: 'count beside for_each',
  changes: (template) =>
    topBlocks(template, 'resource', 'data', 'module').flatMap((block) => {
      const repeated = block.body.attributes.find(({ name }) => name === 'count' || name === 'for_each');
      if (!repeated || block.file.syntax !== 'hcl') return [];
      const added = repeated.name === 'count' ? 'for_each = toset(["a"])' : 'count = 1';
      const also = [{ file: block.file.name, offset: block.span.start }];
      return [{ ...insert(block.file, linesOf(block.file, repeated.span).end, `  ${added}\n`), also }];
    }),
};

const ownArgument: Mutation = {
  name: 'argument of Terraform’s own blocks misspelt',
  changes: (template) =>
    allBlocks(template)
      .filter(({ type }) => ['lifecycle', 'output', 'validation', 'variable'].includes(type))
      .flatMap(({ body }) => body.attributes)
      .map(({ file, name, nameSpan }) => replace(file, nameSpan, misspelt(name))),
};

const ownRequired: Mutation = {
  name: 'required argument of Terraform’s own blocks removed',
  changes: (template) =>
    allBlocks(template)
      .filter(({ file, type }) => ['output', 'validation'].includes(type) && file.syntax === 'hcl')
      .flatMap((block) =>
        block.body.attributes
          .filter(({ name }) => ['condition', 'error_message', 'value'].includes(name))
          .map((attribute) => ({
            ...replace(attribute.file, linesOf(attribute.file, attribute.span), ''),
            also: [{ file: block.file.name, offset: block.span.start }],
          })),
      ),
};

export const RESOURCE_MUTATIONS: Mutation[] = [
  misspeltArgument,
  misspeltBlock,
  requiredRemoved,
  wrongNumber,
  wrongBool,
  listForText,
  textForList,
  outsideEnum,
  outOfRange,
  blockAsArgument,
  argumentAsBlock,
  duplicateArgument,
  duplicateInnerBlock,
  unknownType,
  readOnly,
  conflicting,
  withCountAndForEach,
  ownArgument,
  ownRequired,
];
