import type { Chinese } from '../../../../i18n/message.js';
import type { FileKind } from '../../../../ledger/columns/file-kind.js';
import type { importViewMessages } from './messages.js';

const KINDS: Readonly<Record<FileKind, string>> = {
  orders: '订单',
  instances: '实例',
  usage: '话单',
  transactions: '交易明细',
  bills: '账单',
  'bill-items': '账单明细',
  performance: '业绩单',
  'performance-items': '业绩明细',
};

export const zh: [Chinese<typeof importViewMessages>] = [
  {
    area: 'cli/views/books/import',
    texts: {
      kind: ({ kind }) => KINDS[kind],
      reading: ({ file }) => `正在读取 ${file}`,
      imported: (o) =>
        `${o.file}：新增 ${o.added} 行，变更 ${o.changed} 行，已有 ${o.known} 行（${KINDS[o.kind]}）。`,
      checked: ({ file, kind, rows }) => `${file}：可导入 ${rows} 行（${KINDS[kind]}）。`,
      notImported: ({ file, wrong }) => `${file}：有 ${wrong} 行无法读取，该文件未导入任何内容。`,
      wouldNotImport: ({ file, wrong }) => `${file}：有 ${wrong} 行无法读取。`,
      failed: ({ file }) => `${file}：未导入。`,
      skippedWrong: ({ wrong }) => `以下 ${wrong} 行无法读取，已跳过：`,
      wrongCell: (o) =>
        `${o.sheet === '' ? '' : `工作表“${o.sheet}”`}第 ${o.row} 行${o.column === undefined ? '' : ` ${o.column} 列（${o.heading}）`}${o.value === undefined ? '' : `“${o.value}”`}：${o.reason}`,
      moreWrong: ({ count }) => `另有 ${count} 处；可用 --json 查看全部。`,
      correct: () => '请改正文件或重新导出；如只导入其余行，请加 --skip-wrong',
      asOf: ({ from, time }) =>
        `数据截至 ${time}（${{ file: '文件的写入时间；可用 --as-of 另行指定', given: '由 --as-of 指定', rows: '取自各行中最晚的时间', workbook: '工作簿的保存时间' }[from]}）。`,
      zone: ({ zone }) => `未注明时区的时间按 ${zone} 读取；可用 --zone 另行指定。`,
      leftOut: ({ reason, sheet }) => `工作表“${sheet}”未导入：${reason}。`,
      skipped: ({ rows }) =>
        `非数据行：${rows.map(({ as, row }) => `第 ${row} 行（${{ header: '重复的表头', note: '说明', total: '合计' }[as]}）`).join('、')}。`,
      moreSkipped: ({ count }) => `另有 ${count} 行不是数据。`,
      noRows: () => '该导出文件没有数据。',
      wrongTotal: (o) =>
        `第 ${o.row} 行写明“${o.heading}”合计为 ${o.written}，但其上各行之和为 ${o.sum}。文件可能不完整。`,
      unknownColumns: ({ headings }) =>
        `以下列 koo 不认识，已按原样保存：${headings.join('、')}。可用 --column '表头=字段' 指定含义。`,
      sheet: ({ kind, row, rows, sheet }) =>
        `${sheet === '' ? '' : `工作表“${sheet}”，`}表头在第 ${row} 行，共 ${rows} 行，按${KINDS[kind]}读取：`,
      columnHeading: () => '列',
      headingHeading: () => '表头',
      fieldHeading: () => '读作字段',
      originHeading: () => '依据',
      samplesHeading: () => '示例值',
      pageHeading: () => '页面',
      origin: ({ origin }) =>
        ({ documented: '官方文档', guess: '推测', kept: '您的指定', unknown: '未知' })[origin],
      stored: () => '（按原样保存）',
      yields: ({ field }) => `（按原样保存；另一列为 ${field}）`,
      inUnit: ({ field, unit }) => `${field}，${unit}`,
      percent: () => '百分数',
      dryRun: () => '未导入任何内容（--dry-run）。',
      saved: ({ file }) => `列的含义已写入 ${file}。`,
      columnsIntro: () =>
        'koo 认识的表头。“官方文档”：华为的页面列出了该文件的这一列。“推测”：没有页面列出；云商店没有公布大多数导出文件的列。推测旁的页面使用了这个词。',
      columnsOf: ({ kind }) => `--kind ${kind}：${KINDS[kind]}`,
      otherKinds: ({ kinds }) => `其他类型：${kinds.map((kind) => `--kind ${kind}`).join('、')}`,
    },
  },
];
