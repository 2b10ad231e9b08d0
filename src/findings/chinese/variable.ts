import type { ChineseArea } from './chinese-area.js';

export const variable: ChineseArea = {
  'variable/default-refused': {
    name: '默认值不满足自身的校验',
    summary: '变量的默认值不能通过该变量自己的 validation。',
    why: '买家保留默认值就无法部署：RFS 会报出校验的错误信息并停止。',
    fix: '修改默认值或条件；如果必须由买家决定，请去掉默认值。',
    messages: {
      'The default of "{name}" does not pass its own validation: "{said}".':
        '“{name}”的默认值不满足自身的校验：“{said}”。',
      'The default of "{name}" does not pass its own validation.': '“{name}”的默认值不满足自身的校验。',
    },
  },
  'variable/duplicate': {
    name: '变量重复声明',
    summary: '同一个模块中重复声明了变量。',
    why: '名称在模块内必须唯一，与所在文件无关：Terraform 不接受第二个变量，RFS 连买家需要填写哪些参数都无法列出。',
    fix: '删除其中一个，或者改名。',
    messages: { 'The {kind} "{name}" is declared twice{module}.': '{kind}“{name}”重复声明{module}。' },
  },
  'variable/blind-validation': {
    name: '校验没有引用其变量',
    summary: 'validation 的条件没有引用所属的变量。',
    why: 'Terraform 会拒绝（“Invalid variable validation condition”），RFS 无法读取模板。',
    fix: '让条件引用该变量。JSON 中条件要写在 ${…} 里，否则只是文本。',
    messages: {
      'The condition does not look at var.{name}: Terraform refuses such a validation.':
        '条件没有引用 var.{name}：Terraform 会拒绝这样的校验。',
      'This condition is only text: put it into ${…}, so that Terraform evaluates it.':
        '该条件只是文本：请写在 ${…} 里，Terraform 才会计算它。',
      'Put it into ${…}.': '写在 ${…} 里。',
    },
  },
  'variable/foreign-validation': {
    name: '校验引用了其他对象',
    summary: '变量的 validation 引用了该变量以外的对象。',
    why: 'Terraform 从 1.9 起才允许；RFS 运行的 1.5 会拒绝（“Invalid reference in variable validation”），RFS 无法读取模板。',
    fix: '在这些值汇合的地方检查：写在使用它们的资源的 precondition 中。',
    messages: {
      'The validation of a variable may refer to var.{name} only, not to {other}: Terraform 1.5, which RFS runs, refuses it.':
        '变量的校验只能引用 var.{name}，不能引用 {other}：RFS 所运行的 Terraform 1.5 会拒绝。',
    },
  },
  'variable/late-validation': {
    name: '表单可能不执行的校验',
    summary: 'validation 的条件不属于据说 RFS 在买家填写表单时会检查的那一类。',
    why: '表单没有检查的内容，几分钟后才会被部署拒绝。这来自一个在 RFS 上运行模板的团队的经验，华为的页面没有说明。',
    fix: '能用正则表达式表达时，请写成 length(regexall("…", var.NAME)) > 0，不要使用 tostring()。密码变量请不要写校验。',
    messages: {
      'People who run templates on RFS report, and no page of Huawei states, that a password should have no validation.':
        '据在 RFS 上运行模板的用户反映（华为页面没有说明），密码变量不应设置校验。',
      'People who run templates on RFS report, and no page of Huawei states, that tostring() puts a validation off until the deployment.':
        '据在 RFS 上运行模板的用户反映（华为页面没有说明），tostring() 会使校验推迟到部署时才执行。',
      'People who run templates on RFS report, and no page of Huawei states, that the form checks length(regexall("…", var.{name})) > 0 only: what another condition refuses, the buyer is told minutes later, by the deployment.':
        '据在 RFS 上运行模板的用户反映（华为页面没有说明），表单只检查 length(regexall("…", var.{name})) > 0：不满足其他条件的值，买家要到几分钟后部署时才会得知。',
    },
  },
  'variable/no-description': {
    name: '变量没有描述',
    summary: '变量没有 description，或者为空；在本地模块中仅作为建议。',
    why: '根模块的变量由买家在部署时填写：没有描述时表单只显示变量名，买家只能猜测。',
    fix: '用一句话说明该值的用途以及取值范围。',
    messages: {
      'The variable "{name}"{module} has {amount} description.': '变量“{name}”{module}的描述{amount}。',
    },
  },
  'variable/not-sensitive': {
    name: '秘密变量未标记为敏感',
    summary: '根模块的变量按名称、描述或用途是密码或密钥，但没有标记 sensitive。',
    why: 'RFS 会向有权查看资源栈的人显示变量的值，并写入执行计划和日志。只有标记为敏感的值才不显示。',
    fix: '添加 sensitive = true。此后输出中不能再包含它。',
    messages: {
      '"{name}" is a password by its name, and is not marked sensitive: whoever may look at the stack can read it.':
        '“{name}”从名称看是密码，但未标记 sensitive：有权查看资源栈的人都能看到它。',
      '"{name}" is a secret key by its name, and is not marked sensitive: whoever may look at the stack can read it.':
        '“{name}”从名称看是密钥，但未标记 sensitive：有权查看资源栈的人都能看到它。',
      '"{name}" is a password by its description, and is not marked sensitive: whoever may look at the stack can read it.':
        '“{name}”从描述看是密码，但未标记 sensitive：有权查看资源栈的人都能看到它。',
      '"{name}" is given to "{argument}" of {type}, which the provider keeps out of sight, and is not marked sensitive: whoever may look at the stack can read it.':
        '“{name}”传给了 {type} 的“{argument}”（provider 将其视为敏感参数），但未标记 sensitive：有权查看资源栈的人都能看到它。',
    },
  },
  'variable/null-default': {
    name: '不允许 null 却默认为 null',
    summary: '变量的 nullable 为 false，而默认值是 null。',
    why: 'Terraform 会拒绝（“A null default value is not valid when nullable=false”），RFS 无法读取模板。',
    fix: '需要买家决定时去掉默认值，或者写一个值，或者去掉 nullable = false。',
    messages: {
      '"{name}" has nullable = false, and its default is null.':
        '“{name}”设置了 nullable = false，而默认值是 null。',
    },
  },
  'variable/nullable-string': {
    name: 'nullable 或 sensitive 写成了字符串',
    summary: '变量的 nullable 或 sensitive 是字符串，而不是 true 或 false。',
    why: 'Terraform 会转换 "true" 和 "false"，RFS 多年来也运行这样的模板；编辑器和其他读取模板的工具不一定支持。其他字符串会被拒绝。',
    fix: '写不带引号的 true 或 false。',
    messages: {
      '"{argument}" of the variable "{name}" is the string "{text}", which is neither true nor false.':
        '变量“{name}”的“{argument}”是字符串“{text}”，既不是 true 也不是 false。',
      '"{argument}" of the variable "{name}" is the string "{text}".':
        '变量“{name}”的“{argument}”是字符串“{text}”。',
    },
  },
  'variable/quoted-type': {
    name: '类型写在引号中',
    summary: '变量的类型写在引号中。',
    why: '这是 Terraform 0.11 的写法；Terraform 1.x 会拒绝（“Invalid quoted type constraints”），RFS 无法读取模板。在 JSON 中类型总是带引号。',
    fix: '类型不要带引号；"list" 即 list(string)，"map" 即 map(string)。',
    messages: {
      'The type of "{name}" stands in quotes, which Terraform 1.x refuses.':
        '“{name}”的类型写在引号中，Terraform 1.x 不支持。',
    },
  },
  'variable/sensitive-default': {
    name: '敏感变量带有默认值',
    summary: '敏感变量的默认值不为空。',
    why: '默认值以明文保存在模板中，任何人解析模板变量时 RFS 都会返回它。保留默认值的买家得到的密码与所有其他买家相同。',
    fix: '删除默认值，让买家自行填写。RFS 接受空的默认值。',
    messages: {
      'The sensitive variable "{name}" has a default: everybody who has the template can read it.':
        '敏感变量“{name}”带有默认值：拿到模板的人都能看到它。',
    },
  },
  'variable/type-missing': {
    name: '变量没有类型',
    summary: '变量没有 type。',
    why: '此时 Terraform 接受任何值。错误的值不会在表单中发现，而是在买家已经付费的部署过程中才暴露。',
    fix: '添加类型：string、number、bool、list(string) 等。',
    messages: { 'The variable "{name}"{module} has no type.': '变量“{name}”{module}没有类型。' },
  },
  'variable/undeclared': {
    name: '未声明的变量',
    summary: '引用了模块中没有 variable 块声明的变量。',
    why: 'Terraform 不接受对未声明变量的引用，RFS 连执行计划都无法生成。',
    fix: '在 variables.tf 中声明该变量，或者改正名称。模块只能看到自己的变量：请在调用模块处传入该值。',
    messages: {
      'The {kind} "{name}" is not declared{module}.{meant}': '{kind}“{name}”未声明{module}。{meant}',
    },
  },
  'variable/unused': {
    name: '未使用的变量',
    summary: '变量已声明但从未使用。',
    why: 'RFS 会让买家填写模板的每个变量：未使用的变量是没有作用的问题，往往是本该使用却遗漏的值。',
    fix: '使用该变量，或者删除它的块。它自己的 validation 不算使用。',
    messages: { 'The variable "{name}" is never used{module}.': '变量“{name}”从未使用{module}。' },
  },
  'variable/unknown-type': {
    name: '未知的类型',
    summary: '变量的 type 中有 Terraform 没有的类型，或者类型的参数有误。',
    why: 'Terraform 会拒绝（“Invalid type specification”），RFS 无法读取模板。',
    fix: '使用 string、number、bool、any、list(…)、set(…)、map(…)、object({…}) 或 tuple([…])。',
    messages: {
      'Terraform has no type "{name}"{meant}': 'Terraform 没有类型“{name}”{meant}',
      'A type takes its parts in round brackets: write {text}.': '类型的成员写在圆括号中：请写 {text}。',
      'This is a value, not a type: write string, list(string), object({ name = string }) and the like.':
        '这里是值，而不是类型：请写成 string、list(string)、object({ name = string }) 等。',
      'optional(…) stands only directly in object({ … }), as the type of an attribute.':
        'optional(…) 只能直接写在 object({ … }) 中，作为属性的类型。',
      'optional(…) takes a type, and at most one default behind it.':
        'optional(…) 接受一个类型，其后最多一个默认值。',
      '"{name}" takes no argument.': '“{name}”不接受参数。',
      'list(…) takes one type, that of its items.': 'list(…) 接受一个类型，即其元素的类型。',
      'map(…) takes one type, that of its values.': 'map(…) 接受一个类型，即其值的类型。',
      'set(…) takes one type, that of its items.': 'set(…) 接受一个类型，即其元素的类型。',
      'object(…) takes its attributes in braces: object({ name = string }).':
        'object(…) 的属性写在花括号中：object({ name = string })。',
      'tuple(…) takes the types of its items in brackets: tuple([string, number]).':
        'tuple(…) 的元素类型写在方括号中：tuple([string, number])。',
    },
  },
  'variable/wrong-default': {
    name: '默认值的类型不符',
    summary: '变量的默认值（或 optional() 给出的默认值）不属于其类型，或者缺少其中的属性。',
    why: 'Terraform 会拒绝（“This default value is not compatible with the variable’s type constraint”），RFS 无法读取模板。',
    fix: '改正默认值或类型。',
    messages: {
      'The default of "{name}" is not of its type, {type}.': '“{name}”的默认值不属于其类型 {type}。',
      'In the default of "{name}", {path} is not of its type, {type}.':
        '“{name}”的默认值中，{path} 不属于其类型 {type}。',
      'The default of "{name}" has "{extra}", which its type does not have and Terraform drops; did you mean "{meant}"?':
        '“{name}”的默认值带有其类型中没有的“{extra}”，Terraform 会丢弃它；是否应为“{meant}”？',
      'In the default of "{name}", {path} has "{extra}", which its type does not have and Terraform drops; did you mean "{meant}"?':
        '“{name}”的默认值中，{path} 带有其类型中没有的“{extra}”，Terraform 会丢弃它；是否应为“{meant}”？',
      'The default of "{name}" has "{extra}" and lacks "{missing}", which its type wants; did you mean "{meant}"?':
        '“{name}”的默认值带有“{extra}”，却缺少其类型所要求的“{missing}”；是否应为“{meant}”？',
      'In the default of "{name}", {path} has "{extra}" and lacks "{missing}", which its type wants; did you mean "{meant}"?':
        '“{name}”的默认值中，{path} 带有“{extra}”，却缺少其类型所要求的“{missing}”；是否应为“{meant}”？',
      'The default of "{name}" lacks "{missing}", which its type wants.':
        '“{name}”的默认值缺少其类型所要求的“{missing}”。',
      'In the default of "{name}", {path} lacks "{missing}", which its type wants.':
        '“{name}”的默认值中，{path} 缺少其类型所要求的“{missing}”。',
    },
  },
};
