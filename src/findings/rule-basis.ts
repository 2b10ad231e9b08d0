import type { Language } from '../i18n/language.js';

/**
 * Who wants what a rule looks for:
 *
 * - `scan`: KooGallery's scan of assets tests it, as its pages say
 * - `guide`: KooGallery's guide for sellers asks for it
 * - `standard`: KooGallery's security standard for products says something that it goes against
 * - `advice`: nobody but koo; KooGallery's pages do not state it
 */
export type RuleBasis = 'advice' | 'guide' | 'scan' | 'standard';

/** The same in a few words. */
export const BASIS_WORDS: Readonly<Record<Language, Readonly<Record<RuleBasis, string>>>> = {
  en: {
    advice: 'advice of koo',
    guide: "KooGallery's guide",
    scan: "KooGallery's scan",
    standard: "KooGallery's security standard",
  },
  zh: {
    advice: 'koo 的建议',
    guide: '云商店指南',
    scan: '云商店扫描',
    standard: '云商店商品安全审核标准',
  },
};
