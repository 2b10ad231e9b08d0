import type { Chinese } from '../../../i18n/message.js';
import type { examinationMessages } from './messages.js';

const NAMES = {
  access: '访问',
  answer: '响应',
  certificates: '证书',
  clock: '时钟',
  connection: '连接',
  file: '凭证文件',
  keys: '密钥',
  name: '域名',
  node: 'Node',
  project: 'koo.yaml',
  proxy: '代理',
  tls: 'TLS',
} as const;

export const zh: [Chinese<typeof examinationMessages>] = [
  {
    area: 'cli/views/doctor',
    texts: {
      check: ({ check }) => NAMES[check],
      sameOf: ({ message, names }) => `${message}${names.join('、')}同样如此。`,
      problems: ({ count }) => (count === 0 ? '未发现问题。' : `发现 ${count} 个问题。`),
    },
  },
];
