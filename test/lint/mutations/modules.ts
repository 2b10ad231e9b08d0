import {
  allBlocks,
  insert,
  linesOf,
  misspelt,
  referencesOf,
  replace,
  topBlocks,
  type Mutation,
} from './mutation.js';

/** A module is given what it does not ask for, or not what it must have. */
export const MODULE_MUTATIONS: Mutation[] = [
  {
    name: 'argument of a module misspelt',
    changes: (template) =>
      topBlocks(template, 'module').flatMap((block) =>
        block.body.attributes
          .filter(({ name }) => name !== 'source')
          .map(({ file, name, nameSpan }) => replace(file, nameSpan, misspelt(name))),
      ),
  },
  {
    name: 'required argument of a module removed',
    changes: (template) =>
      topBlocks(template, 'module').flatMap((block) =>
        block.body.attributes
          .filter(({ name }) => name !== 'source')
          .filter(({ name }) =>
            topBlocks(template, 'variable').some(
              (variable) =>
                variable.file.module.endsWith(block.labels[0]!.text) &&
                variable.labels[0]!.text === name &&
                !variable.body.attributes.some((attribute) => attribute.name === 'default'),
            ),
          )
          .map((attribute) => ({
            ...replace(attribute.file, linesOf(attribute.file, attribute.span), ''),
            also: [{ file: block.file.name, offset: block.span.start }],
          })),
      ),
  },
  {
    name: 'output of a module misspelt',
    changes: (template) =>
      referencesOf(template, 'module').flatMap(({ file, reference: { path, wholeSpan } }) =>
        path.length === 3
          ? [
              replace(
                file,
                { start: wholeSpan.end - path[2]!.length, end: wholeSpan.end },
                misspelt(path[2]!),
              ),
            ]
          : [],
      ),
  },
  {
    name: 'path of a module misspelt',
    changes: (template) =>
      allBlocks(template).flatMap((block) =>
        block.type === 'module'
          ? block.body.attributes
              .filter(({ name }) => name === 'source')
              .map(({ file, value: { span } }) => insert(file, span.end - 1, 's'))
          : [],
      ),
  },
];
