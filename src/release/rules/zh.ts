import type { ChineseRules } from '../../findings/chinese-rules.js';
import { listText } from '../../i18n/list-text.js';
import type { Chinese } from '../../i18n/message.js';
import type { checklistMessages } from '../checklist/open-item.js';
import type { applicationCredential } from './application-credential.js';
import type { hiddenImageProduct } from './hidden-image-product.js';
import type { identifierLength } from './identifier-length.js';
import type { interfaceKeys } from './interface-keys.js';
import type { jointAgreement } from './joint-agreement.js';
import type { jointCertification } from './joint-certification.js';
import type { jointCommercialInformation } from './joint-commercial-information.js';
import type { jointCommercialReview } from './joint-commercial-review.js';
import type { jointDeployment } from './joint-deployment.js';
import type { jointKit } from './joint-kit.js';
import type { jointQualification } from './joint-qualification.js';
import type { jointTest } from './joint-test.js';
import type { licenceCodeTest } from './licence-code-test.js';
import type { licenceUsageStatistics } from './licence-usage-statistics.js';
import type { logo } from './logo.js';
import type { orchestrationEnabled } from './orchestration-enabled.js';
import type { productionAddress } from './production-address.js';
import type { releaseNotes } from './release-notes.js';
import type { securityScan } from './security-scan.js';
import type { versionOrder } from './version-order.js';

