import { listText } from '../../i18n/list-text.js';
import type { Chinese } from '../../i18n/message.js';
import type { FileKind } from '../columns/file-kind.js';
import type { cellMessages, importMessages } from './messages.js';

const KINDS: Readonly<Record<FileKind, string>> = {
  orders: '订单列表',
  instances: '实例列表',
  usage: '话单',
  transactions: '交易明细',
  bills: '账单',
  'bill-items': '账单明细',
  performance: '业绩汇总',
  'performance-items': '业绩明细',
};

function sheetOf({ file, sheet }: { file: string; sheet: string }): string {
  return sheet === '' ? file : `${file} 的工作表“${sheet}”`;
}

function groupsOf(missing: ReadonlyArray<readonly string[]>): string {
  return missing.map((group) => listText(group, 'zh', 'disjunction')).join('；');
}

export const zh: [Chinese<typeof cellMessages>, Chinese<typeof importMessages>] = [
  {
    area: 'ledger/importing/cells',
    texts: {
      damagedNumber: () => '该号码已被表格软件四舍五入，部分数字已丢失；请重新导出，不要用表格软件另存',
      errorCell: () => '单元格中是错误值，或没有结果的公式',
      missingValue: ({ fields }) => `该行缺少 ${listText(fields, 'zh', 'disjunction')}`,
      notNumber: () => '不是金额或数字',
      notPeriod: () => '不是月份，格式应如 202610 或 2026-10',
      notText: () => '含有非文本字符',
      notTime: () => '不是时间，格式应如 2026-10-01 08:00:00',
      tooLong: ({ max }) => `超过 ${max} 个字符`,
      tooPrecise: () => '小数超过 6 位，或数值过大',
      tooWide: ({ count }) => `该行有 ${count} 个单元格，远多于表头`,
      twoCurrencies: ({ currency, heading, other }) =>
        `币种为 ${currency}，而同一行的“${heading}”为 ${other}`,
      unknownCurrency: () => '不是币种',
    },
  },
  {
    area: 'ledger/importing',
    texts: {
      ambiguousColumns: ({ field, file, headings, sheet }) =>
        `${sheetOf({ file, sheet })} 中有多列可作为 ${field}：${headings.map((heading) => `“${heading}”`).join('、')}。`,
      chooseColumn: ({ field, heading }) =>
        `请指定其中一列：--column '${heading}=${field}'。其余列按原样保存。`,
      changed: ({ file }) => `读取期间 ${file} 发生了变化，未导入其中任何内容。`,
      columnNotFound: ({ field, file, heading }) => `${file} 中没有可作为 ${field} 读取的列“${heading}”。`,
      headingsOfFile: ({ headings }) => `该文件的列：${headings.join('、')}。`,
      emptyFile: ({ file }) => `${file} 是空文件。`,
      exportAgain: () => '请在卖家中心重新导出。',
      fieldsOfKind: ({ fields, kind }) => `${kind} 的字段：${fields.join('、')}。`,
      hidden: () => '该工作表已隐藏',
      incomplete: (o) =>
        `${sheetOf(o)} 像是${KINDS[o.kind]}（表头在第 ${o.row} 行），但缺少以下列：${groupsOf(o.missing)}。`,
      knownHeadings: ({ kind }) => `查看 koo 认识的表头：koo bill columns --kind ${kind}`,
      mapColumn: ({ field }) => `如果该列用了别的表头，请指定：--column '表头=${field}'`,
      mapColumns: ({ headings }) =>
        `其表头为：${headings.join('、')}。请说明各列含义：--column '表头=字段' --kind 类型`,
      nameCurrency: () =>
        '请指定币种，例如 --currency CNY。要长期生效，请在 koo.yaml 中设置 books.currency。',
      nameKind: ({ kinds }) => `请指定类型：${kinds.map((kind) => `--kind ${kind}`).join(' 或 ')}`,
      noCurrency: ({ file, headings, row, sheet }) =>
        `${sheetOf({ file, sheet })} 没有说明金额的币种（${headings.map((heading) => `“${heading}”`).join('、')}；第 ${row} 行）。`,
      noHeader: ({ file, rows, sheet }) =>
        `${sheetOf({ file, sheet })} 的前 ${rows} 行中没有 koo 认识的表头。`,
      notImported: ({ kind }) => `该工作表是${KINDS[kind]}`,
      noSheetKnown: () => '没有 koo 认识的表头',
      lacksColumns: ({ kind, missing }) => `像是${KINDS[kind]}，但缺少以下列：${groupsOf(missing)}`,
      severalKinds: ({ file, kinds, row, sheet }) =>
        `${sheetOf({ file, sheet })}（表头在第 ${row} 行）无法区分类型，可能是${listText(
          kinds.map((kind) => KINDS[kind]),
          'zh',
          'disjunction',
        )}。`,
      tooManyColumns: ({ count, file, max, row, sheet }) =>
        `${sheetOf({ file, sheet })} 的第 ${row} 行有 ${count} 列；koo 最多读取 ${max} 列。`,
      unknownField: ({ field, kinds }) => `${listText([...kinds], 'zh', 'disjunction')} 没有字段 ${field}。`,
      useCommand: ({ command, file }) => `请用以下命令导入：${command} ${file}`,
      whatIsRead: () => 'koo 读取卖家中心导出的 XLSX 工作簿和 CSV 文件。',
      wrongKind: ({ file, kind, row, sheet }) =>
        `${sheetOf({ file, sheet })} 是${KINDS[kind]}（表头在第 ${row} 行）。`,
      writeColumn: () => "格式应为“表头=字段”，例如 --column '应结金额=settlementAmount'。",
      wrongColumn: ({ text }) => `“${text}”没有说明哪一列是什么字段。`,
      asOfNotTime: ({ text }) => `“${text}”不是时间。`,
      asOfForm: () => '格式应如 2026-11-01 或 2026-11-01T08:00:00+08:00。',
      wrongZone: ({ text }) => `“${text}”不是时区。`,
      zoneForm: () => '请写成相对 UTC 的时差，例如 +08:00。',
      wrongCurrency: ({ text }) => `“${text}”不是币种。`,
      currencyForm: () => '请写币种代码，例如 CNY 或 USD。',
      noManifest: () => '--save-columns 会写入 koo.yaml，但这里没有 koo.yaml。',
      repeatColumns: () => '请用 --project 指定 koo.yaml，或在每次导入时重复 --column。',
      notEditable: ({ file }) => `${file} 的写法使 koo 无法在其中添加列。`,
      addLines: ({ lines }) => `请添加以下各行（已有的键不必重复）：\n${lines}`,
    },
  },
];
