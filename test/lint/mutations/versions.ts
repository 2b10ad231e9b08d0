import { newestAllowed } from '../../../src/lint/provider/newest-allowed.js';
import { catalogOf, typedBlocks } from '../../../src/lint/provider/typed-blocks.js';
import { firstLineIn, hclFiles, insert, type Mutation } from './mutation.js';

/** Data sources that need no argument. */
const newerType: Mutation = {
  name: 'type newer than the version constraint',
  changes: (template) => {
    const allowed = newestAllowed(template);
    if (!allowed) return [];
    const catalog = catalogOf(template);
    const types = Object.entries(catalog.index.data)
      .filter(([type, since]) => type.startsWith('huaweicloud_vpc') && allowed.isBefore(since))
      .filter(([type]) => !catalog.type('data', type)?.required?.length);
    return hclFiles(template).flatMap((file) =>
      types.map(([type]) => insert(file, file.source.text.length, `\ndata "${type}" "newer" {}\n`)),
    );
  },
};

const newerArgument: Mutation = {
  name: 'argument newer than the version constraint',
  changes: (template) => {
    const allowed = newestAllowed(template);
    if (!allowed) return [];
    return typedBlocks(template).flatMap(({ block, schema }) => {
      const at = firstLineIn(block);
      if (at === undefined || !schema) return [];
      return Object.entries(schema.properties).flatMap(([name, field]) => {
        const isNewer = field['x-not-in'] !== undefined && allowed.isUpTo(field['x-not-in']);
        if (!isNewer || field.readOnly || field.$ref !== '#/$defs/string' || field.anyOf || field.examples)
          return [];
        return [insert(block.file, at, `  ${name} = "value"\n`)];
      });
    });
  },
};

export const VERSION_MUTATIONS: Mutation[] = [newerType, newerArgument];
