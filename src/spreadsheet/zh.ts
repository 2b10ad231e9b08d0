import type { Chinese } from '../i18n/message.js';
import type { damageMessages, ForeignFormat, limitMessages, tableMessages } from './messages.js';

const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  archive: '压缩文件',
  binary: '二进制文件',
  encrypted: '设有密码的工作簿',
  html: 'HTML 网页（无论扩展名是什么）',
  image: '图片',
  mhtml: '网页存档（MHTML，无论扩展名是什么）',
  numbers: 'Apple Numbers 表格',
  ods: 'OpenDocument 文件（.ods）',
  pdf: 'PDF 文档',
  xls: '旧版 Excel 二进制工作簿（.xls）',
  xlsb: 'Excel 二进制工作簿（.xlsb）',
  xml: 'XML 文档',
  xml2003: 'Excel 2003 的 XML 表格',
  zip: '不含工作簿的 zip 压缩文件',
};

function placeOf({ file, row, sheet }: { file: string; row?: number; sheet?: string }): string {
  const parts = [
    file,
    ...(sheet ? [`工作表“${sheet}”`] : []),
    ...(row === undefined ? [] : [`第 ${row} 行`]),
  ];
  return parts.join('，');
}

export const zh: [
  Chinese<typeof damageMessages>,
  Chinese<typeof limitMessages>,
  Chinese<typeof tableMessages>,
] = [
  {
    area: 'spreadsheet/damage',
    texts: {
      archive: ({ reason }) => `zip 压缩结构已损坏（${reason}）`,
      member: ({ name, reason }) => `无法解压 ${name}（${reason}）`,
      checksum: ({ name }) => `${name} 的校验和不正确`,
      size: ({ bytes, name }) => `${name} 解压后不是它所声明的 ${bytes} 字节`,
      missing: ({ name }) => `缺少 ${name}`,
      xml: ({ name, reason }) => `${name} 不是有效的 XML（${reason}）`,
      encoding: ({ name }) => `${name} 的编码不是 UTF-8 或 UTF-16`,
      doctype: ({ name }) => `${name} 含有文档类型声明（DTD）`,
      sharedString: ({ index }) => `引用了工作簿中不存在的文本 ${index}`,
      cell: ({ given }) => `单元格的地址为 ${given}`,
      rowNumber: ({ given }) => `行号为 ${given}`,
      duplicate: ({ name }) => `zip 压缩文件中有两个 ${name}`,
    },
  },
  {
    area: 'spreadsheet/limits',
    texts: {
      members: ({ max }) => `zip 压缩文件中的成员超过 ${max} 个`,
      unpacked: ({ bytes, name }) => `${name} 解压后将达 ${bytes} 字节，类似用于耗尽内存的压缩炸弹`,
      gap: ({ name }) => `${name} 中有超长的文本、标签或注释`,
      depth: ({ name }) => `${name} 的元素嵌套过深`,
      sharedStrings: ({ max }) => `单元格文本总长度超过 ${max} 字节`,
      formats: () => '单元格格式数量异常',
    },
  },
  {
    area: 'spreadsheet',
    texts: {
      foreignFormat: ({ file, format }) => `${file} 是${FORMATS[format]}，koo 不能读取。`,
      saveAs: () => '请用电子表格软件打开，另存为 Excel 工作簿（.xlsx）或 CSV UTF-8。',
      removePassword: () => '请用电子表格软件打开，取消密码后再保存。',
      unpack: () => '请先解压，再指定其中的文件。',
      damaged: ({ what, ...place }) => `${placeOf(place)}：工作簿已损坏：${what}。`,
      limit: ({ what, ...place }) => `${placeOf(place)}：koo 不读取该工作簿：${what}。`,
      exportAgain: () => '请重新下载或导出该文件，或者用电子表格软件重新保存。',
      encoding: ({ file, isAmbiguous }) =>
        isAmbiguous
          ? `无法确定 ${file} 的编码：其中少量的非 ASCII 字符在多种编码中都有效。`
          : `无法确定 ${file} 的编码：它既不是有效的 UTF-8，也不是有效的 GB18030（GBK）。`,
      invalidText: ({ encoding, ...place }) =>
        `${placeOf(place)}或稍后的位置：存在 ${encoding} 中无效的字节，而此前的文本使用该编码。`,
      saveAsUtf8: () => '请用电子表格软件另存为 CSV UTF-8。',
      nameEncoding: () => '请用 --encoding 指定编码，或者用电子表格软件另存为 CSV UTF-8。',
      columns: ({ max, ...place }) => `${placeOf(place)}：超过 ${max} 列，即电子表格的最大列数。`,
      rows: ({ max, ...place }) => `${placeOf(place)}：超过 ${max} 行，即工作表的最大行数。`,
      rowTooLong: ({ max, ...place }) => `${placeOf(place)}：该行超过 ${max} 个字符。`,
      checkTable: () => '请确认文件无误，且内容为表格。',
      quoteOpen: (place) => `${placeOf(place)}：引号没有闭合。`,
      quoteInside: ({ column, given, ...place }) =>
        `${placeOf(place)}${column === undefined ? '' : `，第 ${column} 列`}：带引号的值中，引号没有写成两个：${given}`,
      doubleQuotes: () => '带引号的值中的引号须写两次：""。',
      changed: ({ file }) => `${file} 在 koo 读取期间发生了变化。`,
      readAgain: () => '请等待文件写入完成，然后重新运行同一命令。',
    },
  },
];
