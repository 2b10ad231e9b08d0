import type { SecretLintRuleCreator } from '@secretlint/types';
import type { Span } from '../../syntax/source-text.js';
import { secretKeysIn } from './huawei-keys.js';
import { storeKeysIn } from './store-keys.js';

const MESSAGES = { FOUND: { en: () => 'found a key' } };

/** secretlint's rules of ours. Their messages never hold what was found. */
export const ownRules = [
  ruleOf('koo/huawei-cloud-key', secretKeysIn),
  ruleOf('koo/koogallery-key', storeKeysIn),
];

function ruleOf(id: string, find: (text: string) => Span[]): { id: string; rule: SecretLintRuleCreator } {
  return {
    id,
    rule: {
      messages: MESSAGES,
      meta: { id, recommended: true, type: 'scanner', supportedContentTypes: ['text'] },
      create(context) {
        const translate = context.createTranslator(MESSAGES);
        return {
          file({ content }) {
            for (const { end, start } of find(content))
              context.report({ message: translate('FOUND'), range: [start, end] });
          },
        };
      },
    },
  };
}
