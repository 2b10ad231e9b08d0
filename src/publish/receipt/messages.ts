import { defineMessages } from '../../i18n/message.js';

export const receiptMessages = defineMessages('publish/receipt', {
  unreadable: () => 'The receipt of the last publish cannot be read.',
  undoEdit: () => 'If you edited it, undo that.',
  moveAway: () => 'Otherwise move it away: `koo publish` creates a new one from the state of the target.',
});
