import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { didYouMean, inModule, orDidYouMean } from '../../chinese.js';
import type { variableBlindValidation } from './blind-validation.js';
import type { variableDefaultRefused } from './default-refused.js';
import type { variableDuplicate } from './duplicate.js';
import type { variableForeignValidation } from './foreign-validation.js';
import type { variableLateValidation } from './late-validation.js';
import type { variableNoDescription } from './no-description.js';
import type { variableNotSensitive } from './not-sensitive.js';
import type { variableNullDefault } from './null-default.js';
import type { variableNullableString } from './nullable-string.js';
import type { variableQuotedType } from './quoted-type.js';
import type { variableSensitiveDefault } from './sensitive-default.js';
import type { variableTypeMissing } from './type-missing.js';
import type { variableUndeclared } from './undeclared.js';
import type { variableUnknownType } from './unknown-type.js';
import type { variableUnused } from './unused.js';
import type { variableWideValidation } from './wide-validation.js';
import type { variableWrongDefault, DefaultPlace } from './wrong-default.js';

export const zhRules: ChineseRules<{
  'variable/blind-validation': typeof variableBlindValidation;
  'variable/default-refused': typeof variableDefaultRefused;
  'variable/duplicate': typeof variableDuplicate;
  'variable/foreign-validation': typeof variableForeignValidation;
  'variable/late-validation': typeof variableLateValidation;
  'variable/no-description': typeof variableNoDescription;
  'variable/not-sensitive': typeof variableNotSensitive;
  'variable/null-default': typeof variableNullDefault;
  'variable/nullable-string': typeof variableNullableString;
  'variable/quoted-type': typeof variableQuotedType;
  'variable/sensitive-default': typeof variableSensitiveDefault;
  'variable/type-missing': typeof variableTypeMissing;
  'variable/undeclared': typeof variableUndeclared;
  'variable/unknown-type': typeof variableUnknownType;
  'variable/unused': typeof variableUnused;
  'variable/wide-validation': typeof variableWideValidation;
  'variable/wrong-default': typeof variableWrongDefault;
}> = {
  'variable/blind-validation': {
    name: '校验没有引用其变量',
    summary: 'validation 的条件没有引用所属的变量。',
    why: 'Terraform 会拒绝（“Invalid variable validation condition”），RFS 无法读取模板。',
    fix: '让条件引用该变量。JSON 中条件要写在 ${…} 里，否则只是文本。',
    messages: {
      notReferred: ({ name }) => `条件没有引用 var.${name}：Terraform 会拒绝这样的校验。`,
      text: () => '该条件只是文本：请写在 ${…} 里，Terraform 才会计算它。',
      wrap: () => '写在 ${…} 里。',
    },
  },
  'variable/default-refused': {
    name: '默认值不满足自身的校验',
    summary: '变量的默认值不能通过该变量自己的 validation。',
    why: '保留默认值的买家无法部署：Terraform 会给出该校验的错误信息并停止。在模块中为警告，因为调用时可能给出其他值。',
    fix: '修改默认值或条件；如果必须由买家决定，请去掉默认值。',
    messages: {
      refused: ({ errorMessage, name }) =>
        errorMessage
          ? `“${name}”的默认值不满足自身的校验：“${errorMessage}”。`
          : `“${name}”的默认值不满足自身的校验。`,
    },
  },
  'variable/duplicate': {
    name: '变量重复声明',
    summary: '同一个模块中重复声明了变量。',
    why: '名称在模块内必须唯一，与所在文件无关：Terraform 不接受第二个变量，RFS 连买家需要填写哪些参数都无法列出。',
    fix: '删除其中一个，或者改名。',
    messages: {
      declaredTwice: ({ module, name }) => `变量“${name}”重复声明${inModule(module)}。`,
    },
  },
  'variable/foreign-validation': {
    name: '校验引用了其他对象',
    summary: '变量的 validation 引用了该变量以外的对象。',
    why: 'Terraform 从 1.9 起才允许；RFS 运行的 1.5 会拒绝（“Invalid reference in variable validation”），RFS 无法读取模板。',
    fix: '在这些值汇合的地方检查：写在使用它们的资源的 precondition 中。',
    messages: {
      foreign: ({ name, path }) =>
        `变量的校验只能引用 var.${name}，不能引用 ${path}：RFS 所运行的 Terraform 1.5 会拒绝。`,
    },
  },
  'variable/late-validation': {
    name: '表单可能不执行的校验',
    summary: 'validation 的条件不属于据说 RFS 在买家填写表单时会检查的那一类。',
    why: '表单没有检查的内容，几分钟后才会被部署拒绝。这来自一个在 RFS 上运行模板的团队的经验，华为的页面没有说明。',
    fix: '能用正则表达式表达时，请写成 length(regexall("…", var.NAME)) > 0，不要使用 tostring()。密码变量请不要写校验。',
    messages: {
      password: () => `${SOURCE}，密码变量不应设置校验。`,
      tostring: () => `${SOURCE}，tostring() 会使校验推迟到部署时才执行。`,
      otherCondition: ({ name }) =>
        `${SOURCE}，表单只检查 length(regexall("…", var.${name})) > 0：不满足其他条件的值，买家要到几分钟后部署时才会得知。`,
    },
  },
  'variable/no-description': {
    name: '变量没有描述',
    summary: '变量没有 description，或者为空；在本地模块中仅作为建议。',
    why: '根模块的变量由买家在部署时填写：没有描述时表单只显示变量名，买家只能猜测。',
    fix: '用一句话说明该值的用途以及取值范围。',
    messages: {
      missing: ({ module, name }) => `变量“${name}”${inModule(module)}没有描述。`,
      empty: ({ module, name }) => `变量“${name}”${inModule(module)}的描述为空。`,
    },
  },
  'variable/not-sensitive': {
    name: '秘密变量未标记为敏感',
    summary: '根模块的变量按名称、描述或用途是密码或密钥，但没有标记 sensitive。',
    why: 'RFS 会向有权查看资源栈的人显示变量的值，并写入执行计划和日志。只有标记为敏感的值才不显示。',
    fix: '添加 sensitive = true。此后输出中不能再包含它。',
    messages: {
      passwordByName: ({ name }) => `“${name}”从名称看是密码，${CONSEQUENCE}`,
      secretKeyByName: ({ name }) => `“${name}”从名称看是密钥，${CONSEQUENCE}`,
      passwordByDescription: ({ name }) => `“${name}”从描述看是密码，${CONSEQUENCE}`,
      secretArgument: ({ argument, name, type }) =>
        `“${name}”传给了 ${type} 的“${argument}”（provider 将其标记为敏感参数），${CONSEQUENCE}`,
    },
  },
  'variable/null-default': {
    name: '不允许 null 却默认为 null',
    summary: '变量的 nullable 为 false，而默认值是 null。',
    why: 'Terraform 会拒绝（“A null default value is not valid when nullable=false”），RFS 无法读取模板。',
    fix: '需要买家决定时去掉默认值，或者写一个值，或者去掉 nullable = false。',
    messages: {
      nullDefault: ({ name }) => `“${name}”设置了 nullable = false，而默认值是 null。`,
    },
  },
  'variable/nullable-string': {
    name: 'nullable 或 sensitive 写成了字符串',
    summary: '变量的 nullable 或 sensitive 是字符串，而不是 true 或 false。',
    why: 'Terraform 会转换 "true" 和 "false"，RFS 多年来也运行这样的模板；编辑器和其他读取模板的工具不一定支持。其他字符串会被拒绝。',
    fix: '写不带引号的 true 或 false。',
    messages: {
      quoted: ({ argument, text, variable }) => `变量“${variable}”的“${argument}”是字符串“${text}”。`,
      notBoolean: ({ argument, text, variable }) =>
        `变量“${variable}”的“${argument}”是字符串“${text}”，既不是 true 也不是 false。`,
      removeQuotes: ({ text }) => `改为不带引号的 ${text}。`,
    },
  },
  'variable/quoted-type': {
    name: '类型写在引号中',
    summary: '变量的类型写在引号中。',
    why: '这是 Terraform 0.11 的写法；Terraform 1.x 会拒绝（“Invalid quoted type constraints”），RFS 无法读取模板。在 JSON 中类型总是带引号。',
    fix: '类型不要带引号；"list" 即 list(string)，"map" 即 map(string)。',
    messages: {
      quoted: ({ name }) => `“${name}”的类型写在引号中，Terraform 1.x 不支持。`,
    },
  },
  'variable/sensitive-default': {
    name: '敏感变量带有默认值',
    summary: '敏感变量的默认值不为空。',
    why: '默认值以明文保存在模板中，任何人解析模板变量时 RFS 都会返回它。保留默认值的买家得到的密码与所有其他买家相同。',
    fix: '删除默认值，让买家自行填写。RFS 接受空的默认值。',
    messages: {
      hasDefault: ({ name }) => `敏感变量“${name}”带有默认值：拿到模板的人都能看到它。`,
    },
  },
  'variable/type-missing': {
    name: '变量没有类型',
    summary: '变量没有 type。',
    why: '此时 Terraform 接受任何值。错误的值不会在表单中发现，而是在买家已经付费的部署过程中才暴露。',
    fix: '添加类型：string、number、bool、list(string) 等。',
    messages: {
      missing: ({ module, name }) => `变量“${name}”${inModule(module)}没有类型。`,
    },
  },
  'variable/undeclared': {
    name: '未声明的变量',
    summary: '引用了模块中没有 variable 块声明的变量。',
    why: 'Terraform 不接受对未声明变量的引用，RFS 连执行计划都无法生成。',
    fix: '在 variables.tf 中声明该变量，或者改正名称。模块只能看到自己的变量：请在调用模块处传入该值。',
    messages: {
      undeclared: ({ meant, module, name }) => `变量“${name}”未声明${inModule(module)}。${didYouMean(meant)}`,
    },
  },
  'variable/unknown-type': {
    name: '未知的类型',
    summary: '变量的 type 中有 Terraform 没有的类型，或者类型的参数有误。',
    why: 'Terraform 会拒绝（“Invalid type specification”），RFS 无法读取模板。',
    fix: '使用 string、number、bool、any、list(…)、set(…)、map(…)、object({…}) 或 tuple([…])。',
    messages: {
      unknown: ({ meant, name }) => `Terraform 没有类型“${name}”${orDidYouMean(meant)}`,
      notType: () => '这里是值，而不是类型：请写成 string、list(string)、object({ name = string }) 等。',
      brackets: ({ instead }) => `类型的成员写在圆括号中：请写成 ${instead}。`,
      optionalOutside: () => 'optional(…) 只能直接写在 object({ … }) 中，作为属性的类型。',
      optional: () => 'optional(…) 接受一个类型，其后最多一个默认值。',
      primitive: ({ name }) => `“${name}”不接受参数。`,
      list: () => 'list(…) 需要一个类型，即其元素的类型。',
      map: () => 'map(…) 需要一个类型，即其值的类型。',
      object: () => 'object(…) 的属性写在花括号中：object({ name = string })。',
      set: () => 'set(…) 需要一个类型，即其元素的类型。',
      tuple: () => 'tuple(…) 的元素类型写在方括号中：tuple([string, number])。',
    },
  },
  'variable/unused': {
    name: '未使用的变量',
    summary: '变量已声明但从未使用。',
    why: 'RFS 会让买家填写模板的每个变量：未使用的变量是没有作用的问题，往往是本该使用却遗漏的值。',
    fix: '使用该变量，或者删除它的块。它自己的 validation 不算使用。',
    messages: {
      unused: ({ module, name }) => `变量“${name}”从未使用${inModule(module)}。`,
    },
  },
  'variable/wide-validation': {
    name: '校验条件比参数更宽',
    summary: '变量的校验条件接受了使用它的参数所不接受的值。',
    why: '表单允许买家填写这样的值，而部署会在付款之后失败。限制来自 provider 的校验或其页面的说明。',
    fix: '修改校验条件，使其只接受参数所接受的值。',
    messages: {
      number: ({ accepted, limit, ...wider }) =>
        `${startOf(wider)} ${accepted}，而${endOf(wider)}${accepted > limit ? '最大' : '最小'}为 ${limit}。`,
      length: ({ accepted, limit, ...wider }) =>
        `${startOf(wider)} ${accepted} 个字符，而${endOf(wider)}${accepted > limit ? '最多' : '最少'}为 ${limit} 个字符。`,
      value: ({ accepted, ...wider }) => `${startOf(wider)}“${accepted}”，而${endOf(wider)}不接受该值。`,
    },
  },
  'variable/wrong-default': {
    name: '默认值的类型不符',
    summary: '变量的默认值（或 optional() 给出的默认值）不属于其类型，或者缺少其中的属性。',
    why: 'Terraform 会拒绝（“This default value is not compatible with the variable’s type constraint”），RFS 无法读取模板。',
    fix: '改正默认值或类型。',
    messages: {
      wrongType: ({ type, ...place }) => `${partOf(place)}不属于其类型 ${type}。`,
      extra: ({ extra, meant, ...place }) =>
        `${partOf(place)}带有其类型中没有的“${extra}”，Terraform 会丢弃它；是否应为“${meant}”？`,
      misspelt: ({ extra, missing, ...place }) =>
        `${partOf(place)}带有“${extra}”，却缺少其类型所要求的“${missing}”；是否应为“${missing}”？`,
      missing: ({ missing, ...place }) => `${partOf(place)}缺少其类型所要求的“${missing}”。`,
    },
  },
};

const SOURCE = '据 RFS 用户反映（华为文档没有说明）';
const CONSEQUENCE = '但未标记 sensitive：有权查看资源栈的人都能看到它。';

function partOf({ name, path }: DefaultPlace): string {
  return path === '' ? `“${name}”的默认值` : `“${name}”的默认值中，${path} `;
}

function startOf({ variable }: { variable: string }): string {
  return `变量“${variable}”的校验条件接受`;
}

function endOf({ argument, type }: { argument: string; type: string }): string {
  return `${type} 的“${argument}”`;
}
