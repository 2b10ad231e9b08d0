import type { Chinese } from '../../i18n/message.js';
import type { runMessages } from './messages.js';

export const zh: [Chinese<typeof runMessages>] = [
  {
    area: 'lint/run',
    texts: {
      wrongOverride: ({ override }) => `“${override}”不是规则和严重级别。`,
      overrideForm: () => '请写成 ID=SEVERITY，例如 template/module-count=off。',
      notATemplate: ({ path }) => `${path} 不是模板。`,
      nameTemplate: () => '请指定文件夹、.tf 或 .tf.json 文件，或者 .zip。',
      noTemplate: ({ path }) => `${path} 中没有模板：任何一级都没有 .tf 或 .tf.json 文件。`,
      nameFolder: () => '请指定 .tf 文件所在的文件夹、单个文件或 .zip。',
    },
  },
];
