/**
 * The words of KooGallery's seller console (卖家中心), as Huawei's pages have them, in Chinese as they are there. What no page
 * states is not here: the page says it in koo's own words.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649468.html (资产中心)
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649328.html (模板)
 */
export const PRACTICE_LABELS = {
  addAsset: '资产中心 > 我的资产 > 新增资产',
  addTemplate: '商品管理 > 我的资产 > 新增模版',
  applications: '资产中心 > 申请列表',
  asset: '应用资产',
  assetVersion: '资产版本',
  changeProduct: '发布/修改商品',
  introduction: '简介',
  linkTemplate: '资源编排管理 > 商品列表 > 关联模板',
  package: '软件包',
  spec: '规格',
  templateForm: '新增资源编排模版',
  templateName: '模版名称',
} as const;
