import type { ChineseArea } from './chinese-area.js';
import { manifestSyntax } from './manifest-syntax.js';

export const manifest: ChineseArea = {
  'manifest/access': {
    summary: '资产或模板与商品的接入类型不符。',
    messages: {
      'A {access} product’s spec has a template. KooGallery’s pages know auto-deploy templates for license and image products.':
        '{access} 商品的规格关联了模板。云商店的文档中只有 license 和 image 商品有自动部署模板。',
      '`specs[{index}]` has no `asset`. KooGallery links a license product’s spec to its asset.':
        '`specs[{index}]` 没有 `asset`。云商店会将 license 商品的规格与其资产关联。',
      'A spec of a product with access `{access}` has an asset of kind `{actual}`; usual is {usual}.':
        '接入类型为 `{access}` 的商品，其规格的资产类型是 `{actual}`；通常为 {usual}。',
    },
  },
  'manifest/duplicate-key': {
    summary: 'koo.yaml 中重复的 key 或 SKU 编码。',
    messages: {
      'Two of the {collection} have the {name} `{value}`.': '两个{collection}的 {name} 都是 `{value}`。',
      '`{name}` stands here twice.': '`{name}` 在此处写了两次。',
      'The first one.': '第一处。',
    },
  },
  'manifest/missing-key': {
    summary: '缺少必需的键。',
    messages: { '`{key}` is missing in {where}.': '{where} 缺少 `{key}`。' },
  },
  'manifest/path': {
    summary: '路径不是相对路径，或者指向 koo.yaml 所在文件夹之外。',
    messages: {
      '`{value}` holds a zero byte.': '`{value}` 含有零字节。',
      '`{value}` has a `\\` in it; write `/` between folders.': '`{value}` 中有 `\\`；文件夹之间请用 `/`。',
      '`{value}` is absolute; write it relative to the folder of koo.yaml.':
        '`{value}` 是绝对路径；请写成相对于 koo.yaml 所在文件夹的路径。',
      '`{value}` leads out of the folder of koo.yaml; move koo.yaml up, or the folder in.':
        '`{value}` 指向 koo.yaml 所在文件夹之外；请将 koo.yaml 移到上级文件夹，或者将该文件夹移进来。',
      '`{value}` is a link that leads out of the folder of koo.yaml; put the files themselves there.':
        '`{value}` 是指向 koo.yaml 所在文件夹之外的链接；请将文件本身放在这里。',
    },
  },
  'manifest/syntax': { summary: '不是 YAML 1.2。', messages: manifestSyntax },
  'manifest/target': {
    summary: '目标没有说明其地址。',
    messages: {
      '`local` is the emulator on this machine; give a target of your own another name.':
        '`local` 是本机的模拟环境；您自己的目标请使用其他名称。',
      '`{name}` has a `site` and a `url`; keep one of them.':
        '`{name}` 同时有 `site` 和 `url`；请只保留其中一个。',
      '`{name}` does not say where it is: it needs a `site` ({sites}) or a `url`.':
        '`{name}` 没有说明其地址：需要 `site`（{sites}）或 `url`。',
      "`{name}` is KooGallery's own site, and its addresses are fixed; give a target elsewhere another name.":
        '`{name}` 是云商店自己的站点，地址是固定的；位于其他地址的目标请使用其他名称。',
      'A target’s `url` starts with `https://`.': '目标的 `url` 应以 `https://` 开头。',
      'A user or password has no place in koo.yaml; take it out of the `url`.':
        'koo.yaml 中不应有用户名或密码；请从 `url` 中去掉。',
      'A target’s `url` is a base address: nothing after `?` or `#`.':
        '目标的 `url` 是基础地址：不能有 `?` 或 `#` 及其后的内容。',
      '`http:` is for this machine only (127.0.0.1, localhost); write `https:`.':
        '`http:` 只能用于本机（127.0.0.1、localhost）；请改为 `https:`。',
    },
  },
  'manifest/type': {
    summary: '值的类型错误：应为文本却写了数字。',
    messages: {
      'koo.yaml is empty.': 'koo.yaml 为空。',
      '`{name}` is empty; it has to be {yamltypes}.': '`{name}` 为空；应为{yamltypes}。',
      '{name} has to be {yamltypes}, and is {yamltype}; put it in quotes: {text}.':
        '{name} 应为{yamltypes}，实际是{yamltype}；请加上引号：{text}。',
      '{name} has to be {yamltypes}, and is {yamltype}.': '{name} 应为{yamltypes}，实际是{yamltype}。',
      'Put it in quotes: {text}.': '加上引号：{text}。',
    },
  },
  'manifest/unknown-key': {
    summary: 'koo 不认识的键。',
    messages: {
      '{key} is not known in {where}. Known there: {keys}.':
        '{where} 中没有 {key} 这个键。可用的键：{keys}。',
      '{key} is not known in {where}{meant}': '{where} 中没有 {key} 这个键{meant}',
      '`{name}` is not for products with access `{access}`.': '`{name}` 不用于接入方式为 `{access}` 的商品。',
    },
  },
  'manifest/unknown-reference': {
    summary: '引用了 koo.yaml 中未声明的资产或模板的 key。',
    messages: {
      'There is no {declared} `{key}`. The {declared}s are {keys}.':
        '没有{declared} `{key}`。已声明的{declared}：{keys}。',
      'There is no {declared} `{key}`. Declare it under `{section}`.':
        '没有{declared} `{key}`。请在 `{section}` 中声明。',
      'There is no {declared} `{key}`{meant}': '没有{declared} `{key}`{meant}',
      '`{text}` cannot be filled in: only `${asset.KEY.id}` and `${asset.KEY.version}` are known; `$${` is a plain `${`.':
        '无法填入 `{text}`：只支持 `${asset.KEY.id}` 和 `${asset.KEY.version}`；`$${` 表示普通的 `${`。',
      '`{text}` cannot be filled in: its `}` is missing.': '无法填入 `{text}`：缺少 `}`。',
      '`{text}` cannot be filled in: an asset has no `{field}`; did you mean `{word}`?':
        '无法填入 `{text}`：资产没有 `{field}`；是否应为 `{word}`？',
      '`{text}` cannot be filled in: an asset has no `{field}`; an asset has `id` and `version`.':
        '无法填入 `{text}`：资产没有 `{field}`，只有 `id` 和 `version`。',
    },
  },
  'manifest/unused': {
    summary: '没有被使用的资产或模板。',
    messages: {
      'No spec and no template uses the asset `{key}`.': '没有规格或模板使用资产 `{key}`。',
      'No spec uses the template `{key}`.': '没有规格使用模板 `{key}`。',
    },
  },
  'manifest/value': {
    summary: '值不在允许的取值范围内。',
    messages: {
      '`{name}` is empty.': '`{name}` 为空。',
      'A user or password has no place in koo.yaml; take it out of `product.productionAddress`.':
        'koo.yaml 中不应有用户名或密码；请从 `product.productionAddress` 中去掉。',
      '`assets[{index}].container` is for assets of kind `container`; this one is of kind `{actual}`.':
        '`assets[{index}].container` 只用于类型为 `container` 的资产；该资产的类型是 `{actual}`。',
      'A container package of type `{value}` is a {text}: leave `format` out.':
        '类型为 `{value}` 的容器软件包是 {text}：请去掉 `format`。',
      'A container package keeps no links: write `resolve` to pack what they point to, or `refuse`.':
        '容器软件包不保留链接：请写 `resolve` 以打包链接指向的内容，或写 `refuse`。',
      'A zip cannot keep links: write `resolve` to pack what they point to, `refuse`, or set `format` to `tar.gz`.':
        'zip 无法保留链接：请写 `resolve` 以打包链接指向的内容，或写 `refuse`，或者将 `format` 设为 `tar.gz`。',
      '{key} cannot be a key in {where}: it takes {yamlform}.':
        '{key} 不能作为 {where} 的键：应为{yamlform}。',
      '`{name}` cannot be {yamlvalue}: it takes {yamlform}.': '`{name}` 不能为 {yamlvalue}：应为{yamlform}。',
      '`{name}` cannot be {yamlvalue}{meant} It is {yamlchoices}.':
        '`{name}` 不能为 {yamlvalue}{meant}取值为 {yamlchoices}。',
      '`{name}` must NOT have fewer than {least} properties.': '`{name}` 至少要有 {least} 个键。',
      '`{name}` must be >= {least}.': '`{name}` 不能小于 {least}。',
      '`{name}` must match format "{format}".': '`{name}` 的格式不正确（{format}）。',
    },
  },
  'manifest/version': {
    summary: '应用资产的版本不符合 `release.versions` 规定的写法。',
    messages: {
      '`{version}` is no version as `release.versions` wants them: {form} is {versionwords}.':
        '`{version}` 不符合 `release.versions` 的写法：{form} 为{versionwords}。',
    },
  },
};
