import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { didYouMean } from '../../chinese.js';
import { PROMPTS } from '../../form-extension/extension-document.js';
import type { JsonKind } from '../../form-extension/extension-shape.js';
import type { Prompt } from '../../form-extension/prompt-arguments.js';
import type { extensionByteOrderMark } from './byte-order-mark.js';
import type { extensionMissingLanguage } from './missing-language.js';
import type { extensionMissingPrompt } from './missing-prompt.js';
import type { extensionMissingVariable } from './missing-variable.js';
import type { extensionPlace } from './place.js';
import type { extensionShape } from './shape.js';
import type { extensionUnfitPrompt } from './unfit-prompt.js';
import type { extensionUnknownPrompt } from './unknown-prompt.js';
import type { extensionUnknownVariable } from './unknown-variable.js';

const PLACE = '模板顶层 .extension 文件夹中的一个 .rfs.json 文件';
const LANGUAGE_NAMES = { en_us: '英文（en_us）', zh_cn: '中文（zh_cn）' } as const;
const OFFERED: Readonly<Record<Prompt, string>> = {
  'hwc:ecs:availabilityZones': '可用区',
  'hwc:ecs:flavors': '云服务器规格',
  'hwc:evs:types': '磁盘类型',
  'hwc:vpc:mySecurityGroups': '安全组',
  'hwc:vpc:mySubnets': '子网',
  'hwc:vpc:myVpcs': 'VPC',
};
const KINDS: Readonly<Record<JsonKind, string>> = { list: '列表', object: '对象', string: '字符串' };

function partAt(path: string): string {
  return path === '' ? '表单扩展' : `“${path}”`;
}

function placeAt(path: string): string {
  return path === '' ? '顶层' : `“${path}”中`;
}

