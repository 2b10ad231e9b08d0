/** Section headings, by the framework's English ones. */
export const headings: Readonly<Record<string, string>> = {
  ALIASES: '别名',
  ARGUMENTS: '参数',
  COMMANDS: '命令',
  DESCRIPTION: '说明',
  EXAMPLES: '示例',
  'EXIT CODES': '退出码',
  'FLAG DESCRIPTIONS': '选项说明',
  FLAGS: '选项',
  'GLOBAL FLAGS': '全局选项',
  TOPICS: '命令组',
  USAGE: '用法',
  VERSION: '版本',
};

export const rootDescription =
  '面向华为云云商店（KooGallery）卖家的命令行工具：检查、打包、上传、关联和校验。';

/** What is shown in brackets with a flag or an argument. */
export const marks = {
  default: (value: string) => `默认值：${value}`,
  env: (name: string) => `环境变量：${name}`,
  options: (values: readonly string[]) => `可选值：${values.join('|')}`,
  required: '（必填）',
} as const;