export const zhRules: ChineseRules<{
  'product/application-credential': typeof applicationCredential;
  'product/hidden-image-product': typeof hiddenImageProduct;
  'product/identifier-length': typeof identifierLength;
  'product/interface-keys': typeof interfaceKeys;
  'product/joint-agreement': typeof jointAgreement;
  'product/joint-certification': typeof jointCertification;
  'product/joint-commercial-information': typeof jointCommercialInformation;
  'product/joint-commercial-review': typeof jointCommercialReview;
  'product/joint-deployment': typeof jointDeployment;
  'product/joint-kit': typeof jointKit;
  'product/joint-qualification': typeof jointQualification;
  'product/joint-test': typeof jointTest;
  'product/licence-code-test': typeof licenceCodeTest;
  'product/licence-usage-statistics': typeof licenceUsageStatistics;
  'product/logo': typeof logo;
  'product/orchestration-enabled': typeof orchestrationEnabled;
  'product/production-address': typeof productionAddress;
  'product/release-notes': typeof releaseNotes;
  'product/security-scan': typeof securityScan;
  'product/version-order': typeof versionOrder;
}> = {
  'product/application-credential': {
    name: '应用凭证',
    summary: '没有标记已核对商品关联的应用。',
    why: '商品发布后，关联应用的应用凭证不能修改。',
    fix: '发布前在“卖家中心 > 应用工具 > 应用接入调试（应用凭证管理）”中核对。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '尚未核对关联应用的应用凭证；发布后不能修改。' },
  },
  'product/hidden-image-product': {
    name: '隐藏的镜像商品',
    summary: '没有标记 License 商品部署的镜像已发布。',
    why: '为其他商品部署的镜像需要单独发布为隐藏的镜像商品。',
    fix: '将镜像发布为隐藏的镜像商品。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '尚未确认本商品部署的镜像是否已发布为隐藏的镜像商品。' },
  },
  'product/identifier-length': {
    name: '标识超过 64 个字符',
    summary: '商品 ID 或规格的 SKU 编码超过 64 个字符。',
    why: '云商店调用商家接口时，`productId` 和 `skuCode` 最长为 64：更长的值很可能不是云商店给出的。',
    fix: '请重新从卖家中心复制。',
    messages: {
      tooLong: ({ length, max, name }) => `\`${name}\` 有 ${length} 个字符；云商店的标识最多 ${max} 个。`,
    },
  },
  'product/interface-keys': {
    name: '接口密钥',
    summary: '没有标记联营 SaaS 商品的每类接口都有各自的密钥。',
    why: '基础接口和联营SaaS同步接口各自绑定密钥，不同类型之间密钥不能重复。',
    fix: '在“卖家中心 > 应用工具 > 密钥管理”中为每类接口新增密钥，并在“生产地址管理”中绑定。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '尚未确认每类接口是否都有各自的密钥。' },
  },
  'product/joint-agreement': {
    name: '联营商品服务商合作协议',
    summary: '联营商品的“联营商品服务商合作协议”没有标记为完成。',
    why: '商家须一次性签署《华为云商店联营商品服务商合作协议》加入联营计划。联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '在“卖家中心 > 商品管理 > 联营认证”中签署。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“联营商品服务商合作协议”尚未完成。' },
  },
  'product/joint-certification': {
    name: '联营认证通过',
    summary: '联营商品的“联营认证通过”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '完成之前的步骤；通过后再发布商品。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“联营认证通过”尚未完成。' },
  },
  'product/joint-commercial-information': {
    name: '商务信息准备',
    summary: '联营商品的“商务信息准备”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '在“卖家中心 > 商品管理 > 联营认证”中准备。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“商务信息准备”尚未完成。' },
  },
  'product/joint-commercial-review': {
    name: '商务信息审核',
    summary: '联营商品的“商务信息审核”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '提交商务信息并等待审核。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“商务信息审核”尚未完成。' },
  },
  'product/joint-deployment': {
    name: '自动化部署对接',
    summary: '联营商品的“自动化部署对接”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '完成自动化部署对接：资产、模板、规格。完成后在 koo.yaml 的 `product.checklist` 中标记日期。商品不需要时，用 `notNeeded` 说明原因。',
    messages: { open: () => '“自动化部署对接”尚未完成。' },
  },
  'product/joint-kit': {
    name: '联营Kit对接',
    summary: '联营商品的“联营Kit对接”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '提供同步接口并完成对接。完成后在 koo.yaml 的 `product.checklist` 中标记日期。商品不需要时，用 `notNeeded` 说明原因。',
    messages: { open: () => '“联营Kit对接”尚未完成。' },
  },
  'product/joint-qualification': {
    name: '资质与选品审核',
    summary: '联营商品的“资质与选品审核”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '在“卖家中心 > 商品管理 > 联营认证”中创建认证，等待审核。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“资质与选品审核”尚未完成。' },
  },
  'product/joint-test': {
    name: '海顿测试',
    summary: '联营商品的“海顿测试”没有标记为完成。',
    why: '联营商品须先通过联营认证：资质与选品审核；然后是联营Kit对接、自动化部署对接、海顿测试、商务信息准备；再经商务信息审核，联营认证通过。',
    fix: '完成商品测试。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '“海顿测试”尚未完成。' },
  },
  'product/licence-code-test': {
    name: '授权码测试',
    summary: '没有标记软件已用测试授权码验证。',
    why: '使用授权码的联营商品先用测试授权码验证：激活和查询之后，控制台显示“已激活”和“已检测”。',
    fix: '在卖家中心申请“测试授权码”；`koo licence activate` 和 `koo licence heartbeat` 调用相同的接口。完成后在 koo.yaml 的 `product.checklist` 中标记日期。不使用授权码的商品用 `notNeeded` 说明。',
    messages: { open: () => '“测试授权码”的验证尚未完成。' },
  },
  'product/licence-usage-statistics': {
    name: '授权码软件使用统计',
    summary: '没有标记软件已上报授权码的使用情况。',
    why: '在公有云销售的联营 License 商品必须在每天首次使用时上报使用情况（授权码软件使用统计）。',
    fix: '调用该接口；`koo licence usage` 演示了如何调用。完成后在 koo.yaml 的 `product.checklist` 中标记日期。不使用授权码或不在公有云销售的商品用 `notNeeded` 说明。',
    messages: { open: () => '尚未确认软件是否上报使用情况（授权码软件使用统计）。' },
  },
  'product/logo': {
    name: 'Logo',
    summary: 'koo.yaml 指定的 Logo 不存在、不是图片、后缀与内容不符，或者不符合选项的要求。',
    why: '控制台会拒绝，或者显示其他内容。格式、字节数和像素从文件本身读取。华为的页面没有说明商品 Logo 的格式和大小：没有设置选项时接受任何图片。',
    fix: '请放置图片。控制台的要求用选项设置：`formats`、`maximumKB`（1,000 字节）、以像素为单位的 `width` 和 `height`；0 表示不限。',
    messages: {
      missing: ({ file }) => `${file} 不存在。`,
      notAFile: ({ file }) => `${file} 不是文件。`,
      tooLargeToRead: ({ file }) => `${file} 超过 32 MiB。`,
      unreadable: ({ file }) => `无法读取 ${file}。`,
      tooLarge: ({ bytes, file, max }) => `${file} 有 ${bytes} 字节；最多 ${max} 字节。`,
      notAPicture: ({ file }) => `${file} 不是 koo 能读取的图片（PNG、JPEG、SVG、GIF、WebP 或 BMP）。`,
      otherSuffix: ({ file, format }) => `${file} 的内容是 ${format}。`,
      otherFormat: ({ file, format, formats }) =>
        `${file} 是 ${format}；应为 ${listText(formats, 'zh', 'disjunction')}。`,
      otherWidth: ({ expected, file, pixels }) => `${file} 宽 ${pixels} 像素；应为 ${expected}。`,
      otherHeight: ({ expected, file, pixels }) => `${file} 高 ${pixels} 像素；应为 ${expected}。`,
    },
  },
  'product/orchestration-enabled': {
    name: '资源编排能力',
    summary: '没有标记账号已开通资源编排能力。',
    why: '只有开通了“资源编排能力”的账号才能为镜像类商品关联模板。该页面只看到摘录。',
    fix: '申请开通“资源编排能力”，或确认菜单中有“资源编排管理”。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '尚未确认账号是否已开通镜像类商品关联模板所需的“资源编排能力”。' },
  },
  'product/production-address': {
    name: '生产系统接口地址',
    summary: 'SaaS 商品没有填写生产系统接口地址，或者地址不是使用域名的 https 地址。',
    why: '云商店为每个订单调用商家的服务器：只使用 https（TLS 1.2 或以上，证书由可信机构签发），并且使用域名而不是 IP 地址。一个月内失败订单超过 5 个时商品会被下架。',
    fix: '为服务器配置域名和证书，并将地址写入 `product.productionAddress`。`koo product check` 离线运行，不检查服务器的应答。',
    messages: {
      missing: () => 'SaaS 商品需要生产系统接口地址：请填写 `productionAddress`。',
      notAnAddress: () => '这不是服务器地址：应以 https:// 开头。',
      notHttps: () => '云商店只通过 https 调用生产系统接口。',
      ipAddress: ({ host }) => `云商店通过域名调用生产系统接口，而 ${host} 是 IP 地址。`,
      notADomain: ({ host }) => `云商店通过域名调用生产系统接口，而 ${host} 不是公网可解析的域名。`,
    },
  },
  'product/release-notes': {
    name: '发布说明',
    summary: '变更日志没有说明 koo.yaml 声明的版本，或者超过 `maximumCharacters`；SaaS 商品没有变更日志。',
    why: '发布版本时需要说明更新内容。华为的页面没有说明其长度：请将 `maximumCharacters` 设为控制台的限制。',
    fix: '在 CHANGELOG.md（或 `release.changelog` 指定的文件）中的标题 `## [VERSION] - 2026-01-31` 下写明更新内容。`koo release notes` 会输出它。',
    messages: {
      noChangelog: () => '没有可以作为发布说明来源的变更日志。',
      noVersion: () => '变更日志中没有版本。',
      missing: ({ version }) => `变更日志没有说明版本 ${version}。`,
      empty: ({ version }) => `变更日志的版本 ${version} 下没有内容。`,
      tooLong: ({ length, max, version }) =>
        `版本 ${version} 的更新内容有 ${length} 个字符；最多 ${max} 个。`,
    },
  },
  'product/security-scan': {
    name: '安全检测',
    summary: '没有标记商品已通过安全检测。',
    why: '云商店的商品安全审核标准要求发布前进行扫描；CVSS 7.0 及以上的漏洞须修复或缓解。SaaS 商品按网站扫描，出现一个高危即不通过；软件包和镜像不得含有病毒。',
    fix: '进行检测并修复发现的问题。完成后在 koo.yaml 的 `product.checklist` 中标记日期。',
    messages: { open: () => '安全检测尚未完成。' },
  },
  'product/version-order': {
    name: '版本没有提高',
    summary: '按 `release.versions` 的顺序，应用资产的新版本不高于已发布的版本。',
    why: '`koo publish` 会拒绝。已发布的版本以 `.koo` 中的记录为准，不访问网络。',
    fix: '请提高版本：`koo release bump`。如果需要同时维护旧版本，请从 koo.yaml 中去掉 `release.versions`。',
    messages: {
      notNewer: ({ asset, newest, target, version }) =>
        `应用资产 ${asset} 的版本 ${version} 不高于已发布到 ${target} 的 ${newest}。`,
    },
  },
};

export const zh: [Chinese<typeof checklistMessages>] = [
  {
    area: 'release/checklist',
    texts: {
      early: ({ day }) => `标记的完成日期 ${day} 尚未到来。`,
      outdated: ({ version, versions }) => `标记的是版本 ${version}，而当前版本是 ${versions.join('、')}。`,
    },
  },
];
