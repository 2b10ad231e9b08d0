import type { ChineseRules } from '../../findings/chinese-rules.js';
import { listText } from '../../i18n/list-text.js';
import { didYouMean, orDidYouMean, quotedList } from '../chinese.js';
import type { archiveFormat } from './archive-format.js';
import type { askedAlthoughSet } from './asked-although-set.js';
import type { assetId } from './asset-id.js';
import type { assetNotRead } from './asset-not-read.js';
import type { assetVersion } from './asset-version.js';
import type { installDiffers } from './install-differs.js';
import type { nothingAsked } from './nothing-asked.js';
import type { scriptNotPacked } from './script-not-packed.js';
import type { setUnknownVariable } from './set-unknown-variable.js';
import type { setValue } from './set-value.js';

export const zhRules: ChineseRules<{
  'project/archive-format': typeof archiveFormat;
  'project/asked-although-set': typeof askedAlthoughSet;
  'project/asset-id': typeof assetId;
  'project/asset-not-read': typeof assetNotRead;
  'project/asset-version': typeof assetVersion;
  'project/install-differs': typeof installDiffers;
  'project/nothing-asked': typeof nothingAsked;
  'project/script-not-packed': typeof scriptNotPacked;
  'project/set-unknown-variable': typeof setUnknownVariable;
  'project/set-value': typeof setValue;
}> = {
  'project/archive-format': {
    name: '解压方式与打包格式不符',
    summary: 'user data 用 unzip 解压软件包，而 koo.yaml 打包为 tar，或者相反。',
    why: '解压在买家的服务器上失败，而此时部署已经显示为成功。',
    fix: '按脚本解压的格式打包资产（koo.yaml 中的 `format`），或者修改脚本。',
    messages: {
      otherFormat: ({ format, formats, key }) =>
        `user data 在此按 ${listText(formats, 'zh', 'disjunction')} 解压，而 koo.yaml 将“${key}”打包为 ${format}。`,
    },
  },
  'project/asked-although-set': {
    name: '规格已经决定的选项',
    summary: 'koo.yaml 为模板设置了变量，而表单扩展仍让买家选择它的值。',
    why: '`set` 写入的是默认值，买家可以修改。规格以该值出售时，表单不应引导买家选择其他值。',
    fix: '从表单扩展中去掉该 prompt；或者由买家选择，并从 koo.yaml 中去掉该值。',
    messages: {
      asked: ({ name, prompt }) => `koo.yaml 设置了“${name}”，而表单仍让买家选择其他值（${prompt}）。`,
      offeredHere: () => '表单在此处提供选项。',
    },
  },
  'project/asset-id': {
    name: '所部署资产的 ID',
    summary: '模板读取应用资产，而 koo.yaml 没有把规格所部署资产的 ID 传给它。',
    why: '资产成为草稿时云商店才分配 ID。买家不可能知道它；ID 不同时，模板会部署其他软件包，或者什么也不部署。',
    fix: '用变量传入 asset_id，并在 koo.yaml 中为它设置 ID：`set: {asset_id: ${asset.KEY.id}}`。',
    messages: {
      unset: ({ key, variable }) =>
        `模板从“${variable}”获取资产的 ID，而 koo.yaml 没有给它赋值：买家会被要求填写。请设为 \${asset.${key}.id}。`,
      emptyDefault: ({ key, variable }) =>
        `模板从“${variable}”获取资产的 ID，而 koo.yaml 没有给它赋值：它的默认值为空。请设为 \${asset.${key}.id}。`,
      isVersion: ({ key, text }) => `${text} 是版本，而模板把它当作资产的 ID。请写成 \${asset.${key}.id}。`,
      otherAsset: ({ key, keys }) => `模板得到的是“${key}”的 ID，而它的规格部署的是${quotedList(keys)}。`,
      fixed: ({ id, key }) =>
        `ID 写死为“${id}”：koo 无法把所发布资产的 ID 传给模板。请用变量传入，并在 koo.yaml 中设为 \${asset.${key}.id}。`,
      unknown: ({ id, key }) =>
        `koo.yaml 的目标中没有 ID 为“${id}”的资产。请用变量传入，并在 koo.yaml 中设为 \${asset.${key}.id}。`,
    },
  },
  'project/asset-not-read': {
    name: '模板没有读取资产',
    summary: '规格有软件包，而它的模板没有用 huaweicloud_koogallery_assets 读取。',
    why: '只有模板会把软件包带到买家的服务器上。它所安装的与规格所写的不同，资产的新版本也不会有任何影响。',
    fix: '在模板中读取软件包的地址，或者将规格关联到读取它的模板。',
    messages: {
      alsoHere: () => '该规格也是如此。',
      notRead: ({ asset, dataSource, template }) =>
        `该规格部署“${asset}”，而它的模板“${template}”没有读取任何软件包（${dataSource}）。`,
    },
  },
  'project/asset-version': {
    name: '所部署资产的版本',
    summary: '模板读取的资产版本与 koo.yaml 发布的不同；买家会被要求填写时为错误。',
    why: '发布新的软件包之后，买家仍然部署旧的软件包，而且没有任何提示。',
    fix: '用变量传入 asset_version，并在 koo.yaml 中为它设置版本：`set: {asset_version: ${asset.KEY.version}}`。',
    messages: {
      unset: ({ key, variable }) =>
        `模板从“${variable}”获取资产的版本，而 koo.yaml 没有给它赋值：买家会被要求填写。请设为 \${asset.${key}.version}。`,
      isId: ({ key, text }) => `${text} 是 ID，而模板把它当作资产的版本。请写成 \${asset.${key}.version}。`,
      otherAsset: ({ deployed, key }) => `模板得到的是“${key}”的版本，而它的规格部署的是“${deployed}”。`,
      otherVersion: ({ key, published, version }) =>
        `模板部署的版本是“${version}”，而 koo.yaml 发布的“${key}”是“${published}”。请用变量传入，并在 koo.yaml 中设为 \${asset.${key}.version}。`,
    },
  },
  'project/install-differs': {
    name: '两种安装方式',
    summary: 'user data 运行软件包中的脚本，但都不是 koo.yaml 的生命周期命令。',
    why: '告诉云商店的安装方式与模板的不同：两者之中有一种没有经过测试。',
    fix: '让 user data 运行生命周期 `install` 的脚本，或者在其中声明 user data 所运行的脚本。',
    messages: {
      differs: ({ file, install, key }) => `user data 运行 ${file}，而“${key}”的生命周期用 ${install} 安装。`,
    },
  },
  'project/nothing-asked': {
    name: '模板没有让买家填写任何参数',
    summary: '规格部署所用的模板会创建云服务器，却没有任何可供买家选择的内容。',
    why: '据华为指南的摘录，自动部署的 License 类商品的买家希望选择云服务器的规格、网络和安全组，并填写密码。没有选择时，规格一旦售罄，所有部署都会失败。',
    fix: '为因买家而异的内容声明变量，首先是密码。',
    messages: {
      nothing: ({ key }) => `“${key}”会创建云服务器，却没有让买家填写任何参数：规格、网络和密码都没有。`,
    },
  },
  'project/script-not-packed': {
    name: '软件包中没有的脚本',
    summary: 'user data 运行的脚本看起来属于软件包，但软件包中没有它。',
    why: '下载和解压都成功，但产品没有安装：这发生在买家的服务器上，而部署已经显示为成功。',
    fix: '按脚本在软件包中的位置书写，或者将它放入软件包。',
    messages: {
      notPacked: ({ key, meant, path }) =>
        `user data 运行的 ${path} 不在“${key}”的软件包中${orDidYouMean(meant)}`,
    },
  },
  'project/set-unknown-variable': {
    name: '没有对应变量的值',
    summary: 'koo.yaml 的 `set` 写了模板未声明的变量。',
    why: '`koo publish` 将该值写为变量的默认值，没有该变量时会拒绝继续。',
    fix: '名称与 variable 块保持一致，或者删除该行。',
    messages: {
      unknown: ({ key, meant, name }) => `模板“${key}”未声明变量“${name}”。${didYouMean(meant)}`,
    },
  },
  'project/set-value': {
    name: '变量不接受的值',
    summary: 'koo.yaml 的 `set` 给变量的值类型不符，或者未通过其 validation。',
    why: '`koo publish` 将该值写为变量的默认值：RFS 无法读取模板，或者保留默认值的买家都无法部署。',
    fix: '改正 koo.yaml 中的值，或者变量的类型或 validation。',
    messages: {
      wrongType: ({ key, name, type }) =>
        `模板“${key}”的变量“${name}”的类型为${type === undefined ? '列表、映射或对象' : ` ${type}`}，该值无法转换。`,
      refused: ({ errorMessage, key, name }) =>
        `模板“${key}”的变量“${name}”不接受该值${errorMessage ? `：“${errorMessage}”` : ''}。`,
    },
  },
};
