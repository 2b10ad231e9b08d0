import { defineMessages } from '../i18n/message.js';

/**
 * Who requires what a rule looks for:
 *
 * - `scan`: KooGallery's scan of assets tests it, as its pages say
 * - `guide`: KooGallery's guide for sellers asks for it
 * - `standard`: it goes against KooGallery's security standard for products
 * - `advice`: only koo; KooGallery's pages do not state it
 */
export type RuleBasis = 'advice' | 'guide' | 'scan' | 'standard';

/** The same in a few words. */
export const basisMessages = defineMessages('findings/basis', {
  advice: () => 'advice of koo',
  guide: () => "KooGallery's guide",
  scan: () => "KooGallery's scan",
  standard: () => "KooGallery's security standard",
} satisfies Record<RuleBasis, () => string>);
