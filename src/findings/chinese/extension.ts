import type { ChineseArea } from './chinese-area.js';

export const extension: ChineseArea = {
  'extension/byte-order-mark': {
    name: '表单扩展中的字节顺序标记（BOM）',
    summary: '表单扩展文件以字节顺序标记开头。',
    why: 'JSON 中不应有 BOM，许多读取程序会拒绝。RFS 对 .tf.json 有明确说明；对扩展文件，其页面只说明文件为 UTF-8。',
    fix: '将文件保存为不带 BOM 的 UTF-8。',
    messages: {
      'The file begins with a byte order mark (U+FEFF). Save it as UTF-8 without BOM.':
        '文件以字节顺序标记（U+FEFF）开头。请保存为不带 BOM 的 UTF-8。',
    },
  },
  'extension/missing-language': {
    name: '表单只有一种语言',
    summary: '变量或取值的标签翻译成了中文却没有英文，或者相反；整个语言都缺失时仅作为建议。',
    why: '使用另一种语言的控制台时，买家会在其他已翻译的变量中看到该变量的原始名称。',
    fix: '添加另一种语言的条目。',
    messages: {
      'The form is not translated into {language}.': '表单没有翻译成{language}。',
      'The variable "{name}" is not translated into {language}.': '变量“{name}”没有翻译成{language}。',
      'The label "{name}" is not translated into {language}.': '标签“{name}”没有翻译成{language}。',
    },
  },
  'extension/missing-prompt': {
    name: '可以改为选择的值',
    summary: '买家需要手工填写 ID 或名称，而表单可以从买家的账号中提供选项。',
    why: 'ID 容易填错；规格或可用区售罄时，也要到部署失败才会发现。使用 prompt 后，买家可以从现有的选项中选择。',
    fix: '在表单的 variables 中添加该变量，并使用提示中给出的 prompt。',
    messages: {
      'The buyer types "{name}"; with the prompt "{prompt}" the form offers the {offered} that there are.':
        '买家需要手工填写“{name}”；使用 prompt“{prompt}”后，表单会提供现有的{offered}。',
    },
  },
  'extension/missing-variable': {
    name: '表单没有说明的变量',
    summary: '买家必须填写某个变量，而表单扩展既没有它的翻译，也没有 prompt。',
    why: '在带有买家语言的名称和描述的变量中，只有它没有任何说明，而且它不能保留默认值。',
    fix: '在 i18n 中添加两种语言的条目，或者在 variables 中添加 prompt；或者给它一个默认值。',
    messages: {
      'The buyer has to enter "{name}", and the form extension neither translates it nor offers values for it.':
        '买家必须填写“{name}”，而表单扩展既没有翻译它，也没有提供可选的值。',
    },
  },
  'extension/place': {
    name: '表单扩展的位置',
    summary: '表单扩展不在 RFS 查找的位置、后缀不对，或者有多个。',
    why: 'RFS 读取一个 .extension/*.rfs.json 文件，对其他文件没有任何提示：买家看到的是普通表单，没有翻译，也没有可选的值。',
    fix: '将所有内容放入一个文件，例如位于文件夹或 zip 顶层的 .extension/form.rfs.json。公开的模板中有名为 .extension 的单个文件，华为的页面没有说明。',
    messages: {
      'RFS reads one form extension, and {name} is there already: put both into one file.':
        'RFS 只读取一个表单扩展，而 {name} 已经存在：请合并为一个文件。',
      'Huawei’s pages describe no file named .extension: RFS reads {place}.':
        '华为的页面没有说明名为 .extension 的文件：RFS 读取的是{place}。',
      'RFS does not read {name}: the form extension is {place}.': 'RFS 不读取 {name}：表单扩展是{place}。',
      'RFS does not look for a form extension at {name}: it reads {place}.':
        'RFS 不在 {name} 查找表单扩展：它读取的是{place}。',
    },
  },
  'extension/shape': {
    name: '表单扩展的结构',
    summary: '表单扩展中有华为页面未说明的键或值，或者缺少其中的键。',
    why: 'RFS 没有说明会如何处理。很可能该条目不起作用，买家看到的是普通表单。',
    fix: 'i18n 写成 { zh_cn: […], en_us: […] }，每个条目包含 variable_name 和 localization；variables 写成 { name, prompt, query, labelCustom, valueI18 } 的列表。',
    messages: {
      'The form extension is {there} where RFS expects {wanted}.': '表单扩展是{there}，而 RFS 需要{wanted}。',
      '"{path}" is {there} where RFS expects {wanted}.': '“{path}”是{there}，而 RFS 需要{wanted}。',
      '"{path}" lacks "{name}".': '“{path}”缺少“{name}”。',
      'RFS is not known to read "{name}" at the top. It reads {keys}.':
        '不确定 RFS 是否读取顶层的“{name}”。它读取 {keys}。',
      'RFS is not known to read "{name}" at the top.{meant}': '不确定 RFS 是否读取顶层的“{name}”。{meant}',
      'RFS is not known to read "{name}" in "{path}". It reads {keys}.':
        '不确定 RFS 是否读取“{path}”中的“{name}”。它读取 {keys}。',
      'RFS is not known to read "{name}" in "{path}".{meant}':
        '不确定 RFS 是否读取“{path}”中的“{name}”。{meant}',
    },
  },
  'extension/unfit-prompt': {
    name: 'prompt 与用途不符',
    summary: '表单为变量提供的选项与模板中的用途不符，或者与其类型不符。',
    why: '买家从错误的列表中选择，所选的值会使部署失败。',
    fix: '使用与变量用途相符的 prompt。',
    messages: {
      '"{prompt}" offers {offered}, and the variable "{name}" is a {type}: what is chosen is text.':
        '“{prompt}”提供的是{offered}，而变量“{name}”的类型是 {type}：所选的值是文本。',
      '"{prompt}" offers {offered}, and the variable "{name}" is used as "{argument}" of {type}: use "{other}".':
        '“{prompt}”提供的是{offered}，而变量“{name}”用作 {type} 的“{argument}”：请使用“{other}”。',
    },
  },
  'extension/unknown-prompt': {
    name: '未知的 prompt',
    summary: '表单扩展使用了 RFS 未列出的 prompt。',
    why: 'RFS 只为六种 prompt 提供买家账号中的选项。使用其他 prompt 时，买家只能手工填写。',
    fix: '使用 hwc:ecs:flavors、hwc:vpc:myVpcs、hwc:vpc:mySubnets、hwc:vpc:mySecurityGroups、hwc:evs:types、hwc:ecs:availabilityZones 之一。',
    messages: {
      'RFS has no prompt "{prompt}". RFS knows {known}.': 'RFS 没有 prompt“{prompt}”。RFS 支持 {known}。',
      'RFS has no prompt "{prompt}".{meant}': 'RFS 没有 prompt“{prompt}”。{meant}',
    },
  },
  'extension/unknown-variable': {
    name: '表单条目没有对应的变量',
    summary: '表单扩展中的变量在模板中未声明。',
    why: '该条目不起作用：买家看到的变量没有翻译，也没有可选的值。',
    fix: '名称与 variable 块保持一致，或者删除该条目。',
    messages: {
      'The template declares no variable "{name}".{meant}': '模板未声明变量“{name}”。{meant}',
    },
  },
};
