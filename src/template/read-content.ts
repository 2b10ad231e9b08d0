import { KooError, UsageError } from '../errors/koo-error.js';
import type { Template } from './model.js';
import { fileUnreadable } from './reading-errors.js';
import { printable, type TemplateContents } from './template-contents.js';
import { templateMessages } from './messages.js';

/** `Template.readContent` of a folder or zip. */
export function readContentOf(contents: TemplateContents): Template['readContent'] {
  const names = new Set(contents.entries.map((entry) => entry.name));
  return async (name) => {
    if (!names.has(name)) {
      const hints = [templateMessages.contents({ names: [...names].slice(0, 10).map(printable) })];
      throw new UsageError('NO_SUCH_CONTENT', templateMessages.noSuchFile({ name: printable(name) }), {
        hints,
      });
    }

    try {
      return await contents.read(name);
    } catch (error) {
      if (error instanceof KooError) throw error;
      throw fileUnreadable(contents.shownName(name), error);
    }
  };
}
