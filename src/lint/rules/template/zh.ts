import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { DECLARATIONS, SURE_KINDS, VALUE_KINDS, inModule, orDidYouMean, quotedList } from '../../chinese.js';
import type { templateBackend } from './backend.js';
import type { templateBlockNames } from './block-names.js';
import type { templateCloudBlock } from './cloud-block.js';
import type { templateCountLimit } from './count-limit.js';
import type { templateCountWithForEach } from './count-with-for-each.js';
import type { templateDuplicateBlock } from './duplicate-block.js';
import type { templateForbiddenFunction } from './forbidden-function.js';
import type { templateForbiddenResource } from './forbidden-resource.js';
import type { NamedBlock, templateIdentifier } from './identifier.js';
import type { templateMissingArgument } from './missing-argument.js';
import type { templateMissingModule } from './missing-module.js';
import type { templateModuleArgument } from './module-argument.js';
import type { templateModuleCount } from './module-count.js';
import type { templateModuleNesting } from './module-nesting.js';
import type { templateModuleValue } from './module-value.js';
import type { templateNonlocalModule } from './nonlocal-module.js';
import type { templateProvisioner } from './provisioner.js';
import type { templateTerraformVersion } from './terraform-version.js';
import type { templateUnknownArgument } from './unknown-argument.js';
import type { templateUnknownBlock } from './unknown-block.js';
import type { templateWrongMove } from './wrong-move.js';
import type { templateWrongRepetition } from './wrong-repetition.js';
import type { templateWrongValue } from './wrong-value.js';

const NAMED: Readonly<Record<NamedBlock, string>> = {
  data: '数据源',
  locals: '局部值',
  module: '模块',
  output: '输出',
  resource: '资源',
  variable: '变量',
};
const KINDS = { argument: '参数', block: '块' } as const;

