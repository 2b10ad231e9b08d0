import { listText } from '../i18n/list-text.js';
import type { AnyMessageSet, Chinese } from '../i18n/message.js';
import { VERSION_FORMS } from './chinese.js';
import type * as manifest from './manifest-messages.js';
import type { ManifestRuleId } from './manifest-rules.js';
import type { idMessages, projectMessages, setValueMessages } from './messages.js';
import type { YamlKind } from './value-words.js';

const TEXT_FORMS: Readonly<Record<manifest.TextForm, string>> = {
  currency: '三个大写字母的币种代码，例如 CNY',
  day: '日期，例如 2026-11-20',
  imagePrefix: '镜像引用的开头：小写字母、数字、. _ - / 和 :',
  key: '字母、数字、- 和 _，以字母或数字开头',
  line: '不含控制字符的单行文本',
  offset: '相对 UTC 的时差，例如 +08:00',
  booksRuleId: 'koo reconcile 的规则 ID，例如 books/amount',
  ruleId: '规则 ID，例如 template/unused-variable',
  size: '带单位的数字，例如 200MB 或 1.5 GiB',
  stateAddress: '以 https:// 或 postgres:// 开头的地址',
  variableName: '变量名：字母、数字、_ 和 -，不以数字开头',
};

const YAML_KINDS: Readonly<Record<YamlKind, string>> = {
  boolean: '布尔值（true/false）',
  false: '布尔值 false',
  list: '列表',
  mapping: '映射（`key: value`）',
  nothing: '空值',
  number: '数字',
  other: '其他类型',
  text: '文本',
  true: '布尔值 true',
  wholeNumber: '整数',
};

const DECLARED = { asset: '资产', template: '模板' } as const;
const LISTS = { assets: '资产', specs: '规格', templates: '模板' } as const;

/** With spaces around the conjunction where it is beside a word in backticks. */
function or(words: readonly string[]): string {
  return listText(words, 'zh', 'disjunction').replaceAll('`或', '` 或').replaceAll('或`', '或 `');
}

function quoted(word: string): string {
  return `\`${word}\``;
}

function kindsText(kinds: readonly YamlKind[]): string {
  return or(kinds.map((kind) => YAML_KINDS[kind]));
}

function allowed({ kinds, values }: { kinds: readonly YamlKind[]; values: readonly string[] }): string {
  return or([...values, ...(kinds.length === 0 ? [] : [kindsText(kinds)])]);
}

