/**
 * The seller console's own words, as Huawei's pages have them. What is not here is on none of the pages that could be
 * read, and is said to be unknown.
 */
export const CONSOLE_PAGES = {
  /** 软件包制作: suffixes, lifecycle commands. */
  package: 'https://support.huaweicloud.com/usermanual-marketplace/zh-cn_topic_0070649327.html',
  /** 获取软件包下载地址: what an asset answers after it is created. */
  address: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649468.html',
  /** 开发自动部署模板. */
  template: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649328.html',
  /** Managing image assets. */
  images: 'https://support.huaweicloud.com/eu/de-de/sp-marketplace/eu_sp_topic_000109.html',
  /** SaaS assets: website, ownership, login, scan. */
  saas: 'https://support.huaweicloud.com/intl/en-us/sp-marketplace/en-us_topic_0284625596.html',
  /** OSC: the contents of a service. */
  osc: 'https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html',
  /** 应用接入调试: production address, keys, cases. */
  debugging: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649478.html',
  /** 管理应用资产: names, suffixes, scans. */
  assets: 'https://support.huaweicloud.com/intl/ar-mena/sp-marketplace/en-us_topic_0000002094807665.html',
} as const;

/** The ways through the console, level by level. */
export const WAYS = {
  addAsset: ['资产中心', '我的资产', '新增资产'],
  createService: ['云原生服务中心 OSC', '创建服务', '新增版本', '提交验证', '注册资产'],
  addServiceVersion: ['云原生服务中心 OSC', '新增版本', '提交验证', '注册资产'],
  applications: ['资产中心', '申请列表'],
  addTemplate: ['商品管理', '我的资产', '新增模版'],
  addImageTemplate: ['资源编排管理', '模板列表', '新增'],
  linkTemplate: ['资源编排管理', '商品列表', '关联模板'],
  changeProduct: ['发布/修改商品'],
  assets: ['资产中心', '我的资产'],
} as const;

/** The labels of fields that a page states. */
export const LABELS = {
  asset: '应用资产',
  assetVersion: '资产版本',
  introduction: '简介',
  package: '软件包',
  spec: '规格',
  templateName: '模版名称',
} as const;
