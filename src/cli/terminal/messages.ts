import { defineMessages } from '../../i18n/message.js';

/** What joins the parts of a line. */
export const punctuationMessages = defineMessages('cli/terminal/punctuation', {
  colon: () => ': ',
  comma: () => ', ',
  semicolon: () => '; ',
  /** Behind a name, as small print. */
  aside: ({ text }: { text: string }) => ` (${text})`,
  list: ({ items }: { items: string[] }) => items.join(', '),
});

/** The line of what is running. */
export const progressMessages = defineMessages('cli/terminal/progress', {
  count: ({ done, rate, total }: { done: number; rate: number; total: number }) =>
    `${done} of ${total}, ${rate}/s`,
  bytes: (o: { done: string; rate: string; secondsLeft?: number; total?: string }) =>
    `${o.done}${o.total === undefined ? '' : ` of ${o.total}`}, ${o.rate}/s${o.secondsLeft === undefined ? '' : `, ${o.secondsLeft} s left`}`,
});
