import { defineMessages } from '../i18n/message.js';

export const errorMessages = defineMessages('errors', {
  interrupted: () => 'Interrupted.',
});