export const zh: [
  Chinese<typeof idMessages>,
  Chinese<typeof projectMessages>,
  Chinese<typeof setValueMessages>,
] = [
  {
    area: 'project/ids',
    texts: {
      empty: () => 'ID 不能为空。',
      placeholder: ({ shown }) => `${shown} 是占位符，不是 ID。`,
      blanks: ({ shown }) => `${shown} 含有空白字符，不可能是 ID。`,
      tooLong: ({ max }) => `超过了 ${max} 个字符，不可能是 ID。`,
      characters: ({ shown }) =>
        `${shown} 不可能是 ID：koo 只接受字母、数字以及“.”“_”“:”“-”，并以字母或数字开头。`,
    },
  },
  {
    area: 'project',
    texts: {
      noManifest: () => '当前文件夹及其上级文件夹中都没有 koo.yaml。',
      goToProduct: () => '请进入商品所在的文件夹，或者指定其 koo.yaml。',
      startFromStarter: () => '从完整的示例商品开始：koo init FOLDER',
      folderWithoutManifest: ({ folder }) => `文件夹 ${folder} 中没有 koo.yaml。`,
      notAFile: ({ file }) => `${file} 不是文件。`,
      missing: ({ file }) => `${file} 不存在。`,
      checkPath: () => '请检查路径：应为 koo.yaml，或者其所在的文件夹。',
      twoManifests: () => '同一文件夹中既有 koo.yaml 又有 koo.yml。',
      keepOne: () => '请只保留其中一个。',
      unreadable: ({ file, reason }) => `无法读取 ${file}（${reason}）。`,
      checkPermission: () => '请检查它是否还在，以及您是否有读取权限。',
      tooLarge: ({ file, kibibytes }) => `${file} 超过 ${kibibytes} KiB。`,
      checkFile: () => '请检查文件是否正确：koo.yaml 通常只有几千字节。',
      notUtf8: ({ file }) => `${file} 不是 UTF-8 文本。`,
      saveAsUtf8: () => '请保存为 UTF-8。',
      invalid: ({ count, file }) => `${file} 有 ${count} 个问题。`,
      correct: () => '请改正后重新运行同一命令。',

      templateMissing: ({ key, path }) => `模板 ${key} 已声明，但其路径 ${path} 不存在。`,
      templatesMissing: ({ more, templates }) =>
        `声明了 ${templates.length + more} 个模板，但它们的路径不存在：${templates
          .map(({ key, path, place }) => `${key}（${path}，${place}）`)
          .join('、')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
      rootMissing: ({ key, path }) => `应用资产 ${key} 的文件夹 ${path} 不存在。`,
      rootsMissing: ({ assets, more }) =>
        `${assets.length + more} 个应用资产的文件夹不存在：${assets
          .map(({ key, path, place }) => `${key}（${path}，${place}）`)
          .join('、')}${more > 0 ? `，另有 ${more} 个` : ''}。`,
      createRoot: () => '请创建该文件夹，或改正 `root`；它相对于 koo.yaml 所在的文件夹。',
      correctPath: () => '请改正 `path`；它相对于 koo.yaml 所在的文件夹。',
      unresolvable: ({ text, why }) => `无法解析 ${text}：${why}`,
      correctValue: () => '请改正 koo.yaml 中的值。',

      unknownStarter: ({ quoted: name }) => `没有名为 ${name} 的示例。`,
      didYouMean: ({ meant }) => `是否应为 ${meant}？`,
      starters: ({ names }) => `可用的示例：${names.join('、')}。`,
      folderInUse: ({ names }) => `文件夹中已有 ${names.join('、')}。`,
      chooseFolder: () => '请选择其他文件夹：koo init FOLDER',
      moveAway: () => '或者先移走其中的内容。',
    },
  },
  {
    area: 'project/set',
    texts: {
      unknownForm: () => '只支持 `${asset.KEY.id}` 和 `${asset.KEY.version}`；普通的 `${` 请写成 `$${`。',
      braceMissing: () => '缺少 `}`。',
      misspeltField: ({ field, meant }) => `资产没有 \`${field}\`；是否应为 \`${meant}\`？`,
      unknownField: ({ field }) => `资产没有 \`${field}\`，只有 \`id\` 和 \`version\`。`,
      misspeltAsset: ({ key, meant }) => `没有资产“${key}”；是否应为“${meant}”？`,
      unknownAsset: ({ key }) => `没有资产“${key}”。`,
    },
  },
];

/** Rules of koo.yaml have no page of their own, and only a summary. */
interface ChineseManifestRule<Set extends AnyMessageSet> {
  summary: string;
  messages: Chinese<Set>['texts'];
}

/** Without messages of their own: they are the reader's of YAML. */
interface ChineseSyntaxRule {
  summary: string;
  messages: Readonly<Record<string, never>>;
}

export const zhRules: {
  'manifest/access': ChineseManifestRule<typeof manifest.accessMessages>;
  'manifest/duplicate-key': ChineseManifestRule<typeof manifest.duplicateKeyMessages>;
  'manifest/indistinct-specs': ChineseManifestRule<typeof manifest.indistinctSpecsMessages>;
  'manifest/missing-key': ChineseManifestRule<typeof manifest.missingKeyMessages>;
  'manifest/path': ChineseManifestRule<typeof manifest.pathMessages>;
  'manifest/syntax': ChineseSyntaxRule;
  'manifest/target': ChineseManifestRule<typeof manifest.targetMessages>;
  'manifest/type': ChineseManifestRule<typeof manifest.typeMessages>;
  'manifest/unknown-key': ChineseManifestRule<typeof manifest.unknownKeyMessages>;
  'manifest/unknown-reference': ChineseManifestRule<typeof manifest.unknownReferenceMessages>;
  'manifest/unused': ChineseManifestRule<typeof manifest.unusedMessages>;
  'manifest/value': ChineseManifestRule<typeof manifest.valueMessages>;
  'manifest/version': ChineseManifestRule<typeof manifest.versionMessages>;
} & Record<ManifestRuleId, { summary: string }> = {
  'manifest/access': {
    summary: '资产或模板与商品的接入类型不符。',
    messages: {
      templateOfSaas: ({ access }) =>
        `${access} 商品的规格关联了模板。云商店的文档中只有 license 和 image 商品有自动部署模板。`,
      specWithoutAsset: ({ index }) =>
        `\`specs[${index}]\` 没有 \`asset\`。云商店会将 license 商品的规格与其资产关联。`,
      unusualKind: ({ access, kind, usual }) =>
        `接入类型为 \`${access}\` 的商品，其规格的资产类型是 \`${kind}\`；通常为 ${or(usual.map(quoted))}。`,
    },
  },
  'manifest/duplicate-key': {
    summary: 'koo.yaml 中重复的键、key 或 SKU 编码。',
    messages: {
      twice: ({ key, list, value }) => `两个${LISTS[list]}的 ${key} 都是 \`${value}\`。`,
      firstOne: () => '第一处。',
    },
  },
  'manifest/indistinct-specs': {
    summary: '两个规格在控制台中看起来完全相同。',
    messages: {
      sameAsset: ({ asset, index, other, template }) =>
        `\`specs[${index}]\` 和 \`specs[${other}]\` 的资产及版本相同，模板不同。在控制台中，License 商品的规格只关联资产，模板随资产而来：两个规格无法区分。请将同一文件夹声明为第二个资产（不同的 \`key\` 和 \`name\`），在 \`specs[${index}]\` 中引用它，并在模板 \`${template}\` 中写入它的 ID，而不是 \`${asset}\` 的。`,
      other: () => '另一个规格。',
    },
  },
  'manifest/missing-key': {
    summary: '缺少必需的键。',
    messages: {
      missing: ({ inside, key }) => `${inside} 缺少 \`${key}\`。`,
      templateOfSpec: ({ asset, index }) =>
        `\`specs[${index}]\` 缺少 \`template\`：软件包 \`${asset}\` 由模板部署。`,
    },
  },
  'manifest/path': {
    summary: '路径不是相对路径，或者指向 koo.yaml 所在文件夹之外。',
    messages: {
      zeroByte: ({ path }) => `\`${path}\` 含有零字节。`,
      backslash: ({ path }) => `\`${path}\` 中有 \`\\\`；文件夹之间请用 \`/\`。`,
      absolute: ({ path }) => `\`${path}\` 是绝对路径；请写成相对于 koo.yaml 所在文件夹的路径。`,
      outside: ({ path }) =>
        `\`${path}\` 指向 koo.yaml 所在文件夹之外；请将 koo.yaml 移到上级文件夹，或者将该文件夹移进来。`,
      linkOutside: ({ path }) => `\`${path}\` 是指向 koo.yaml 所在文件夹之外的链接；请将文件本身放在这里。`,
    },
  },
  'manifest/syntax': { summary: '不是 YAML 1.2。', messages: {} },
  'manifest/target': {
    summary: '目标没有说明其地址。',
    messages: {
      localElsewhere: () => '`local` 是本机的模拟环境；您自己的目标请使用其他名称。',
      siteAndUrl: ({ target }) => `\`targets.${target}\` 同时有 \`site\` 和 \`url\`；请只保留其中一个。`,
      noPlace: ({ sites, target }) =>
        `\`targets.${target}\` 没有说明其地址：需要 \`site\`（${sites.join('、')}）或 \`url\`。`,
      siteElsewhere: ({ target }) =>
        `\`targets.${target}\` 是云商店自己的站点，地址是固定的；位于其他地址的目标请使用其他名称。`,
      notHttps: () => '目标的 `url` 应以 `https://` 开头。',
      credentials: () => 'koo.yaml 中不应有用户名或密码；请从 `url` 中去掉。',
      notBase: () => '目标的 `url` 是基础地址：不能有 `?` 或 `#` 及其后的内容。',
      plainHttp: () => '`http:` 只能用于本机（127.0.0.1、localhost）；请改为 `https:`。',
    },
  },
  'manifest/type': {
    summary: '值的类型错误：应为文本却写了数字。',
    messages: {
      emptyFile: () => 'koo.yaml 为空。',
      empty: ({ expected, name }) => `\`${name}\` 为空；应为${kindsText(expected)}。`,
      wrongType: ({ actual, expected, inside }) =>
        `${inside} 应为${kindsText(expected)}，实际是${YAML_KINDS[actual]}。`,
      unquotedText: ({ actual, inside, text }) =>
        `${inside} 应为文本，实际是${YAML_KINDS[actual]}；请加上引号：${text}。`,
      putInQuotes: ({ text }) => `加上引号：${text}。`,
    },
  },
  'manifest/unknown-key': {
    summary: 'koo 不认识的键。',
    messages: {
      unknown: ({ inside, keyQuoted }) => `${inside} 中没有 ${keyQuoted} 这个键。`,
      misspelt: ({ inside, keyQuoted, meant }) =>
        `${inside} 中没有 ${keyQuoted} 这个键；是否应为 \`${meant}\`？`,
      unknownAmong: ({ inside, keyQuoted, known }) =>
        `${inside} 中没有 ${keyQuoted} 这个键。可用的键：${known.map(quoted).join('、')}。`,
      otherAccess: ({ access, name }) => `\`${name}\` 不用于接入类型为 \`${access}\` 的商品。`,
    },
  },
  'manifest/unknown-reference': {
    summary: '引用了 koo.yaml 中未声明的资产或模板的 key。',
    messages: {
      misspelt: ({ key, kind, meant }) => `没有${DECLARED[kind]} \`${key}\`；是否应为 \`${meant}\`？`,
      unknownAmong: ({ key, keys, kind, more }) =>
        `没有${DECLARED[kind]} \`${key}\`。已声明的${DECLARED[kind]}：${keys.map(quoted).join('、')}${more ? ' 等' : ''}。`,
      noneDeclared: ({ key, kind }) => `没有${DECLARED[kind]} \`${key}\`。请在 \`${kind}s\` 中声明。`,
      unresolvable: ({ text, why }) => `无法解析 \`${text}\`：${why}`,
    },
  },
  'manifest/unused': {
    summary: '没有被使用的资产或模板。',
    messages: {
      asset: ({ key }) => `没有规格或模板使用资产 \`${key}\`。`,
      template: ({ key }) => `没有规格使用模板 \`${key}\`。`,
    },
  },
  'manifest/value': {
    summary: '值不在允许的取值范围内。',
    messages: {
      empty: ({ name }) => `\`${name}\` 为空。`,
      notAllowed: (data) => `\`${data.name}\` 不能为 ${data.valueQuoted ?? '空'}。取值为 ${allowed(data)}。`,
      misspelt: (data) =>
        `\`${data.name}\` 不能为 ${data.valueQuoted ?? '空'}；是否应为 \`${data.meant}\`？取值为 ${allowed(data)}。`,
      wrongForm: ({ form, name, valueQuoted }) =>
        `\`${name}\` 不能为 ${valueQuoted}：应为${TEXT_FORMS[form]}。`,
      wrongKeyForm: ({ form, inside, keyQuoted }) =>
        `${keyQuoted} 不能作为 ${inside} 的键：应为${TEXT_FORMS[form]}。`,
      wrongPattern: ({ name, pattern, valueQuoted }) =>
        `\`${name}\` 不能为 ${valueQuoted}：应匹配 ${pattern}。`,
      tooFewKeys: ({ min, name }) => `\`${name}\` 至少要有 ${min} 个键。`,
      tooSmall: ({ min, name }) => `\`${name}\` 不能小于 ${min}。`,
      tooLong: ({ max, name }) => `\`${name}\` 不能超过 ${max} 个字符。`,
      invalid: ({ keyword, name }) => `\`${name}\` 无效（koo.yaml 的 schema 中的 ${keyword}）。`,
      notAnId: ({ name, problem }) => `\`${name}\` 应为卖家中心显示的 ID。${problem}`,
      blankAtEnd: ({ name }) => `\`${name}\` 的开头或结尾有空白字符，控制台中看不到；请去掉。`,
      addressWithCredentials: ({ name }) => `koo.yaml 中不应有用户名或密码；请从 \`${name}\` 中去掉。`,
      addressNotHttps: ({ name }) => `\`${name}\` 应以 \`https://\` 开头。`,
      addressNotBase: ({ name }) => `\`${name}\` 是基础地址：不能有 \`?\` 或 \`#\` 及其后的内容。`,
      addressPlainHttp: ({ name }) =>
        `\`${name}\` 只有指向本机（127.0.0.1、localhost）时才能以 \`http:\` 开头；请改为 \`https:\`。`,
      ofOtherKind: ({ index, kind, part }) =>
        `\`assets[${index}].${part}\` 只用于类型为 \`${part}\` 的资产；该资产的类型是 \`${kind}\`。`,
      saasAddress: () => 'SaaS 资产的地址应为 `https` 加域名，且不含用户名或密码。',
      containerFormat: ({ suffix, type }) =>
        `类型为 \`${type}\` 的容器软件包是 ${suffix}：请去掉 \`format\`。`,
      registriesOfChart: ({ type }) =>
        `\`registries\` 改写 chart 的 values.yaml；类型为 \`${type}\` 的容器软件包没有该文件。`,
      containerLinks: () => '容器软件包不保留链接：请写 `resolve` 以打包链接指向的内容，或写 `refuse`。',
      zipLinks: () =>
        'zip 无法保留链接：请写 `resolve` 以打包链接指向的内容，或写 `refuse`，或者将 `format` 设为 `tar.gz`。',
    },
  },
  'manifest/version': {
    summary: '应用资产的版本不符合 `release.versions` 规定的写法。',
    messages: {
      wrongForm: ({ form, version }) =>
        `\`${version}\` 不符合 \`release.versions\` 规定的写法：${form} 为 ${VERSION_FORMS[form]}。`,
    },
  },
};
