import type { Chinese } from '../i18n/message.js';
import type { errorMessages } from './messages.js';

export const zh: [Chinese<typeof errorMessages>] = [
  { area: 'errors', texts: { interrupted: () => '已中断。' } },
];
