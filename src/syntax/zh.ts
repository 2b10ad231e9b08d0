import type { Chinese } from '../i18n/message.js';
import type {
  bracketMessages,
  CharacterAdvice,
  encodingMessages,
  hclTextMessages,
  jsonTextMessages,
  yamlMessages,
} from './messages.js';

const ADVICE: Readonly<Record<CharacterAdvice, string>> = {
  and: '“与”请写“&&”；没有位运算。',
  byteOrderMark: '它是不可见的字节顺序标记；请删除。',
  deleteOrQuote: '请删除它，或者将文本放在双引号中。',
  dollar: '“${…}”只能写在引号中；其他地方直接写表达式。',
  fullWidthSpace: '它是全角空格；请改为普通空格。',
  noBreakSpace: '它是不换行空格；请改为普通空格。',
  or: '“或”请写“||”；没有位运算。',
  power: '没有这个运算符；幂运算请用 pow(…)。',
  semicolon: '参数请以换行结束。',
  zeroWidthSpace: '它是不可见的零宽空格；请删除。',
};

export const zh: [
  Chinese<typeof bracketMessages>,
  Chinese<typeof hclTextMessages>,
  Chinese<typeof jsonTextMessages>,
  Chinese<typeof encodingMessages>,
  Chinese<typeof yamlMessages>,
] = [
  {
    area: 'source/brackets',
    texts: {
      neverClosed: ({ close, open }) => `此处的“${open}”没有闭合：缺少“${close}”。`,
      wrongCloser: ({ close, expected, line, open }) =>
        `“${close}”不能闭合第 ${line} 行的“${open}”。请写“${expected}”。`,
      closesNothing: ({ close, open }) =>
        `此处的“${close}”没有对应的“${open}”。请删除它，或者补上对应的“${open}”。`,
      neverOpened: ({ close, line, open }) => `此处缺少与第 ${line} 行的“${close}”对应的“${open}”。`,
      tooDeep: ({ max }) => `此处的括号嵌套超过 ${max} 层。`,
      commaMissing: () => '此处缺少逗号。',
      valueMissing: () => '此处缺少值。',
      valueExpected: ({ text }) => `此处应为值，而不是“${text}”。`,
      unexpected: ({ text }) => `此处不应有“${text}”。`,
    },
  },
  {
    area: 'source/hcl',
    texts: {
      illegalCharacter: ({ advice, character }) => `此处不允许使用字符 ${character}。${ADVICE[advice]}`,
      fullWidth: ({ character, write }) => `“${character}”是全角字符。请写“${write}”。`,
      otherQuotes: () => '文本要用双引号：请写 "…"。',
      badEscape: ({ escape }) =>
        `“${escape}”不是转义序列。可用的有 \\n、\\r、\\t、\\"、\\\\、\\uNNNN 和 \\UNNNNNNNN；反斜杠请写成 \\\\。`,
      unclosedComment: () => '该注释没有结束。请用“*/”结束它。',
      heredocStart: ({ opening }) => `请写 ${opening}，不带引号或空格，并在此处换行。`,
      heredocEnd: ({ marker }) => `heredoc 以单独一行的 ${marker} 结束，并且该行之后必须换行。`,
      unclosedHeredoc: ({ marker }) => `该 heredoc 没有结束。请用单独一行的 ${marker} 结束它。`,
      multiLineString: () =>
        '带引号的字符串必须在同一行结束。换行请写成 \\n，或者使用 heredoc（<<EOF … EOF）。',
      unclosedString: () => '该字符串在本行缺少结束引号。',
      unclosedInnerString: () => '${…} 中的字符串缺少结束引号。',
      unclosedInterpolation: ({ opener }) => `“${opener}”没有对应的“}”。`,
      stringsTooDeep: () => '此处的字符串嵌套过深。',
      shellExpansion: ({ expansion }) =>
        `Terraform 会把 ${expansion} 当作自己的表达式，而它属于 shell：请写 $${expansion}。`,
    },
  },
  {
    area: 'source/json',
    texts: {
      badEscape: ({ escape }) => `“${escape}”不是转义序列。反斜杠请写成 \\\\。`,
      controlCharacter: () => '控制字符必须转义，例如 \\t 或 \\u0009。',
      multiLineString: () => '字符串必须在同一行结束。换行请写成 \\n。',
      quoteMissing: () => '本行缺少引号：字符串在同一行以引号开始并以引号结束。',
      comment: () => 'JSON 不支持注释。请删除它，或者写成属性："//": "text"。',
      badNumber: ({ text }) => `${text} 不是 JSON 中的数字。`,
      otherQuotes: () => '字符串要用双引号：请写 "…"。',
      empty: () => '该文件为空。请至少写 {}。',
      textAfterValue: () => 'JSON 值在此之前已结束；其后不能再有内容。',
      notAValue: ({ text }) => `${text} 不是 JSON 值。文本要用双引号；不带引号的只有 true、false 和 null。`,
      extraComma: () => '逗号只能放在两项之间。请删除它。',
      trailingComma: () => '闭括号之前不能有逗号。请删除它。',
      unquotedName: ({ quoted }) => `名称要用双引号：请写 ${quoted}。`,
      nameExpected: ({ text }) => `此处应为带双引号的名称，而不是“${text}”。`,
      equals: () => '名称与值之间请写“:”。',
      colonMissing: () => '名称与值之间缺少“:”。',
      valueOfNameMissing: () => '此处缺少值：请写 "name": value。',
      duplicateName: ({ quoted }) => `该对象中已有 ${quoted}。`,
    },
  },
  {
    area: 'source/encoding',
    texts: {
      wide: ({ encoding }) => `该文件的编码为 ${encoding}。请保存为 UTF-8。`,
      notUtf8: () => '这些字节不是 UTF-8。请将文件保存为 UTF-8。',
      notText: ({ max }) =>
        `该文件中有 ${max} 处以上的字节不是 UTF-8：它不是文本，或使用了 GBK 等其他编码。请将文件保存为 UTF-8。`,
    },
  },
  {
    area: 'source/yaml',
    texts: {
      badDirective: () => '此处只能使用指令 `%YAML 1.2`。',
      badIndent: () => '缩进与上面各行不一致。',
      badScalarStart: () => '值不能以该字符开头；请给值加上引号。',
      blockAsImplicitKey: () => '一行中有两个键，或者含有 `: ` 的值没有加引号。',
      missingChar: () => '缺少右引号、右括号或逗号，或者键后面缺少 `:`。',
      multilineImplicitKey: () => '键或者没有引号的文本跨了多行：缺少 `:` 或引号。',
      tabAsIndent: () => '该行用制表符缩进；YAML 要求使用空格。',
      tag: () => '标签（`!…`）在此处没有意义；请直接写值。',
      unclosedQuote: () => '该引号没有闭合。',
      unclosedBracket: ({ bracket }) => `上面的 \`${bracket}\` 在该行之前没有闭合。`,
      other: ({ reason }) => `YAML 语法错误：${reason}。`,
      secondDocument: () => '此处开始了第二个文档（`---`）；只能有一个文档。',
      tooManyAliases: () => '锚点和别名（& 和 *）展开后过大。请直接写出各个值。',
      tooDeep: () => '此处的列表和映射嵌套过深。',
      aliasWithoutAnchor: () => '该别名（*）之前没有对应的锚点（&）。',
      complexKey: () => '键必须是普通文本。',
      duplicateKey: ({ key }) => `\`${key}\` 在该映射中写了两次。`,
    },
  },
];
