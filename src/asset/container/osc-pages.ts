/** Huawei's pages about OSC (云原生服务中心), which container products are delivered through. */
export const OSC_PAGES = {
  /** 服务内容说明: what a service package has to say of itself. */
  contents: 'https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html',
  /** Results of Huawei's own search: excerpts of pages that were not read as a whole. */
  excerpts:
    'https://huaweicloud.com/s/Jeiuv-mXruWbveWklue9keermeS7o-eQhuacjeWKoeWZqOiuvue9riU/t_30_p_6/JeS6keWOn-eUn-acjeWKoeS4reW_gyBPU0Ml',
} as const;

/** What `why` of a rule ends with that rests on such an excerpt alone. */
export const SECOND_HAND =
  'Known only from an excerpt in Huawei’s search results, not from the page as a whole; so koo does not make it an error.';
