import type { ChineseArea } from './chinese-area.js';

export const reference: ChineseArea = {
  'reference/cycle': {
    name: '循环依赖',
    summary: '局部值、资源、数据源或模块之间循环依赖。',
    why: 'Terraform 无法确定创建顺序（“Cycle: …”），RFS 无法生成执行计划。',
    fix: '打破循环：其中一个值改从其他地方获取。',
    messages: { 'It depends on itself: {path}.': '它依赖于自身：{path}。' },
  },
  'reference/undeclared': {
    name: '未声明的资源、数据源或模块',
    summary: '表达式或 depends_on 引用了模块中未声明的资源、数据源、模块或迭代变量。',
    why: 'Terraform 不接受对未声明对象的引用，RFS 连执行计划都无法生成。',
    fix: '改正类型或名称，或者声明该块。其他模块创建的内容要通过该模块的输出引用。',
    messages: {
      'Terraform takes "{address}" for a resource, and there is none. What the script itself is to replace begins with $${ instead of ${.':
        'Terraform 把“{address}”当作资源，但它不存在。由脚本自身替换的内容请以 $${ 开头，而不是 ${。',
      '"{written}" reads as a resource of the type "{type}", and there is none{module}. Did you mean "{word}"?':
        '“{written}”会被当作类型“{type}”的资源，但没有这样的资源{module}。是否应为“{word}”？',
      'The resource "{name}", which the import block imports, is not declared.{meant}':
        'import 块所导入的资源“{name}”未声明。{meant}',
      'No dynamic block around calls its items "{name}"; here they are {iterators}.{meant}':
        '外层没有 dynamic 块把其元素称为“{name}”；此处的名称是 {iterators}。{meant}',
      'The {kind} "{name}" is not declared{module}.{meant}': '{kind}“{name}”未声明{module}。{meant}',
    },
  },
  'reference/unknown-attribute': {
    name: '类型中不存在的属性',
    summary: '表达式读取了资源或数据源没有的属性，或者对不是列表的值使用下标。',
    why: 'Terraform 会拒绝（“This object has no argument, nested block, or exported attribute named …”），RFS 无法生成执行计划。',
    fix: '改正名称。`koo catalog show TYPE` 会列出类型提供的属性。',
    messages: {
      '{type} has no attribute "{name}" in "{path}"{meant}': '{type} 的“{path}”没有属性“{name}”{meant}',
      '{type} has no attribute "{name}"{meant}': '{type} 没有属性“{name}”{meant}',
      '{type} gives "{path}" as a single value: it has no item [{index}].':
        '{type} 的“{path}”是单个值：没有元素 [{index}]。',
      '{type} gives "{path}" as a single value: it has no attribute "{name}".':
        '{type} 的“{path}”是单个值：没有属性“{name}”。',
      '{type} gives "{path}" as a set, whose items have no number; use tolist(…)[{index}].':
        '{type} 的“{path}”是集合（set），其元素没有序号；请使用 tolist(…)[{index}]。',
      '{type} gives "{path}" as a list: write {text}.': '{type} 的“{path}”是列表：请写成 {text}。',
    },
  },
  'reference/unknown-output': {
    name: '模块中不存在的输出',
    summary: '表达式读取了本地模块没有声明的输出。',
    why: 'Terraform 会拒绝（“This object does not have an attribute named …”），RFS 无法生成执行计划。',
    fix: '改正名称，或者在模块中声明该输出。',
    messages: {
      'The module {folder} has no output "{name}"{meant}': '模块 {folder} 没有输出“{name}”{meant}',
    },
  },
  'reference/wrong-dependency': {
    name: 'depends_on 没有指明整个块',
    summary: 'depends_on 不是列表，或者写的是属性或需要计算的内容，而不是块。',
    why: 'Terraform 会拒绝（“Invalid depends_on reference”、“A static list expression is required”），RFS 无法生成执行计划。',
    fix: '列出整个资源、数据源和模块：depends_on = [huaweicloud_vpc.main]。',
    messages: {
      'depends_on is a list that is written out: [TYPE.NAME].':
        'depends_on 必须是直接写出的列表：[TYPE.NAME]。',
      'depends_on is a list: write {text}.': 'depends_on 是列表：请写成 {text}。',
      'depends_on takes whole blocks only: write {text}.': 'depends_on 只接受整个块：请写成 {text}。',
      'depends_on takes names of blocks only, and this has to be computed.':
        'depends_on 只接受块的名称，而这里需要计算。',
    },
  },
  'reference/which-instance': {
    name: '重复块中的哪一个',
    summary:
      '把带 count 或 for_each 的块当作单个引用，或者把没有它们的块当作多个引用，或者使用了不存在的下标。',
    why: '带 count 或 for_each 的资源、数据源、模块是列表或映射。Terraform 会拒绝其他写法（“Missing resource instance key”、“Unsupported attribute”、“Invalid index”），RFS 无法生成执行计划。',
    fix: '用 [0] 或 ["key"] 选择其中一个，或者用 [*] 取全部；块没有重复时去掉下标。',
    messages: {
      '{type} "{name}" has no [{index}]: its count is {count}, so that the last is [{last}].':
        '{type}“{name}”没有 [{index}]：其 count 为 {count}，最后一个是 [{last}]。',
      '{type} "{name}" has no [{index}]: its count is {count}.':
        '{type}“{name}”没有 [{index}]：其 count 为 {count}。',
      '{type} "{name}" has no ["{index}"]: its for_each gives no key.':
        '{type}“{name}”没有 ["{index}"]：其 for_each 没有任何键。',
      '{type} "{name}" has no ["{index}"]: its for_each gives {text}.':
        '{type}“{name}”没有 ["{index}"]：其 for_each 的键为 {text}。',
      '{type} "{name}" is not repeated with count or for_each here: leave the [{index}] out.':
        '{type}“{name}”在此处没有用 count 或 for_each 重复：请去掉 [{index}]。',
      '{type} "{name}" is repeated with count: its index is a number, not "{step}".':
        '{type}“{name}”用 count 重复：下标应为数字，而不是“{step}”。',
      '{type} "{name}" is repeated with {word}: say which one, {text}, or take all of them.':
        '{type}“{name}”用 {word} 重复：请指明是哪一个（{text}），或者取全部。',
    },
  },
};
