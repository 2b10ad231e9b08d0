import type { ChineseArea } from './chinese-area.js';

export const project: ChineseArea = {
  'project/archive-format': {
    name: '解压方式与打包格式不符',
    summary: 'user data 用 unzip 解压软件包，而 koo.yaml 打包为 tar，或者相反。',
    why: '解压在买家的服务器上失败，而此时部署已经显示为成功。',
    fix: '按脚本解压的格式打包资产（koo.yaml 中的 `format`），或者修改脚本。',
    messages: {
      'User data unpacks a {format} here, and koo.yaml packs "{key}" as {other}.':
        'user data 在此按 {format} 解压，而 koo.yaml 将“{key}”打包为 {other}。',
    },
  },
  'project/asked-although-set': {
    name: '规格已经决定的选项',
    summary: 'koo.yaml 为模板设置了变量，而表单扩展仍让买家选择它的值。',
    why: '`set` 写入的是默认值，买家可以修改。规格以该值出售时，表单不应引导买家选择其他值。',
    fix: '从表单扩展中去掉该 prompt；或者由买家选择，并从 koo.yaml 中去掉该值。',
    messages: {
      'koo.yaml sets "{name}", and the form offers the buyer other values for it ({prompt}).':
        'koo.yaml 设置了“{name}”，而表单仍让买家选择其他值（{prompt}）。',
      'The form offers them here.': '表单在此处提供选项。',
    },
  },
  'project/asset-id': {
    name: '所部署资产的 ID',
    summary: '模板读取应用资产，而 koo.yaml 没有把规格所部署资产的 ID 传给它。',
    why: '资产成为草稿时云商店才分配 ID。买家不可能知道它；ID 不同时，模板会部署其他软件包，或者什么也不部署。',
    fix: '用变量传入 asset_id，并在 koo.yaml 中为它设置 ID：`set: {asset_id: ${asset.KEY.id}}`。',
    messages: {
      'The template takes the asset’s id from "{name}", and koo.yaml gives it no value: its default is empty. Set it to ${asset.{text}.':
        '模板从“{name}”获取资产的 ID，而 koo.yaml 没有给它赋值：它的默认值为空。请设为 ${asset.{text}。',
      'The template takes the asset’s id from "{name}", and koo.yaml gives it no value: the buyer would be asked for it. Set it to ${asset.{text}.':
        '模板从“{name}”获取资产的 ID，而 koo.yaml 没有给它赋值：买家会被要求填写。请设为 ${asset.{text}。',
      '{text} is a version, and the template takes it for the asset’s id. Write ${asset.{other}.':
        '{text} 是版本，而模板把它当作资产的 ID。请写成 ${asset.{other}。',
      'The template gets the id of "{key}", and its specs deploy {list}.':
        '模板得到的是“{key}”的 ID，而它的规格部署的是 {list}。',
      'The id "{id}" is fixed: koo cannot give the template the id of the asset that it publishes. Take it from a variable that koo.yaml sets to ${asset.{text}.':
        'ID 写死为“{id}”：koo 无法把所发布资产的 ID 传给模板。请用变量传入，并在 koo.yaml 中设为 ${asset.{text}。',
      'No target in koo.yaml has an asset with the id "{id}". Take it from a variable that koo.yaml sets to ${asset.{text}.':
        'koo.yaml 的目标中没有 ID 为“{id}”的资产。请用变量传入，并在 koo.yaml 中设为 ${asset.{text}。',
      'It is read here.': '在此处读取。',
    },
  },
  'project/asset-not-read': {
    name: '模板没有读取资产',
    summary: '规格有软件包，而它的模板没有用 huaweicloud_koogallery_assets 读取。',
    why: '只有模板会把软件包带到买家的服务器上。它所安装的与规格所写的不同，资产的新版本也不会有任何影响。',
    fix: '在模板中读取软件包的地址，或者将规格关联到读取它的模板。',
    messages: {
      'The spec deploys "{asset}", and its template "{template}" does not read any software package ({source}).':
        '该规格部署“{asset}”，而它的模板“{template}”没有读取任何软件包（{source}）。',
    },
  },
  'project/asset-version': {
    name: '所部署资产的版本',
    summary: '模板读取的资产版本与 koo.yaml 发布的不同；买家会被要求填写时为错误。',
    why: '发布新的软件包之后，买家仍然部署旧的软件包，而且没有任何提示。',
    fix: '用变量传入 asset_version，并在 koo.yaml 中为它设置版本：`set: {asset_version: ${asset.KEY.version}}`。',
    messages: {
      'The template takes the asset’s version from "{name}", and koo.yaml gives it no value: the buyer would be asked for it. Set it to ${asset.{text}.':
        '模板从“{name}”获取资产的版本，而 koo.yaml 没有给它赋值：买家会被要求填写。请设为 ${asset.{text}。',
      '{text} is an id, and the template takes it for the asset’s version. Write ${asset.{other}.':
        '{text} 是 ID，而模板把它当作资产的版本。请写成 ${asset.{other}。',
      'The template gets the version of "{key}", and its specs deploy "{other}".':
        '模板得到的是“{key}”的版本，而它的规格部署的是“{other}”。',
      'The template deploys version "{version}", and koo.yaml publishes "{other}" of "{key}". Take it from a variable that koo.yaml sets to ${asset.{text}.':
        '模板部署的版本是“{version}”，而 koo.yaml 发布的“{key}”是“{other}”。请用变量传入，并在 koo.yaml 中设为 ${asset.{text}。',
      'It is read here.': '在此处读取。',
    },
  },
  'project/install-differs': {
    name: '两种安装方式',
    summary: 'user data 运行软件包中的脚本，但都不是 koo.yaml 的生命周期命令。',
    why: '告诉云商店的安装方式与模板的不同：两者之中有一种没有经过测试。',
    fix: '让 user data 运行生命周期 `install` 的脚本，或者在其中声明 user data 所运行的脚本。',
    messages: {
      'User data runs {file}, and the lifecycle of "{key}" installs with {other}.':
        'user data 运行 {file}，而“{key}”的生命周期用 {other} 安装。',
    },
  },
  'project/nothing-asked': {
    name: '模板没有让买家填写任何参数',
    summary: '规格部署所用的模板会创建云服务器，却没有任何可供买家选择的内容。',
    why: '据华为指南的摘录，自动部署的 License 类商品的买家希望选择云服务器的规格、网络和安全组，并填写密码。没有选择时，规格一旦售罄，所有部署都会失败。',
    fix: '为因买家而异的内容声明变量，首先是密码。',
    messages: {
      '"{key}" creates servers and asks the buyer nothing: neither the flavor nor the network nor a password.':
        '“{key}”会创建云服务器，却没有让买家填写任何参数：规格、网络和密码都没有。',
    },
  },
  'project/script-not-packed': {
    name: '软件包中没有的脚本',
    summary: 'user data 运行的脚本看起来属于软件包，但软件包中没有它。',
    why: '下载和解压都成功，但产品没有安装：这发生在买家的服务器上，而部署已经显示为成功。',
    fix: '按脚本在软件包中的位置书写，或者将它放入软件包。',
    messages: {
      'User data runs {path}, which is not in the package of "{key}"{meant}':
        'user data 运行的 {path} 不在“{key}”的软件包中{meant}',
    },
  },
  'project/set-unknown-variable': {
    name: '没有对应变量的值',
    summary: 'koo.yaml 的 `set` 写了模板未声明的变量。',
    why: '`koo publish` 将该值写为变量的默认值，没有该变量时会拒绝继续。',
    fix: '名称与 variable 块保持一致，或者删除该行。',
    messages: {
      'The template "{key}" declares no variable "{name}".{meant}': '模板“{key}”未声明变量“{name}”。{meant}',
    },
  },
};
