import type { Chinese } from '../../i18n/message.js';
import type { jsonTemplateMessages } from './messages.js';

export const zh: [Chinese<typeof jsonTemplateMessages>] = [
  {
    area: 'template/json',
    texts: {
      notAnObject: () => '此处应为对象 {…}。',
      templateNotAnObject: () => '模板必须是对象 {…}。',
      commentAsName: ({ type }) =>
        `Terraform 会把此处的“//”当作名称。注释只能写在文件的最外层，或者 ${type} 的块体之内。`,
    },
  },
];
