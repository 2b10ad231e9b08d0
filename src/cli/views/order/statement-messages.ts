import { defineMessages } from '../../../i18n/message.js';
import { plural } from '../../../i18n/plural.js';
import { escapeLine } from '../../../platform/escape-unprintable.js';

interface WrittenFiles {
  period: string;
  files: ReadonlyArray<{ file: string; rows: number }>;
  planted: readonly string[];
}

/** What `koo emulator statement` prints. */
export const statementMessages = defineMessages('cli/views/emulator-statement', {
  none: () => 'The emulator has no orders and no usage to make a statement of.',
  placeOrder: () =>
    'Place an order in its page or with koo emulator order, or push usage with koo usage push --target local.',
  written: ({ files, period, planted }: WrittenFiles) =>
    [
      `Statement of ${period}, invented by the emulator:`,
      ...files.map(({ file, rows }) => `  ${escapeLine(file)}  ${plural(rows, 'row')}`),
      ...(planted.length > 0 ? [`Planted faults: ${planted.join(', ')}`] : []),
    ].join('\n'),
});
