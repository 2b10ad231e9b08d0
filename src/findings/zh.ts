import type { Chinese } from '../i18n/message.js';
import type { commonMessages } from './common-messages.js';

export const zh: [Chinese<typeof commonMessages>] = [
  {
    area: 'findings',
    texts: {
      use: ({ text }) => `改为 ${text}。`,
      write: ({ text }) => `写成 ${text}。`,
      removeByteOrderMark: () => '删除字节顺序标记（BOM）。',
      addDescription: ({ text }) => `先写上 description = "${text}"。`,
      firstDeclaredHere: () => '首次声明在此处。',
      usedHereToo: () => '此处也有使用。',
      constraintIsHere: () => '版本约束在此处。',
      nameIsHere: ({ name }) => `“${name}”在此处。`,
    },
  },
];
