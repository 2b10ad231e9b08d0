import type { Language } from '../../../../i18n/language.js';
import { type Message, textOf, textsIn } from '../../../../i18n/message.js';
import type { ShownTry } from '../test-result.js';
import { labelMessages, pageMessages, storyMessages } from './messages.js';

/** What each part of the page is written with. */
export interface PageContext {
  language: Language;
  words: ReturnType<typeof textsIn<typeof pageMessages>>;
  /** What happens in a story; its name where nothing says it. */
  titleOf(story: string): string;
  /** How a call differs from the usual ones; nothing where it does not. */
  labelOf(sent: ShownTry): string | undefined;
}

export function pageContext(language: Language): PageContext {
  return {
    labelOf: ({ label }) => (label === undefined ? undefined : named(labelMessages, label, language)),
    language,
    titleOf: (story) => named(storyMessages, story, language),
    words: textsIn(pageMessages, language),
  };
}

function named(messages: Readonly<Record<string, () => Message>>, name: string, language: Language): string {
  return Object.hasOwn(messages, name) ? textOf(messages[name]!(), language) : name;
}