export const zhRules: ChineseRules<{
  'extension/byte-order-mark': typeof extensionByteOrderMark;
  'extension/missing-language': typeof extensionMissingLanguage;
  'extension/missing-prompt': typeof extensionMissingPrompt;
  'extension/missing-variable': typeof extensionMissingVariable;
  'extension/place': typeof extensionPlace;
  'extension/shape': typeof extensionShape;
  'extension/unfit-prompt': typeof extensionUnfitPrompt;
  'extension/unknown-prompt': typeof extensionUnknownPrompt;
  'extension/unknown-variable': typeof extensionUnknownVariable;
}> = {
  'extension/byte-order-mark': {
    name: '表单扩展中的字节顺序标记（BOM）',
    summary: '表单扩展文件以字节顺序标记开头。',
    why: 'JSON 中不应有 BOM，许多读取程序会拒绝。RFS 对 .tf.json 有明确说明；对扩展文件，其页面只说明文件为 UTF-8。',
    fix: '将文件保存为不带 BOM 的 UTF-8。',
    messages: { mark: () => '文件以字节顺序标记（U+FEFF）开头。请保存为不带 BOM 的 UTF-8。' },
  },
  'extension/missing-language': {
    name: '表单只有一种语言',
    summary: '变量或取值的标签翻译成了中文却没有英文，或者相反；整个语言都缺失时仅作为建议。',
    why: '使用另一种语言的控制台时，买家会在其他已翻译的变量中看到该变量的原始名称。',
    fix: '添加另一种语言的条目。',
    messages: {
      form: ({ language }) => `表单没有翻译成${LANGUAGE_NAMES[language]}。`,
      variable: ({ language, name }) => `变量“${name}”没有翻译成${LANGUAGE_NAMES[language]}。`,
      label: ({ language, name }) => `标签“${name}”没有翻译成${LANGUAGE_NAMES[language]}。`,
    },
  },
  'extension/missing-prompt': {
    name: '可以改为选择的值',
    summary: '买家需要手工填写 ID 或名称，而表单可以从买家的账号中提供选项。',
    why: 'ID 容易填错；规格或可用区售罄时，也要到部署失败才会发现。使用 prompt 后，买家可以从现有的选项中选择。',
    fix: '在表单的 variables 中添加该变量，并使用提示中给出的 prompt。',
    messages: {
      missing: ({ name, prompt }) =>
        `买家需要手工填写“${name}”；使用 prompt“${prompt}”后，表单会提供现有的${OFFERED[prompt]}。`,
    },
  },
  'extension/missing-variable': {
    name: '表单没有说明的变量',
    summary: '买家必须填写某个变量，而表单扩展既没有它的翻译，也没有 prompt。',
    why: '在带有买家语言的名称和描述的变量中，只有它没有任何说明，而且它不能保留默认值。',
    fix: '在 i18n 中添加两种语言的条目，或者在 variables 中添加 prompt；或者给它一个默认值。',
    messages: {
      missing: ({ name }) => `买家必须填写“${name}”，而表单扩展既没有翻译它，也没有提供可选的值。`,
    },
  },
  'extension/place': {
    name: '表单扩展的位置',
    summary: '表单扩展不在 RFS 查找的位置、后缀不对，或者有多个。',
    why: 'RFS 读取一个 .extension/*.rfs.json 文件，对其他文件没有任何提示：买家看到的是普通表单，没有翻译，也没有可选的值。',
    fix: '将所有内容放入一个文件，例如位于文件夹或 zip 顶层的 .extension/form.rfs.json。公开的模板中有名为 .extension 的单个文件，华为的页面没有说明。',
    messages: {
      second: ({ first }) => `RFS 只读取一个表单扩展，而 ${first} 已经存在：请合并为一个文件。`,
      singleFile: () => `华为的页面没有说明名为 .extension 的文件：RFS 读取的是${PLACE}。`,
      suffix: ({ name }) => `RFS 不读取 ${name}：表单扩展是${PLACE}。`,
      elsewhere: ({ name }) => `RFS 不在 ${name} 查找表单扩展：它读取的是${PLACE}。`,
    },
  },
  'extension/shape': {
    name: '表单扩展的结构',
    summary: '表单扩展中有华为页面未说明的键或值，或者缺少其中的键。',
    why: 'RFS 没有说明会如何处理。很可能该条目不起作用，买家看到的是普通表单。',
    fix: 'i18n 写成 { zh_cn: […], en_us: […] }，每个条目包含 variable_name 和 localization；variables 写成 { name, prompt, query, labelCustom, valueI18 } 的列表。',
    messages: {
      wrongKind: ({ expected, found, path }) =>
        `${partAt(path)}是${KINDS[found]}，而 RFS 需要${KINDS[expected]}。`,
      wrongValue: ({ expected, path, value }) =>
        `${partAt(path)}是 ${value}，而 RFS 需要${KINDS[expected]}。`,
      missingKey: ({ name, path }) => `${partAt(path)}缺少“${name}”。`,
      unknownKey: ({ keys, name, path }) =>
        `不确定 RFS 是否读取${placeAt(path)}的“${name}”。它读取 ${keys.join('、')}。`,
      misspeltKey: ({ meant, name, path }) =>
        `不确定 RFS 是否读取${placeAt(path)}的“${name}”。是否应为“${meant}”？`,
    },
  },
  'extension/unfit-prompt': {
    name: 'prompt 与用途不符',
    summary: '表单为变量提供的选项与模板中的用途不符，或者与其类型不符。',
    why: '买家从错误的列表中选择，所选的值会使部署失败。',
    fix: '使用与变量用途相符的 prompt。',
    messages: {
      type: ({ name, prompt, type }) =>
        `“${prompt}”提供的${OFFERED[prompt]}是文本，而变量“${name}”的类型是 ${type}。`,
      use: ({ argument, fitting, name, prompt, type }) =>
        `“${prompt}”提供的是${OFFERED[prompt]}，而变量“${name}”用作 ${type} 的“${argument}”：请使用“${fitting}”。`,
    },
  },
  'extension/unknown-prompt': {
    name: '未知的 prompt',
    summary: '表单扩展使用了 RFS 未列出的 prompt。',
    why: 'RFS 只为六种 prompt 提供买家账号中的选项。使用其他 prompt 时，买家只能手工填写。',
    fix: '使用 hwc:ecs:flavors、hwc:vpc:myVpcs、hwc:vpc:mySubnets、hwc:vpc:mySecurityGroups、hwc:evs:types、hwc:ecs:availabilityZones 之一。',
    messages: {
      unknown: ({ prompt }) => `RFS 没有 prompt“${prompt}”。RFS 支持 ${PROMPTS.join('、')}。`,
      misspelt: ({ meant, prompt }) => `RFS 没有 prompt“${prompt}”。是否应为“${meant}”？`,
    },
  },
  'extension/unknown-variable': {
    name: '表单条目的变量未声明',
    summary: '表单扩展中的变量在模板中未声明。',
    why: '该条目不起作用：买家看到的变量没有翻译，也没有可选的值。',
    fix: '名称与 variable 块保持一致，或者删除该条目。',
    messages: { unknown: ({ meant, name }) => `模板未声明变量“${name}”。${didYouMean(meant)}` },
  },
};
