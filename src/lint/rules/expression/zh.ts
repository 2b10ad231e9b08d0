import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { ARGUMENT_KINDS, orDidYouMean, SURE_KINDS, VALUE_KINDS } from '../../chinese.js';
import type { expressionArgumentCount } from './argument-count.js';
import type { expressionBadPattern } from './bad-pattern.js';
import type { expressionBareName } from './bare-name.js';
import type { expressionInterpolatedName } from './interpolated-name.js';
import type { expressionInterpolationOnly } from './interpolation-only.js';
import type { expressionNeverTrue } from './never-true.js';
import type { expressionNotConstant } from './not-constant.js';
import type { expressionNotIterable } from './not-iterable.js';
import type { expressionQuotedReference } from './quoted-reference.js';
import type { expressionReferenceAsText } from './reference-as-text.js';
import type { expressionUnknownAttribute, ReadValue } from './unknown-attribute.js';
import type { expressionUnknownFunction } from './unknown-function.js';
import type { expressionUnlikeResults } from './unlike-results.js';
import type { expressionWrongArgument } from './wrong-argument.js';
import type { expressionWrongCondition } from './wrong-condition.js';
import type { expressionWrongOperand } from './wrong-operand.js';
import type { expressionWrongPlace } from './wrong-place.js';

