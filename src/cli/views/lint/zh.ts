import type { Chinese } from '../../../i18n/message.js';
import type { timingMessages } from './messages.js';

export const zh: [Chinese<typeof timingMessages>] = [
  {
    area: 'cli/views/lint/timing',
    texts: {
      msColumn: () => '毫秒',
      shareColumn: () => '占比',
      templatesColumn: () => '模板数',
      ruleColumn: () => '规则',
      allRules: () => '全部规则',
    },
  },
];
