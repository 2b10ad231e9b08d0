import { KooError, UsageError } from '../errors/koo-error.js';
import type { Template } from './model.js';
import { fileUnreadable } from './reading-errors.js';
import { printable, type TemplateContents } from './template-contents.js';

/** `Template.readContent` of a folder or zip. */
export function readContentOf(contents: TemplateContents): Template['readContent'] {
  const names = new Set(contents.entries.map((entry) => entry.name));
  return async (name) => {
    if (!names.has(name)) {
      const hints = [`There are: ${[...names].slice(0, 10).map(printable).join(', ')}.`];
      throw new UsageError('NO_SUCH_CONTENT', `The template has no file ${printable(name)}.`, { hints });
    }

    try {
      return await contents.read(name);
    } catch (error) {
      if (error instanceof KooError) throw error;
      throw fileUnreadable(contents.shownName(name), error);
    }
  };
}
