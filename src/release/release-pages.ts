/** The pages that the rules of a release are from. */
export const RELEASE_PAGES = {
  /** 商品安全审核标准3.0. */
  securityStandard: 'https://support.huaweicloud.com/intl/en-us/mpintro-marketplace/Specification-0007.html',
  /** 新购商品, with the lengths of what it sends. */
  newInstance: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649013.html',
  /** 接口整体要求 of the production interface. */
  productionInterface: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649285.html',
  /**
   * 联营认证, and the credential of the associated application; seen as excerpts.
   * @see https://huaweicloud.com/s/JXdhZuaKpemUmWh0dHDljY_orq7ov53og4wl/t_30_p_3/JeS6keWVhuW6lyU
   * @see https://huaweicloud.com/s/JWs4c-mFjee9rui0n-i9veWdh-ihoeetlueVpSU/t_30_p_17/JeS6keWVhuW6lyU
   */
  jointOperation:
    'https://huaweicloud.com/s/JWZ0cOacjeWKoeWZqOaXoOiuv-mXruadg-mZkCU/t_30_p_19/JeS6keWVhuW6lyU',
  /** 联营Kit, and the keys of each kind of interface. */
  jointKit: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649111.html',
  /** 为镜像类商品关联自动部署模板; seen as an excerpt. */
  imageTemplates:
    'https://huaweicloud.com/s/JeacjeWKoeWZqOemgeatouWbveWklmlw6K6_6ZeuJQ/t_30_p_17/JeS6keWVhuW6lyU',
  /** 软件包制作, with what an image as deployment artifact needs. */
  imageArtifact: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649327.html',
  /** 激活授权码, with test codes. */
  licenceCodes: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649244.html',
  /** 授权码软件使用统计. */
  licenceUsage: 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0000002290055385.html',
} as const;
