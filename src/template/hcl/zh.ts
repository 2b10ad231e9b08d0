import type { Chinese } from '../../i18n/message.js';
import type { hclMessages } from './messages.js';

export const zh: [Chinese<typeof hclMessages>] = [
  {
    area: 'template/hcl',
    texts: {
      tooDeep: ({ max }) => `此处嵌套超过 ${max} 层。`,
      afterExpression: () => '这不属于该表达式。',

      equalsBeforeBlock: () => '块的“{”之前没有“=”。',
      braceOnNextLine: () => '块的“{”必须与其类型在同一行。',
      braceMissing: () => '该块缺少“{”。',
      labelExpected: ({ text }) => `此处应为标签或“{”，而不是“${text}”。`,
      templateInLabel: () => '标签是普通文本，不能含有 ${…} 或 %{…}。',

      duplicateArgument: ({ name }) => `该块中已经设置了“${name}”。`,
      writeEquals: () => '参数与值之间请写“=”。',
      equalsMissing: () => '参数与值之间缺少“=”。',
      nameExpected: () => '此处应为名称：参数后接“=”，块后接“{”。',
      signOnNextLine: ({ name, sign }) => `“${sign}”必须与“${name}”在同一行。`,
      loneName: ({ name }) => `“${name}”既不是参数（name = value），也不是块（name { … }）。`,
      quotedName: () => '参数的名称不带引号。',
      valueInBody: () => '此处应为参数或块，而不是值。',
      textInBody: ({ text }) => `此处应为参数或块，而不是“${text}”。`,
      operatorOnNewLine: () => '表达式只有在圆括号中才能跨行：请在前面写 (，后面写 )。',
      commaAfterArgument: () => '参数之间用换行分隔，而不是逗号。请删除逗号。',
      newLineMissing: () => '此处必须换行。',
      afterArgument: ({ text }) => `此处不应有“${text}”。是否缺少运算符或换行？`,
      oneLineBlock: () => '写成一行的块只能有一个参数。请在“{”之后和每个参数之后换行。',

      nameAfterColonsMissing: () => '“::”之后缺少名称。',
      colonsWithoutCall: ({ call }) => `只有函数的名称可以含有“::”：请写成 ${call}。`,
      expansionNotLast: () => '“...”只能放在最后一个参数之后。',
      writeEqualsAfterKey: () => '键与值之间请写“=”。',
      equalsAfterKeyMissing: () => '键与值之间缺少“=”。',
      valueOfKeyMissing: ({ quoted }) =>
        `${quoted === undefined ? '' : `${quoted} `}缺少值：请写 key = value。`,
      elseMissing: () => '缺少“:”和条件为 false 时的值：请写 condition ? yes : no。',
      tooManyOperators: ({ max }) => `此处连续的运算符超过 ${max} 个。`,

      afterFor: () => '这不属于“for”表达式。',
      colonAfterCollection: () => '集合之后缺少“:”：请写 for value in collection : result。',
      keyInList: () => '列表没有键：请写带一个值的 […]，或者带 key => value 的 {…}。',
      keyMissing: () => '对象需要 key => value；列表请写 […]。',
      groupInList: () => '“...”用于对对象的值分组；列表不支持。',
      forNameMissing: () => '缺少值的名称：请写 for value in collection。',
      forSecondNameMissing: () => '逗号之后缺少第二个名称：请写 for key, value in collection。',
      forInMissing: () => '缺少“in”：请写 for value in collection。',

      pathTooLong: ({ max }) => `该路径超过 ${max} 级。`,
      nameAfterDotMissing: () => '“.”之后缺少名称。',
      legacyIndex: ({ digits, write }) => `请写 ${write}，而不是“.${digits}”。`,
      indexBelow: () => '这里是下标的开头，而下标只能是一个表达式。前面是否缺少圆括号？',
      afterIndex: () => '下标只能是一个表达式；这不属于它。',

      unclosedDirective: ({ keyword }) => `此处的 %{ ${keyword} } 没有对应的 %{ end${keyword} }。`,
      afterInterpolation: () => '${…} 中只能有一个表达式；这不属于它。',
      unknownDirective: () => '这不是指令。可用的有 if、else、endif、for 和 endfor；文本“%{”请写成 %%{。',
      afterDirective: () => '这不属于该指令。',
      directiveWithoutStart: ({ keyword, start }) => `此处的 %{ ${keyword} } 之前没有对应的 %{ ${start} }。`,

      afterParenthesis: () => '圆括号中只能有一个表达式；这不属于它。是否缺少运算符？',
      valueOnNextLine: () => '值必须从本行开始；只有在括号中才能从下一行开始。',
      percentWithoutValue: () => '运算符“%”的左边需要值。',
      extraEquals: () => '多了一个“=”，或者缺少值。比较请写“==”。',
      strayArrow: () => '“=>”只能用在 {for … : key => value} 中。',
      conditionMissing: () => '“?”之前缺少条件。',
    },
  },
];
