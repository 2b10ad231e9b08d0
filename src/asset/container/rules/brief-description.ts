import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import { type ContainerSubject, placeIn, valueAt } from '../container-subject.js';
import { OSC_PAGES, SECOND_HAND } from '../osc-pages.js';

/** Characters that it has fewer of. */
const LIMIT = 64;

const messages = defineMessages('container/brief-description', {
  tooLong: ({ characters, limit }: Record<'characters' | 'limit', number>) =>
    `The brief description has ${characters} characters; it must have fewer than ${limit}.`,
});

export const briefDescription: Rule<ContainerSubject, typeof messages> = {
  messages,
  id: 'container/brief-description',
  name: 'Brief description',
  severity: 'warning',
  summary: 'A briefDescription has 64 characters or more.',
  why: `The brief description of a service has fewer than 64 characters. ${SECOND_HAND}`,
  fix: 'Shorten it; put the rest into the description.',
  docs: OSC_PAGES.excerpts,
  examples: {
    bad: 'briefDescription: Notes, boards, lists, drawings and reminders for teams of every size.',
    good: 'briefDescription: Notes for teams.',
  },
  options: { limit: LIMIT },
  check(subject, { options, report }) {
    const limit = Number(options.limit);
    for (const file of subject.yaml) {
      for (const path of pathsOf(file.document.value, 'briefDescription')) {
        const value = valueAt(file.document.value, path);
        const characters = typeof value === 'string' ? [...value].length : 0;
        if (characters < limit) continue;
        report({
          message: messages.tooLong({ characters, limit }),
          ...placeIn(file, path),
        });
      }
    }
  },
};

/** Where a key is, at any depth: the pages that were read do not say in which file. */
function pathsOf(value: unknown, name: string): string[][] {
  const found: string[][] = [];
  const seen = new Set<unknown>();
  const walk = (part: unknown, path: string[]): void => {
    if (typeof part !== 'object' || part === null || Array.isArray(part) || seen.has(part)) return;
    seen.add(part);
    for (const [key, inner] of Object.entries(part)) {
      if (key === name) found.push([...path, key]);
      walk(inner, [...path, key]);
    }
  };

  walk(value, []);
  return found;
}
