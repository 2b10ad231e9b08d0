import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

const args = { file: '卖家中心导出的 XLSX 工作簿或 CSV 文件。' };

const flags = {
  'as-of':
    '文件内容的截止时间；默认为工作簿的日期，否则为各行中最晚的时间。同一行有两个版本时，以较晚的为准。',
  books: sharedFlags.books,
  column: '将该表头的列读作该字段，或 `none`；可多次指定。优先于 koo.yaml 的 books.columns。',
  currency: '未注明币种的金额所用的币种，例如 CNY；默认为 koo.yaml 的 books.currency。',
  'dry-run': '显示各列如何读取，并附示例值；不导入任何内容。',
  kind: '文件的类型；仅当表头无法判断时需要。',
  project: sharedFlags.project,
  'save-columns': '将 --column 指定的列写入 koo.yaml 的 books.columns。',
  'skip-wrong': '跳过无法读取的行，导入其余各行；有此类行时退出码为 1。',
  zone: '未注明时区的时间所用的时区，写成相对 UTC 的时差；默认为 koo.yaml 的 books.zone，否则为 +08:00。',
};

const COMMON =
  '文件的类型和各列按表头判断，与文件名无关。云商店没有公布导出文件的列：可用 --dry-run 查看文件如何读取，用 `koo bill columns` 查看 koo 认识的表头。一个文件要么全部导入，要么完全不导入；账簿中已有的行不会重复添加，因此有重叠的导出文件可按任意顺序导入。';

/** Of the commands that import files into the books, and of `koo bill columns`. */
export const bookImportCommands: Readonly<Record<string, CommandTexts>> = {
  'bill:columns': {
    summary: '列出 koo 认识的导出文件表头，以及每个表头有官方文档还是推测。',
    description:
      '云商店只公布了一种导出文件的列：国际站经销商的账单导出。其余表头都是推测，并已标明。大小写、空格、全角字符和括号中的单位不影响识别。koo 不认识的列，用导入命令的 --column 或 koo.yaml 的 books.columns 指定。',
    flags: { kind: '文件的类型；可多次指定；默认为 bills 和 bill-items。' },
  },
  'bill:import': {
    summary: '将账单和账单明细导入账簿。',
    description: `导入卖家中心“账单管理”导出的文件（账单导出、详情 > 导出），以及经销商的账单导出文件。${COMMON}`,
    args,
    flags,
  },
  'books:import': {
    summary: '将任意账簿文件导入账簿：订单、账单、交易明细、业绩、实例、话单。',
    description: `导入 \`koo order import\`、\`koo bill import\`、\`koo transaction import\` 和 \`koo performance import\` 所导入的文件，以及您自己的服务器的实例列表和话单。要推送到云商店的话单请用 \`koo usage import\` 导入。${COMMON}`,
    args,
    flags,
  },
  'order:import': {
    summary: '将订单列表导入账簿。',
    description: `导入卖家中心“订单列表 > 导出”得到的文件。${COMMON}`,
    args,
    flags,
  },
  'performance:import': {
    summary: '将业绩汇总和业绩明细导入账簿。',
    description: `导入客户服务商从伙伴中心“业绩查询”导出的文件。${COMMON}`,
    args,
    flags,
  },
  'transaction:import': {
    summary: '将交易明细导入账簿。',
    description: `导入卖家中心“交易明细管理 > 导出”得到的文件。${COMMON}`,
    args,
    flags,
  },
};