export const zhRules: ChineseRules<{
  'template/backend': typeof templateBackend;
  'template/block-names': typeof templateBlockNames;
  'template/cloud-block': typeof templateCloudBlock;
  'template/count-limit': typeof templateCountLimit;
  'template/count-with-for-each': typeof templateCountWithForEach;
  'template/duplicate-block': typeof templateDuplicateBlock;
  'template/forbidden-function': typeof templateForbiddenFunction;
  'template/forbidden-resource': typeof templateForbiddenResource;
  'template/identifier': typeof templateIdentifier;
  'template/missing-argument': typeof templateMissingArgument;
  'template/missing-module': typeof templateMissingModule;
  'template/module-argument': typeof templateModuleArgument;
  'template/module-count': typeof templateModuleCount;
  'template/module-nesting': typeof templateModuleNesting;
  'template/module-value': typeof templateModuleValue;
  'template/nonlocal-module': typeof templateNonlocalModule;
  'template/provisioner': typeof templateProvisioner;
  'template/terraform-version': typeof templateTerraformVersion;
  'template/unknown-argument': typeof templateUnknownArgument;
  'template/unknown-block': typeof templateUnknownBlock;
  'template/wrong-move': typeof templateWrongMove;
  'template/wrong-repetition': typeof templateWrongRepetition;
  'template/wrong-value': typeof templateWrongValue;
}> = {
  'template/backend': {
    name: 'backend 配置',
    summary: 'terraform 块中配置了 backend。',
    why: 'RFS 自行保存资源栈的状态，不支持 backend。',
    fix: '删除 backend 块。',
    messages: {
      backend: ({ name }) => `RFS 自行保存状态：请删除 backend${name === undefined ? '' : `“${name}”`}。`,
    },
  },
  'template/block-names': {
    name: '块缺少标签或标签过多',
    summary: '块类型后面的标签数量与 Terraform 的要求不符。',
    why: 'Terraform 会拒绝（“Missing name for resource”），RFS 无法读取模板。',
    fix: 'resource 和 data 写两个标签：类型和名称；variable、output、module、provider 写一个；locals 和 terraform 不写。',
    messages: {
      twoLabels: ({ count, type }) => `“${type}”需要两个标签（类型和名称），此处有 ${count} 个。`,
      oneLabel: ({ count, type }) => `“${type}”需要一个标签（名称），此处有 ${count} 个。`,
      noLabels: ({ count, type }) => `“${type}”不能有标签，此处有 ${count} 个。`,
      labelledInside: ({ type }) => `“${type}”是资源或数据源内部的块，不能有标签。`,
    },
  },
  'template/cloud-block': {
    name: 'cloud 块',
    summary: 'terraform 块中有 cloud 块。',
    why: '模板由 RFS 运行；不支持连接 Terraform Cloud。',
    fix: '删除 cloud 块。',
    messages: { cloud: () => '模板由 RFS 运行：请删除 cloud 块。' },
  },
  'template/count-limit': {
    name: '副本过多',
    summary: 'count 超过 1,024，或者 for_each 的元素超过 1,024 个；仅在使用变量默认值时超过则为警告。',
    why: 'RFS 中一个块最多重复 1,024 次。',
    fix: '减少副本，或者拆分为多个块。',
    messages: {
      tooMany: ({ copies, max, name }) => `“${name}”要求 ${copies} 个副本；RFS 中一个块最多重复 ${max} 次。`,
      tooManyByDefault: ({ copies, max, name }) =>
        `按变量的默认值，“${name}”要求 ${copies} 个副本；RFS 中一个块最多重复 ${max} 次。`,
    },
  },
  'template/count-with-for-each': {
    name: 'count 与 for_each 同时使用',
    summary: '一个块同时有 count 和 for_each。',
    why: 'Terraform 会拒绝：两者各自都已说明块重复的次数。',
    fix: '保留其中一个：副本有名称时用 for_each，副本完全相同时用 count。',
    messages: { both: ({ first, second }) => `“${second}”不能与“${first}”同时使用：请保留其中一个。` },
  },
  'template/duplicate-block': {
    name: '重复声明',
    summary:
      '同一个模块中重复声明了资源、数据源、模块调用、输出、局部值、check、provider 或 required_providers。',
    why: '名称在模块内必须唯一，与所在文件无关：Terraform 不接受第二次声明，RFS 无法读取模板。',
    fix: '将其中一个改名或删除。',
    messages: {
      declaredTwice: ({ kind, module, name }) =>
        `${DECLARATIONS[kind]}“${name}”重复声明${inModule(module)}。`,
      requiredProviders: ({ module }) => `required_providers 块重复声明${inModule(module)}。`,
    },
  },
  'template/forbidden-function': {
    name: '禁用的函数',
    summary: '调用了 RFS 不支持的 15 个函数之一。',
    why: 'RFS 不支持读取运行 Terraform 的机器上的文件或路径的函数。',
    fix: '将文本写入模板本身：heredoc 或局部值；名称和路径请直接写出。',
    messages: {
      forbidden: ({ instead, name }) => `RFS 不支持函数“${name}”。${instead}`,
      writePath: () => '请直接写出路径。',
      writeName: () => '请直接写出名称。',
      writeFolder: () => '请直接写出文件夹。',
      writeWholePath: () => '请写出完整路径。',
      passAsVariable: () => '请将该文本作为变量传入，并设为 sensitive。',
      decideByVariable: () => '请用变量决定。',
      listNames: () => '请在模板中列出名称。',
      putIntoTemplate: () => '请将文本以 heredoc 写入模板。',
      putIntoHeredoc: () => '请将文本以 heredoc 写入模板；其中可以使用“${…}”和“%{…}”。',
      encodeHeredoc: () => '请将文本以 heredoc 写入模板，并用 base64encode() 包裹。',
      wrapLocal: ({ wrapper }) => `请将文本放入局部值，并用 ${wrapper}() 包裹。`,
    },
  },
  'template/forbidden-resource': {
    name: '禁用的资源类型',
    summary: '资源的类型是 RFS 不支持创建的。',
    why: 'RFS 明确禁止十种资源类型。其页面的中文版还禁止了若干系列，英文版没有提及：这些为警告。',
    fix: '使用其他类型；或者在模板之外创建该资源，再用变量传入用来找到它的值：密钥对的名称、镜像的 ID。',
    messages: {
      forbidden: ({ type }) => `RFS 不支持创建类型为“${type}”的资源。`,
      doubtful: ({ prefix, type }) =>
        `RFS 可能不支持“${type}”：模板约束与限制页面的中文版禁止“${prefix}*”，英文版没有。发布之前请先试用。`,
    },
  },
  'template/identifier': {
    name: '不是标识符',
    summary: '变量、输出、局部值、资源或模块的名称不是标识符，或者变量使用了 Terraform 保留的名称。',
    why: 'Terraform 不接受含有空格或其他符号的名称、以数字开头的名称，以及与 module 块的参数同名的变量（“Invalid variable name”）。RFS 只说明了字母、数字、“_”和“-”：其他文字以及输出（RFS 运行过这样的模板）为警告。',
    fix: '使用字母、数字、“_”和“-”，以字母或“_”开头；便于阅读的文字写在描述中。',
    messages: {
      reserved: ({ name }) =>
        `变量不能命名为“${name}”：该名称在 module 块中有自己的含义。请换一个名称，例如“${name}_value”。`,
      undocumented: ({ kind, name }) =>
        `${NAMED[kind]}名称“${name}”含有 RFS 所说明的字母、数字、“_”和“-”以外的字符。`,
      invalid: ({ kind, name }) =>
        `${NAMED[kind]}名称“${name}”不是标识符：请使用字母、数字、“_”和“-”，并以字母开头。`,
    },
  },
  'template/missing-argument': {
    name: 'Terraform 自身的块缺少参数',
    summary:
      'output 没有 value，validation 没有 condition 或 error_message，或者 Terraform 自身的其他块缺少必需的内容。',
    why: 'Terraform 会拒绝（“Missing required argument”），RFS 无法读取模板。',
    fix: '补上该参数。',
    messages: {
      missing: ({ contents, names, type }) =>
        `${type} 块必须有${quotedList(names)}${contents.length > 0 ? `，其中应包含${quotedList(contents)}` : ''}。`,
    },
  },
  'template/missing-module': {
    name: '模块不存在',
    summary: '本地模块的文件夹不在模板中，或者没有 .tf 文件。',
    why: 'RFS 只得到模板自己的文件夹：不在其中的模块无法加载。',
    fix: '将模块的文件夹放入模板，或者改正路径。路径相对于所在的文件。',
    messages: {
      outside: ({ source }) => `模块“${source}”在模板的文件夹之外；RFS 只得到该文件夹。`,
      noFiles: ({ folder, source }) => `模块“${source}”应在“${folder}”中，但那里没有 .tf 文件。`,
    },
  },
  'template/module-argument': {
    name: '调用模块的参数不对',
    summary: '给本地模块传入了它没有的变量，或者没有传入它必需的变量。',
    why: 'Terraform 会拒绝（“Unsupported argument”、“Missing required argument”），RFS 无法生成执行计划。',
    fix: '名称要与模块中的 variable 块一致；没有默认值的变量都要传入。',
    messages: {
      unknown: ({ meant, module, name }) => `模块 ${module} 没有变量“${name}”${orDidYouMean(meant)}`,
      missing: ({ module, names }) => `必须向模块 ${module} 传入${quotedList(names)}。`,
    },
  },
  'template/module-count': {
    name: '模块过多',
    summary: '模板调用的模块超过 50 个（错误）或超过 25 个（警告）。',
    why: '模板约束与限制页面的中文版允许 50 个模块，英文版允许 25 个。',
    fix: '合并模块，或者对其中一个使用 for_each。',
    messages: {
      tooMany: ({ count, max }) => `模板调用了 ${count} 个模块；RFS 最多支持 ${max} 个。`,
      disputed: ({ count, max, warnAbove }) =>
        `模板调用了 ${count} 个模块：RFS 的两个页面不一致，中文版允许 ${max} 个，英文版允许 ${warnAbove} 个。`,
    },
  },
  'template/module-nesting': {
    name: '模块嵌套过深',
    summary: '模块之间的调用超过三层，或者模块调用自身。',
    why: 'RFS 最多加载到第三层模块：模板直接调用的模块是第一层。',
    fix: '在更高的层次调用该模块，并将其输出作为参数向下传递。',
    messages: {
      recursion: ({ chain }) => `模块调用了自身：${chain.join(' → ')}。`,
      tooDeep: ({ folder, level, max }) => `“${folder}”是第 ${level} 层模块；RFS 只加载 ${max} 层。`,
    },
  },
  'template/module-value': {
    name: '模块不接受的值',
    summary: '传给本地模块的值不属于其变量的类型，或被变量的校验拒绝。',
    why: 'Terraform 会拒绝（“Invalid value for input variable”、“Invalid value for variable”），RFS 无法生成执行计划。',
    fix: '传入变量所声明类型的值，或改正该类型。',
    messages: {
      kind: ({ kind, type, ...given }) => `${givenTo(given)}的类型为 ${type}，这里是${SURE_KINDS[kind]}。`,
      wrongType: ({ type, ...given }) => `${givenTo(given)}的类型应为 ${type}，该值无法转换。`,
      missing: ({ missing, ...given }) => `${givenTo(given)}需要“${missing}”，而该值中没有。`,
      refused: ({ errorMessage, ...given }) =>
        `${givenTo(given)}不接受该值${errorMessage ? `：“${errorMessage}”` : ''}。`,
    },
  },
  'template/nonlocal-module': {
    name: '非本地模块',
    summary: '模块的 source 不是模板中的文件夹。',
    why: 'RFS 只从模板自己的文件夹加载模块，不从仓库、Git 或网络加载。其接口还支持私有模块（rf://），模板页面没有提及：这些为警告。',
    fix: '将模块复制到模板中，并在文件夹名称前加上“./”。',
    messages: {
      private: () =>
        'RFS 的模板页面只允许本地模块；其接口还支持私有模块（rf://），但它属于某一个账号：买家可能无法读取。',
      elsewhere: ({ source }) => `RFS 只从模板自己的文件夹加载模块，不从“${source}”加载。`,
      withoutDot: ({ source }) => `模板中的文件夹要在前面加上“./”：“./${source}”。`,
    },
  },
  'template/provisioner': {
    name: 'provisioner',
    summary: '资源中有 provisioner。',
    why: 'RFS 不运行 provisioner，无论在自己的机器上还是在买家的机器上。',
    fix: '在服务器上完成这些操作：写在 user_data 中，或者软件包的生命周期脚本中。',
    messages: {
      provisioner: ({ name }) =>
        `RFS 不运行 provisioner：请删除${name === undefined ? '它' : ` provisioner“${name}”`}，改在 user_data 或生命周期脚本中完成。`,
    },
  },
  'template/terraform-version': {
    name: 'RFS 不运行的 Terraform 版本',
    summary: 'required_version 不包含据说 RFS 所运行的 Terraform 版本，或者无法读取。',
    why: 'Terraform 的版本不符合模板或模块的要求时会立即停止。RFS 运行 1.5.2 来自一个团队的经验，华为的页面没有说明：无法读取的为错误，其余为警告。',
    fix: '用 >= 写出具备模板所用功能的最早版本，或者不写 required_version。RFS 运行其他版本时，请用选项 `terraform` 说明。',
    messages: {
      notAllowed: ({ constraint, release }) =>
        `据说 RFS 运行 Terraform ${release}，而“${constraint}”不允许该版本：Terraform 会立即停止。`,
      unreadable: ({ constraint }) => `Terraform 无法将“${constraint}”解析为版本约束。`,
    },
  },
  'template/unknown-argument': {
    name: 'Terraform 自身的块中没有的参数',
    summary: 'variable、output 等 Terraform 自身的块中有它不认识的参数或块。',
    why: 'Terraform 会拒绝（“Unsupported argument”），RFS 无法读取模板。',
    fix: '改正拼写，或者删除；属于表单的内容写在 .extension/ 文件夹中。',
    messages: {
      unknown: ({ kind, meant, name, type }) => `${type} 块没有${KINDS[kind]}“${name}”${orDidYouMean(meant)}`,
      formMetadata: ({ kind }) =>
        `variable 块没有${KINDS[kind]}“metadata”：变量在表单中的显示方式写在 .extension/ 文件夹的文件中，例如 .extension/form.rfs.json。`,
      isBlock: ({ name }) => `“${name}”是块：请写成 \`${name} { … }\`，不要写“=”。`,
    },
  },
  'template/unknown-block': {
    name: '未知的块',
    summary: '文件顶层有 RFS 所运行的 Terraform 1.5 不认识的块，或者有参数。',
    why: 'Terraform 会拒绝（“Unsupported block type”），RFS 无法读取模板。',
    fix: '改正拼写。文件顶层只能有 resource、data、variable、output、locals、module、provider、terraform 等块。',
    messages: {
      unknown: ({ meant, name }) => `Terraform 没有块“${name}”${orDidYouMean(meant)}`,
      tooNew: ({ name, release }) =>
        `块“${name}”从 Terraform ${release} 起才有，比 RFS 所运行的 Terraform 1.5 更新。`,
      isArgument: ({ name }) => `“${name}”是参数，而文件顶层只能有块。`,
    },
  },
  'template/wrong-move': {
    name: '在不同类型之间移动',
    summary: 'moved 块从一种资源类型移到另一种类型，或者从资源移到模块。',
    why: 'Terraform 1.5 会拒绝（“Resource type mismatch”），RFS 无法生成执行计划；更高版本由 provider 决定。',
    fix: '改正地址。变为其他类型的资源会重新创建：请删除该块。',
    messages: {
      otherType: ({ from, to }) => `${from} 不能变为 ${to}：“moved”只能在同一类型的资源之间移动。`,
      otherKind: () => '“moved”只能从资源到资源，或者从模块到模块。',
    },
  },
  'template/wrong-repetition': {
    name: 'count 或 for_each 无效',
    summary: 'count 不是整数，或者 for_each 既不是映射也不是集合。',
    why: 'Terraform 会拒绝（“Invalid count argument”、“Invalid for_each argument”），RFS 无法生成执行计划。',
    fix: 'count 要用数字，布尔值请写成 `var.enabled ? 1 : 0`；列表用于 for_each 时请转换成集合 toset(…)，或者写成映射 { for item in list : item.name => item }。',
    messages: {
      countOfBool: () => 'count 需要数字，而这里是 true 或 false：要有一个或没有，请写成 … ? 1 : 0。',
      countOfCollection: ({ kind }) =>
        `count 需要数字，而这里是${VALUE_KINDS[kind]}：要与其元素个数相同，请写成 length(…)。`,
      countOfValue: ({ value }) => `count 需要大于等于 0 的整数，而这里是 ${value}。`,
      forEachOfList: () =>
        'for_each 需要映射或字符串集合，而这里是列表：请写成 toset(…)，或者 { for item in … : KEY => item }。',
      forEachOfKind: ({ kind }) => `for_each 需要映射或字符串集合，而这里是${VALUE_KINDS[kind]}。`,
      forEachOfValue: ({ value }) => `for_each 需要映射或字符串集合，而这里是 ${value}。`,
    },
  },
  'template/wrong-value': {
    name: '既不是 true 也不是 false',
    summary: 'Terraform 自身的开关类参数既不是 true 也不是 false。',
    why: 'Terraform 会拒绝（“Unsuitable value type: a bool is required”），RFS 无法读取模板。',
    fix: '写 true 或 false，不带引号。',
    messages: { notBoolean: ({ name, value }) => `“${name}”只能是 true 或 false，而这里是 ${value}。` },
  },
};

function givenTo({ module, name, path }: { module: string; name: string; path: string }): string {
  return `模块 ${module} 的变量“${name}”${path && `（${path}）`}`;
}
