import type { Chinese } from '../../i18n/message.js';
import type { inlineMessages } from './inline-body.js';

export const zh: [Chinese<typeof inlineMessages>] = [
  {
    area: 'asset/template/inline',
    texts: {
      files: ({ count }) => `共有 ${count} 个文件`,
      notTerraform: ({ name }) => `${name} 不是 .tf 或 .tf.json 文件`,
      characters: ({ count, most }) =>
        `共有 ${count.toLocaleString('en-US')} 个字符，超过 ${most.toLocaleString('en-US')} 个`,
    },
  },
];