export const zhRules: ChineseRules<{
  'expression/argument-count': typeof expressionArgumentCount;
  'expression/bad-pattern': typeof expressionBadPattern;
  'expression/bare-name': typeof expressionBareName;
  'expression/interpolated-name': typeof expressionInterpolatedName;
  'expression/interpolation-only': typeof expressionInterpolationOnly;
  'expression/never-true': typeof expressionNeverTrue;
  'expression/not-constant': typeof expressionNotConstant;
  'expression/not-iterable': typeof expressionNotIterable;
  'expression/quoted-reference': typeof expressionQuotedReference;
  'expression/reference-as-text': typeof expressionReferenceAsText;
  'expression/unknown-attribute': typeof expressionUnknownAttribute;
  'expression/unknown-function': typeof expressionUnknownFunction;
  'expression/unlike-results': typeof expressionUnlikeResults;
  'expression/wrong-argument': typeof expressionWrongArgument;
  'expression/wrong-condition': typeof expressionWrongCondition;
  'expression/wrong-operand': typeof expressionWrongOperand;
  'expression/wrong-place': typeof expressionWrongPlace;
}> = {
  'expression/argument-count': {
    name: '函数参数个数错误',
    summary: '调用函数时参数过多或过少。',
    why: 'Terraform 会拒绝（“Not enough function arguments”、“Too many function arguments”），RFS 无法生成执行计划。',
    fix: '按提示增加或删除参数。',
    messages: {
      none: ({ count, name }) => `“${name}”不需要参数，实际为 ${count} 个。`,
      exactly: ({ count, least, name }) => `“${name}”需要 ${least} 个参数，实际为 ${count} 个。`,
      atLeast: ({ count, least, name }) => `“${name}”至少需要 ${least} 个参数，实际为 ${count} 个。`,
      between: ({ count, least, most, name }) =>
        `“${name}”需要 ${least} 到 ${most} 个参数，实际为 ${count} 个。`,
    },
  },
  'expression/bad-pattern': {
    name: 'Terraform 无法识别的正则表达式',
    summary: 'regex、regexall 或 replace 的模式不符合 RE2 语法，例如使用了前瞻或括号没有闭合。',
    why: 'Terraform 会拒绝（“invalid regular expression pattern”）；在 can(…) 中则校验永远不通过，买家填写任何值都不被接受。',
    fix: '需要前瞻时，请写成用“&&”连接的多个条件；闭合每个括号和字符类。',
    messages: {
      lookAround: ({ group }) =>
        `Terraform 的正则表达式（RE2）不支持“${group}…)”：请用另一个模式检查，或匹配相反的情况。`,
      backReference: ({ reference }) => `Terraform 的正则表达式（RE2）不支持引用前面分组的“${reference}”。`,
      unreadable: () => 'Terraform（RE2）无法识别该正则表达式。',
    },
  },
  'expression/bare-name': {
    name: '没有含义的名称',
    summary: '把单独的名称当作值使用：没有引号的字符串，或者被 Terraform 当作自身引用的 shell 变量。',
    why: 'Terraform 会拒绝（“A reference to a resource type must be followed by at least one attribute access”），RFS 无法生成执行计划。',
    fix: '字符串加引号；变量写成 var.NAME；脚本中由 shell 替换的写成 $${NAME}。',
    messages: {
      notIndexable: ({ text }) =>
        `“${text}”不是含有元素的值：引用资源时，类型后面是资源的名称，例如 ${text}.NAME。`,
      misspelt: ({ meant, text }) => `“${text}”不是值：是否应为 ${meant}？`,
      notValue: ({ text }) => `“${text}”不是值：请写成带引号的 "${text}"，或者 var.${text}。`,
      misspeltInText: ({ isScript, meant, text }) =>
        `Terraform 把 \${${text}} 当作自身的引用，但没有这个值；是否应为 \${${meant}}？${isScript ? `交给 shell 处理时请写成 $\${${text}}。` : ''}`,
      unknownInText: ({ text }) =>
        `Terraform 把 \${${text}} 当作自身的引用，但没有这个值；交给 shell 处理时请写成 $\${${text}}。`,
    },
  },
  'expression/interpolated-name': {
    name: 'JSON 中的名称写在 ${…} 里',
    summary: 'JSON 中的 depends_on、provider、ignore_changes、类型或其他名称写在 ${…} 里。',
    why: 'Terraform 在此处将字符串作为名称而不是模板读取，会拒绝“$”（“A single static variable reference is required”、“Invalid type specification”），RFS 无法读取模板。',
    fix: '只写名称："depends_on": ["huaweicloud_vpc.main"]。',
    messages: {
      writePlain: ({ argument, text }) => `“${argument}”的值必须是名称：请写成 ${text}，不要加 \${}。`,
      notTemplate: ({ argument }) => `“${argument}”的值必须是名称：其中不能使用 \${…}。`,
    },
  },
  'expression/interpolation-only': {
    name: '只有插值的字符串',
    summary: '字符串中只有一个 ${…}；只有 JSON 才需要这样写。',
    why: '引号没有作用：从 Terraform 0.12 起值保持原来的类型，引号会让人误以为它变成了字符串。',
    fix: '去掉引号和 ${}，直接写表达式。',
    messages: { write: ({ text }) => `该字符串中只有插值：请写成 ${text}。` },
  },
  'expression/never-true': {
    name: '永远不成立的条件',
    summary: '无论买家如何选择，校验或检查的条件都不成立。',
    why: '每次部署都会在此停止。',
    fix: '改正该条件。',
    messages: { neverTrue: () => '该条件永远不成立：任何部署都无法通过。' },
  },
  'expression/not-iterable': {
    name: '对单个值循环',
    summary: '“for”遍历的是字符串、数字、布尔值或 null。',
    why: 'Terraform 会拒绝（“Iteration over non-iterable value”、“Iteration over null value”），RFS 无法生成执行计划；如果在分支中，则在进入该分支时拒绝。',
    fix: '请遍历集合：带逗号的字符串用 split(",", var.names)，数字用 range(var.count)。',
    messages: {
      kind: ({ kind }) => `循环只能遍历列表、集合（set）、映射（map）或对象，这里是${SURE_KINDS[kind]}。`,
    },
  },
  'expression/not-constant': {
    name: '只能写常量的地方出现引用',
    summary:
      '变量的默认值、模块的 source、prevent_destroy 等 Terraform 最先读取的参数引用了其他对象，或者调用了函数。',
    why: 'Terraform 会拒绝（“Variables not allowed”、“Function calls not allowed”），RFS 无法读取模板。',
    fix: '直接写出值。依赖其他值的默认值请写 null，再用局部值决定：coalesce(var.name, local.fallback)。',
    messages: {
      reference: ({ argument, path }) => `读取“${argument}”时还没有任何值：不能引用 ${path}。`,
      call: ({ argument, name }) => `读取“${argument}”时函数尚未执行：不能调用 ${name}()。`,
    },
  },
  'expression/quoted-reference': {
    name: '引用写在引号中',
    summary: 'depends_on、ignore_changes 或 provider 中的名称写在引号中。',
    why: '这是 Terraform 0.11 的写法。Terraform 目前仍能读取，但会告警说明将来不再支持；编辑器也无法跳转。',
    fix: '名称不要带引号。',
    messages: { quoted: ({ text }) => `“${text}”是名称：请去掉引号。` },
  },
  'expression/reference-as-text': {
    name: '写成了文本的引用',
    summary: '字符串中写的是模板所声明对象的名称，而不是它的值。',
    why: '引号中的引用只有写在 ${…} 里才会被替换，否则就是普通文本：云服务收到的是“var.name”这几个字母，部署会失败，或者创建出以此命名的资源。',
    fix: '去掉引号，或者在引用外加上“${…}”。',
    messages: {
      text: ({ name }) => `这里是文本“${name}”，而不是它的值：在字符串中请写成 \${${name}}，或者去掉引号。`,
    },
  },
  'expression/unknown-attribute': {
    name: '值中不存在的属性',
    summary: '表达式读取了变量、其元素、each 或迭代变量按其类型没有的属性；在条件的分支中为警告。',
    why: 'Terraform 会拒绝（“Unsupported attribute”），RFS 无法生成执行计划；在分支中，则在走到该分支时拒绝。',
    fix: '按变量的类型改正名称，或者在类型中加上该属性。',
    messages: {
      iterator: ({ meant, name, value }) =>
        `${inWords(value)}只有“key”和“value”，没有“${name}”${orDidYouMean(meant)}`,
      object: ({ meant, name, value }) =>
        `按其类型，${inWords(value)}没有属性“${name}”${orDidYouMean(meant)}`,
      list: ({ name, value }) =>
        `按其类型，${inWords(value)}是列表：请取其中一个元素（${value.code}[0].${name}），或者取全部（${value.code}[*].${name}）。`,
      set: ({ name, value }) =>
        `按其类型，${inWords(value)}是集合（set）：请取所有元素的“${name}”，[for item in ${value.code} : item.${name}]。`,
      item: ({ type, value }) => `按其类型，${inWords(value)}是单个值（${type}），没有元素。`,
      attribute: ({ name, type, value }) =>
        `按其类型，${inWords(value)}是单个值（${type}），没有属性“${name}”。`,
    },
  },
  'expression/unknown-function': {
    name: '未知函数',
    summary: '表达式调用了 RFS 所用的 Terraform 1.5 中没有的函数。',
    why: 'Terraform 会拒绝（“Call to unknown function”），RFS 无法生成执行计划。',
    fix: '改正拼写，或者使用 Terraform 1.5 的函数。',
    messages: {
      newer: ({ name, release }) => `Terraform 1.5 没有函数“${name}”：它从 Terraform ${release} 开始提供。`,
      removed: ({ instead, name }) => `Terraform 1.5 没有函数“${name}”：它已被移除，请改写为 ${instead}。`,
      unknown: ({ meant, name }) => `Terraform 没有函数“${name}”${orDidYouMean(meant)}`,
    },
  },
  'expression/unlike-results': {
    name: '条件的两个结果类型不一致',
    summary: '条件成立时为列表，不成立时为字符串，等等。',
    why: '无论取哪一个结果，Terraform 都会拒绝（“Inconsistent conditional result types”），RFS 无法生成执行计划。',
    fix: '让两个结果类型一致：列表旁边写 [var.zone]，字符串旁边写 names[0]。',
    messages: {
      kinds: ({ whenFalse, whenTrue }) =>
        `条件成立时为${VALUE_KINDS[whenTrue]}，否则为${VALUE_KINDS[whenFalse]}：Terraform 要求两者类型一致。`,
    },
  },
  'expression/wrong-argument': {
    name: '函数不接受该类型的参数',
    summary: '传给函数的值不是它所接受的类型，例如对数字使用 length。',
    why: 'Terraform 会拒绝（“Invalid function argument”、“Error in function call”），RFS 无法生成执行计划；如果在分支中，则在进入该分支时拒绝。',
    fix: '传入提示中所说类型的值：单个值写成列表 [value]，集合用 tolist(value) 转成列表。',
    messages: {
      kind: ({ kind, name, number, parameter }) =>
        `${name} 的第 ${number} 个参数应为${ARGUMENT_KINDS[parameter]}，这里是${SURE_KINDS[kind]}。`,
      text: ({ name, number, parameter }) =>
        `${name} 的第 ${number} 个参数应为${ARGUMENT_KINDS[parameter]}，这段文本无法转换。`,
    },
  },
  'expression/wrong-condition': {
    name: '条件不是 true 或 false',
    summary: '“… ? … : …”、循环或校验的条件不是 true 或 false。',
    why: 'Terraform 会拒绝（“Incorrect condition type”、“Invalid validation condition”），RFS 无法生成执行计划；如果在分支中，则在进入该分支时拒绝。',
    fix: '请写成比较：var.count > 0、length(var.list) > 0、var.name != ""。要判断是否匹配，请用 can(regex(…))。',
    messages: {
      kind: ({ kind }) => `条件应为 true 或 false，这里是${SURE_KINDS[kind]}。`,
      text: () => '条件应为 true 或 false，而这段文本都不是。',
    },
  },
  'expression/wrong-operand': {
    name: '运算符两侧的类型不对',
    summary: '运算符不能用于该类型的值，例如“+”旁的文本、“&&”旁的数字。',
    why: 'Terraform 会拒绝（“Invalid operand: Unsuitable value for left operand”），RFS 无法生成执行计划；如果在分支中，则在进入该分支时拒绝。字符串不能用“+”连接。',
    fix: '在一个字符串中连接：“${var.name}-vpc”。需要 true 或 false 时，请比较数字或集合：length(var.list) > 0。',
    messages: {
      text: () => '“+”是数字运算，而这里是文本。请在一个字符串中连接："${…}text"。',
      kind: ({ kind, operator, required }) =>
        `“${operator}”用于${OPERANDS[required]}，这里是${SURE_KINDS[kind]}。`,
      word: ({ operator, required }) => `“${operator}”用于${OPERANDS[required]}，而这段文本不是。`,
    },
  },
  'expression/wrong-place': {
    name: 'each、count 或 self 的位置错误',
    summary: 'each、count.index 或 self 出现在没有定义它们的块中。',
    why: 'Terraform 会拒绝（“Reference to each in context without for_each”），RFS 无法生成执行计划。',
    fix: 'each 用在带 for_each 的块中，count.index 用在带 count 的块中，self 用在 connection、provisioner 或 postcondition 中。',
    messages: {
      self: () => '“self”只能用在 connection、provisioner 或 postcondition 块中。',
      noMember: ({ members, name, object }) => `“${object}”没有“${name}”：请使用 ${members.join(' 或 ')}。`,
      outside: ({ argument, path }) => `“${path}”只能用在带 ${argument} 的块中。`,
      inArgument: ({ argument, path }) =>
        `“${path}”只能用在带 ${argument} 的块中，不能用在 ${argument} 自身中。`,
    },
  },
};

/** `var.subnets 的每个元素`, or `var.subnet ` with a blank before the Chinese that follows. */
function inWords({ splats, whole }: ReadValue): string {
  return splats === 0 ? `${whole} ` : `${whole} ${'的每个元素'.repeat(splats)}`;
}

const OPERANDS = { bool: ' true 或 false', number: '数字' } as const;
