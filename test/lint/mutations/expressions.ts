import { TERRAFORM_FUNCTIONS } from '../../../src/template/evaluate/terraform-functions.js';
import {
  allAttributes,
  expressionsOf,
  firstLineIn,
  insert,
  misspelt,
  replace,
  textOf,
  topBlocks,
  type Mutation,
} from './mutation.js';

const unknownFunction: Mutation = {
  name: 'function misspelt',
  changes: (template) =>
    expressionsOf(template, 'call').map(({ expression: { name, nameSpan }, file }) =>
      replace(file, nameSpan, misspelt(name)),
    ),
};

const tooFew: Mutation = {
  name: 'argument of a function left out',
  changes: (template) =>
    expressionsOf(template, 'call').flatMap(({ expression: { arguments: given, name }, file }) => {
      const least = TERRAFORM_FUNCTIONS.get(name)?.least;
      const [before, last] = given.slice(-2);
      if (least !== given.length || !before || !last) return [];
      return [replace(file, { start: before.span.end, end: last.span.end }, '')];
    }),
};

const tooMany: Mutation = {
  name: 'argument of a function too many',
  changes: (template) =>
    expressionsOf(template, 'call').flatMap(
      ({ expression: { arguments: given, expandFinal, name }, file }) =>
        TERRAFORM_FUNCTIONS.get(name)?.most === given.length && given.length > 0 && !expandFinal
          ? [insert(file, given.at(-1)!.span.end, ', 1')]
          : [],
    ),
};

/** `each.value`, `count.index` or `self.id` where there is none. */
function misplaced(name: string, text: string): Mutation {
  return {
    name,
    changes: (template) =>
      topBlocks(template, 'resource', 'data').flatMap((block) =>
        block.body.attributes.some((attribute) => /^(?:count|for_each)$/.test(attribute.name))
          ? []
          : block.body.attributes
              .filter(({ value }) => value.kind === 'literal' && typeof value.value === 'string')
              .map(({ file, value }) =>
                replace(file, value.span, file.syntax === 'json' ? `"\${${text}}"` : text),
              ),
      ),
  };
}

const misspeltWord: Mutation = {
  name: 'true or false misspelt',
  changes: (template) =>
    expressionsOf(template, 'literal').flatMap(({ expression: { span, value }, file }) =>
      typeof value === 'boolean' && file.syntax === 'hcl' && textOf(file, span) === String(value)
        ? [replace(file, span, value ? 'True' : 'False')]
        : [],
    ),
};

const singleEquals: Mutation = {
  name: '"=" for "=="',
  changes: (template) =>
    expressionsOf(template, 'binary').flatMap(({ expression: { left, operator, right }, file }) => {
      const between = { start: left.span.end, end: right.span.start };
      const at = between.start + textOf(file, between).indexOf('==');
      return operator === '==' ? [replace(file, { start: at, end: at + 2 }, '=')] : [];
    }),
};

const missingOperator: Mutation = {
  name: 'operator left out',
  changes: (template) =>
    expressionsOf(template, 'binary').flatMap(({ expression: { left, right }, file }) =>
      ['-', '(', '['].includes(file.source.text[right.span.start]!)
        ? []
        : [replace(file, { start: left.span.end, end: right.span.start }, ' ')],
    ),
};

const missingBranch: Mutation = {
  name: 'second branch of a condition left out',
  changes: (template) =>
    expressionsOf(template, 'conditional').map(({ expression: { whenFalse, whenTrue }, file }) =>
      replace(file, { start: whenTrue.span.end, end: whenFalse.span.end }, ''),
    ),
};

const missingValue: Mutation = {
  name: 'value left out',
  changes: (template) =>
    allAttributes(template).flatMap(({ attribute: { file, value } }) =>
      file.syntax === 'hcl' && !(value.kind === 'template' && value.heredoc)
        ? [replace(file, value.span, '')]
        : [],
    ),
};

const unescaped: Mutation = {
  name: '${…} of a script not escaped',
  changes: (template) =>
    template.files.flatMap((file) =>
      [...file.source.text.matchAll(/\$\$\{[A-Z_]+\}/g)].map(({ index }) =>
        replace(file, { start: index, end: index + 1 }, ''),
      ),
    ),
};

const unescapedDirective: Mutation = {
  name: '%{…} of a script not escaped',
  changes: (template) =>
    template.files.flatMap((file) =>
      [...file.source.text.matchAll(/%%\{[a-z_]+\}/g)].map(({ index }) =>
        replace(file, { start: index, end: index + 1 }, ''),
      ),
    ),
};

const missingEndfor: Mutation = {
  name: '%{ endfor } or %{ endif } left out',
  changes: (template) =>
    expressionsOf(template, 'template').flatMap(({ expression: { parts, span }, file }) =>
      parts.flatMap((part) =>
        part.kind === 'directive' && part.keyword.startsWith('end')
          ? [
              {
                ...replace(file, part.span, ''),
                also: parts.map((other) => ({ file: file.name, offset: other.span.start })),
              },
            ].filter(() => span.end > part.span.end)
          : [],
      ),
    ),
};

const selfReference: Mutation = {
  name: 'resource that refers to itself',
  changes: (template) =>
    topBlocks(template, 'resource').flatMap((block) => {
      const at = firstLineIn(block);
      const named = block.body.attributes.find(({ name }) => name === 'name');
      const [type, name] = block.labels.map(({ text }) => text);
      const repeated = block.body.attributes.some((attribute) => /^(?:count|for_each)$/.test(attribute.name));
      if (at === undefined || !named || repeated) return [];
      return [replace(block.file, named.value.span, `${type}.${name}.id`)];
    }),
};

const brokenRegex: Mutation = {
  name: 'escape that HCL does not have',
  changes: (template) =>
    expressionsOf(template, 'literal').flatMap(({ expression: { span, value }, file }) =>
      typeof value === 'string' && value.length > 3 && file.source.text[span.start] === '"'
        ? [insert(file, span.start + 2, file.syntax === 'hcl' ? '\\d' : '\\q')]
        : [],
    ),
};

export const EXPRESSION_MUTATIONS: Mutation[] = [
  unknownFunction,
  tooFew,
  tooMany,
  misplaced('each without for_each', 'each.value'),
  misplaced('count.index without count', 'count.index'),
  misplaced('self in a resource', 'self.id'),
  misspeltWord,
  singleEquals,
  missingOperator,
  missingBranch,
  missingValue,
  unescaped,
  unescapedDirective,
  missingEndfor,
  selfReference,
  brokenRegex,
];
