import type { Node } from 'jsonc-parser';
import type { Template } from '../../../src/template/model.js';
import {
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

/** Adds lines to the top-level blocks of some types. */
function added(name: string, lines: string, ...types: string[]): Mutation {
  return {
    name,
    changes: (template) =>
      topBlocks(template, ...types).flatMap((block) => {
        const at = firstLineIn(block);
        return at === undefined ? [] : [insert(block.file, at, lines)];
      }),
  };
}

const forbiddenFunction: Mutation = {
  name: 'function that RFS does not run',
  changes: (template) =>
    topBlocks(template, 'resource').flatMap(({ body }) =>
      body.attributes
        .filter(({ value }) => value.kind === 'literal' && typeof value.value === 'string')
        .map(({ file, value: { span } }) => {
          const call = file.syntax === 'json' ? '"${file(\\"name.txt\\")}"' : 'file("name.txt")';
          return replace(file, span, call);
        }),
    ),
};

const clearPassword: Mutation = {
  name: 'password in clear',
  changes: (template) =>
    topBlocks(template, 'resource').flatMap((block) =>
      [block, ...block.body.blocks].flatMap(({ body }) =>
        body.attributes
          .filter(({ name }) => name === 'admin_pass' || name === 'password')
          .filter(({ file }) => file.syntax === 'hcl')
          .map(({ file, value: { span } }) => replace(file, span, '"Welcome@1234"')),
      ),
    ),
};

const foreignModule: Mutation = {
  name: 'module from elsewhere',
  changes: (template) =>
    topBlocks(template, 'module').flatMap(({ body }) =>
      body.attributes
        .filter(({ name }) => name === 'source')
        .map(({ file, value: { span } }) => replace(file, span, '"git::https://example.com/vpc.git"')),
    ),
};

const pinned: Mutation = {
  name: 'provider pinned',
  changes: (template) =>
    template.files.flatMap((file) =>
      [...file.source.text.matchAll(/\bversion"?\s*[:=] ">= [\d.]+"/g)].map((found) => {
        const span = { start: found.index, end: found.index + found[0].length };
        return replace(file, span, textOf(file, span).replace('>= ', ''));
      }),
    ),
};

const notSensitive: Mutation = {
  name: 'password variable no longer sensitive',
  changes: (template) =>
    topBlocks(template, 'variable').flatMap((block) =>
      block.body.attributes
        .filter(({ name }) => name === 'sensitive' && /password/.test(block.labels[0]!.text))
        .filter(({ file }) => file.syntax === 'hcl')
        .map(({ file, span }): Change => {
          const also = [{ file: block.file.name, offset: block.span.start }];
          return { ...replace(file, linesOf(file, span), ''), also };
        }),
    ),
};

const refusedDefault: Mutation = {
  name: 'default that its own validation refuses',
  changes: (template) =>
    topBlocks(template, 'variable').flatMap(({ body }) =>
      body.blocks.some(({ type }) => type === 'validation')
        ? body.attributes
            .filter(({ name, value }) => name === 'default' && value.kind === 'literal')
            .map(({ file, value }) =>
              replace(
                file,
                value.span,
                value.kind === 'literal' && typeof value.value === 'number' ? '-7' : '"#"',
              ),
            )
        : [],
    ),
};

const wrongDefault: Mutation = {
  name: 'default of another type',
  changes: (template) =>
    topBlocks(template, 'variable').flatMap(({ body, file }) => {
      const type = body.attributes.find(({ name }) => name === 'type');
      const fallback = body.attributes.find(({ name }) => name === 'default');
      const isNumber = type && /^"?(?:number|bool)"?$/.test(textOf(file, type.value.span));
      return isNumber && fallback ? [replace(file, fallback.value.span, '"many"')] : [];
    }),
};

/** The strings of the form extension, with the name of what each stands under. */
function formStrings(
  template: Template,
): Array<{ file: { name: string }; key: string; inner: { start: number; end: number }; text: string }> {
  return template.extensions.flatMap((file) => {
    const inside = (node: Node, key: string): ReturnType<typeof formStrings> => {
      if (node.type === 'property') return inside(node.children![1]!, String(node.children![0]!.value));
      if (node.type === 'string') {
        const inner = { start: node.offset + 1, end: node.offset + node.length - 1 };
        return [{ file, key, inner, text: String(node.value) }];
      }

      return (node.children ?? []).flatMap((child) => inside(child, key));
    };

    return file.root ? inside(file.root, '') : [];
  });
}

const wrongPrompt: Mutation = {
  name: 'unknown prompt',
  changes: (template) =>
    formStrings(template).flatMap(({ file, inner, key, text }) =>
      key === 'prompt' ? [replace(file, inner, misspelt(text))] : [],
    ),
};

const unknownFormVariable: Mutation = {
  name: 'unknown variable in the form',
  changes: (template) =>
    template.extensions.flatMap((file) =>
      [...file.source.text.matchAll(/"(?:name|variable_name)": "([a-z_]+)"/g)].map((found) => {
        const end = found.index + found[0].length - 1;
        return replace(file, { start: end - found[1]!.length, end }, `${found[1]}x`);
      }),
    ),
};

const NONE_SUCH = '  access_key = "EXAMPLEACCESSKEY0000"\n';

export const REFUSED_MUTATIONS: Mutation[] = [
  forbiddenFunction,
  added('provisioner', '  provisioner "local-exec" {\n    command = "true"\n  }\n', 'resource'),
  added('backend', '  backend "local" {}\n', 'terraform'),
  added('hard-coded key', NONE_SUCH, 'provider'),
  clearPassword,
  foreignModule,
  pinned,
  notSensitive,
  refusedDefault,
  wrongDefault,
  wrongPrompt,
  unknownFormVariable,
];
