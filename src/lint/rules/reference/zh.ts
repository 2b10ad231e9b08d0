import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { didYouMean, inModule, orDidYouMean, quotedList } from '../../chinese.js';
import type { referenceCycle } from './cycle.js';
import type { referenceUndeclared } from './undeclared.js';
import type { referenceUnknownAttribute } from './unknown-attribute.js';
import type { referenceUnknownOutput } from './unknown-output.js';
import type { referenceWhichInstance, BlockName } from './which-instance.js';
import type { referenceWrongDependency } from './wrong-dependency.js';

export const zhRules: ChineseRules<{
  'reference/cycle': typeof referenceCycle;
  'reference/undeclared': typeof referenceUndeclared;
  'reference/unknown-attribute': typeof referenceUnknownAttribute;
  'reference/unknown-output': typeof referenceUnknownOutput;
  'reference/which-instance': typeof referenceWhichInstance;
  'reference/wrong-dependency': typeof referenceWrongDependency;
}> = {
  'reference/cycle': {
    name: '循环依赖',
    summary: '局部值、资源、数据源或模块之间循环依赖。',
    why: 'Terraform 无法确定创建顺序（“Cycle: …”），RFS 无法生成执行计划。',
    fix: '打破循环：其中一个值改从其他地方获取。',
    messages: {
      cycle: ({ path }) => `它依赖于自身：${path.join(' → ')}。`,
    },
  },
  'reference/undeclared': {
    name: '未声明的资源、数据源或模块',
    summary: '表达式或 depends_on 引用了模块中未声明的资源、数据源、模块或迭代变量。',
    why: 'Terraform 不接受对未声明对象的引用，RFS 连执行计划都无法生成。',
    fix: '改正类型或名称，或者声明该块。其他模块创建的内容要通过该模块的输出引用。',
    messages: {
      undeclared: ({ kind, meant, module, name, only }) =>
        `${KINDS[kind]}“${name}”未声明${inModule(module)}。${only === undefined ? didYouMean(meant) : `该类型只有“${only}”。`}`,
      importTarget: ({ meant, name }) => `import 块所导入的资源“${name}”未声明。${didYouMean(meant)}`,
      iterator: ({ iterators, meant, type }) =>
        `外层没有 dynamic 块把其元素称为“${type}”；此处的名称是${quotedList(iterators)}。${didYouMean(meant)}`,
      misspeltRoot: ({ meant, module, path, type }) =>
        `Terraform 会把“${path}”当作类型“${type}”的资源，但没有这样的资源${inModule(module)}。${didYouMean(meant)}`,
      inScript: ({ path }) =>
        `Terraform 会把“${path}”当作资源，但它不存在。由脚本自身替换的内容请以 $\${ 开头，而不是 \${。`,
    },
  },
  'reference/unknown-attribute': {
    name: '类型中不存在的属性',
    summary: '表达式读取了资源或数据源没有的属性，或者对不是列表的值使用下标。',
    why: 'Terraform 会拒绝（“This object has no argument, nested block, or exported attribute named …”），RFS 无法生成执行计划。',
    fix: '改正名称。`koo catalog show TYPE` 会列出类型提供的属性。',
    messages: {
      unknown: ({ meant, name, path, type }) =>
        `${type} ${path === '' ? '' : `的“${path}”`}没有属性“${name}”${orDidYouMean(meant)}`,
      singleItem: ({ index, path, type }) => `${type} 的“${path}”是单个值：没有元素 [${index}]。`,
      singleAttribute: ({ name, path, type }) => `${type} 的“${path}”是单个值：没有属性“${name}”。`,
      set: ({ index, path, type }) =>
        `${type} 的“${path}”是集合（set），其元素没有序号；请使用 tolist(…)[${index}]。`,
      list: ({ name, path, type }) => `${type} 的“${path}”是列表：请写成 ${path}[0].${name}。`,
    },
  },
  'reference/unknown-output': {
    name: '模块中不存在的输出',
    summary: '表达式读取了本地模块没有声明的输出。',
    why: 'Terraform 会拒绝（“This object does not have an attribute named …”），RFS 无法生成执行计划。',
    fix: '改正名称，或者在模块中声明该输出。',
    messages: {
      unknown: ({ folder, meant, name }) => `模块 ${folder} 没有输出“${name}”${orDidYouMean(meant)}`,
    },
  },
  'reference/which-instance': {
    name: '重复块中的哪一个',
    summary:
      '把带 count 或 for_each 的块当作单个引用，或者把没有它们的块当作多个引用，或者使用了不存在的下标。',
    why: '带 count 或 for_each 的资源、数据源、模块是列表或映射。Terraform 会拒绝其他写法（“Missing resource instance key”、“Unsupported attribute”、“Invalid index”），RFS 无法生成执行计划。',
    fix: '用 [0] 或 ["key"] 选择其中一个，或者用 [*] 取全部；块没有重复时去掉下标。',
    messages: {
      notRepeated: ({ index, ...block }) =>
        `${blockName(block)}在此处没有用 count 或 for_each 重复：请去掉 [${index}]。`,
      notNumber: ({ index, ...block }) =>
        `${blockName(block)}用 count 重复：下标应为数字，而不是“${index}”。`,
      whichOne: ({ path, repetition, ...block }) =>
        `${blockName(block)}用 ${repetition} 重复：请指明是哪一个（${path}），或者取全部。`,
      beyondCount: ({ count, index, ...block }) =>
        `${blockName(block)}没有 [${index}]：其 count 为 ${count}${count > 0 ? `，最后一个是 [${count - 1}]` : ''}。`,
      unknownKey: ({ hasMoreKeys, index, keys, ...block }) =>
        keys.length === 0
          ? `${blockName(block)}没有 ["${index}"]：其 for_each 没有任何键。`
          : `${blockName(block)}没有 ["${index}"]：其 for_each 的键为 ${keys.map((key) => `"${key}"`).join('、')}${hasMoreKeys ? ' 等' : ''}。`,
    },
  },
  'reference/wrong-dependency': {
    name: 'depends_on 没有指明整个块',
    summary: 'depends_on 不是列表，或者写的是属性或需要计算的内容，而不是块。',
    why: 'Terraform 会拒绝（“Invalid depends_on reference”、“A static list expression is required”），RFS 无法生成执行计划。',
    fix: '列出整个资源、数据源和模块：depends_on = [huaweicloud_vpc.main]。',
    messages: {
      notLiteral: () => 'depends_on 必须是直接写出的列表：[TYPE.NAME]。',
      notList: ({ text }) => `depends_on 必须是列表：请写成 ${text}。`,
      notWhole: ({ text }) => `depends_on 只接受整个块：请写成 ${text}。`,
      computed: () => 'depends_on 只接受块的名称，而这里需要计算。',
    },
  },
};

const KINDS = { data: '数据源', module: '模块', resource: '资源' } as const;

/** `huaweicloud_vpc“main”` */
function blockName({ name, type }: BlockName): string {
  return `${type ?? '模块'}“${name}”`;
}
