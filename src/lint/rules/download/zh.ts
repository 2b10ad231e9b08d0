import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { downloadNotFromAsset } from './not-from-asset.js';
import type { downloadUndecodedAddress } from './undecoded-address.js';
import type { downloadUnverified } from './unverified.js';

export const zhRules: ChineseRules<{
  'download/not-from-asset': typeof downloadNotFromAsset;
  'download/undecoded-address': typeof downloadUndecodedAddress;
  'download/unverified': typeof downloadUnverified;
}> = {
  'download/not-from-asset': {
    name: '软件包不是应用资产',
    summary: 'user data 从固定地址下载压缩包，而模板没有读取数据源 huaweicloud_koogallery_assets。',
    why: '云商店会扫描应用资产的软件包，并将资产与规格关联。来自其他地方的软件包没有经过扫描，不会随资产版本变化，地址失效后也就没有了。',
    fix: '将软件包发布为应用资产，用数据源 huaweicloud_koogallery_assets 读取其地址，再下载该地址。',
    messages: {
      notAnAsset: ({ url }) =>
        `user data 下载的 ${url} 不是应用资产：云商店没有扫描过它。请从 huaweicloud_koogallery_assets 读取软件包的地址。`,
    },
  },
  'download/undecoded-address': {
    name: '软件包地址未解码',
    summary: 'user data 直接使用资产的 internal_path，没有用 jsondecode 解码。',
    why: '该地址带有 JSON 转义，例如参数之间的 & 是 \\u0026。华为的页面会先解码；直接下载得到的是其他内容。',
    fix: '在局部值中解码：jsondecode("\\"${local.software_url}\\"")。',
    messages: {
      undecoded: () =>
        '直接使用了软件包的地址，其中含有 \\u0026 等 JSON 转义。请先解码：jsondecode("\\"${…}\\"")。',
    },
  },
  'download/unverified': {
    name: '软件包未校验',
    summary: 'user data 下载资产的软件包，但模板没有使用其校验值。',
    why: '数据源在返回地址的同时返回软件包的校验值。下载中断或内容被篡改时可以立即发现，而不是等产品出现异常。',
    fix: '解压之前，将文件与 software_pkg_deployed_object[0].checksum 比对。',
    messages: { unverified: () => '没有用校验值校验软件包；数据源在返回地址的同时也返回校验值。' },
  },
};
