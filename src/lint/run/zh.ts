import type { Chinese } from '../../i18n/message.js';
import type { foreignRuleMessages, runMessages } from './messages.js';

export const zh: [Chinese<typeof runMessages>, Chinese<typeof foreignRuleMessages>] = [
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
  {
    area: 'lint/run/foreign-rules',
    texts: {
      noList: ({ plugin }) => `插件 ${plugin} 没有给出规则列表。`,
      leftOut: ({ number, plugin, problem }) => `已忽略插件 ${plugin} 的第 ${number} 条规则：${problem}。`,
      notAnObject: () => '它不是对象',
      wrongId: () => '其 id 的格式不是 area/kebab-name',
      ownArea: ({ id }) => `${id} 的类别只供 koo 自身使用`,
      taken: ({ id }) => `已有规则 ${id}`,
      noText: ({ id, text }) => `${id} 缺少文本 \`${text}\``,
      wrongDocs: ({ id }) => `${id} 的 \`docs\` 不是网页地址`,
      wrongSeverity: ({ id, severities }) => `${id} 的严重级别不是 ${severities.join('、')} 之一`,
      wrongOptions: ({ id }) => `${id} 的 options 不是对象`,
      noCheck: ({ id }) => `${id} 没有函数 \`check\``,
    },
  },
];
