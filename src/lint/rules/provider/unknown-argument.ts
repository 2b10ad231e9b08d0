import { didYouMean } from '../../../findings/did-you-mean.js';
import type { Rule } from '../../../findings/rule.js';
import { defineMessages } from '../../../i18n/message.js';
import type { Template } from '../../../template/model.js';
import { addressOf } from '../../../template/queries/address-of.js';
import { orDidYouMean } from '../../english.js';
import { useInstead } from '../../fixes/use-instead.js';
import { PROVIDER_PAGES } from '../../huawei-pages.js';
import { moduleScopes } from '../../modules/module-scope.js';
import { catalogOf } from '../../provider/typed-blocks.js';

/** Terraform's own, which every provider block has. */
const META = ['alias', 'version'];

const messages = defineMessages('provider/unknown-argument', {
  unknown: ({ meant, name }: { meant: string | undefined; name: string }) =>
    `The provider has no argument "${name}"${orDidYouMean(meant)}`,
});

export const providerUnknownArgument: Rule<Template, typeof messages> = {
  messages,
  id: 'provider/unknown-argument',
  name: 'Unknown argument of the provider',
  severity: 'error',
  summary: 'The provider block for Huawei Cloud has an argument that the provider does not know.',
  why: 'Terraform rejects it ("An argument named … is not expected here"), so RFS cannot plan the stack.',
  fix: 'Correct the spelling, or leave it out.',
  docs: PROVIDER_PAGES.types,
  examples: {
    bad: 'provider "huaweicloud" {\n  regoin = var.region\n}',
    good: 'provider "huaweicloud" {\n  region = var.region\n}',
  },
  check(template, { report }) {
    const { provider, providerArguments } = catalogOf(template).index;
    if (!providerArguments) return;
    const own = provider.split('/').at(-1);
    const known = [...providerArguments, ...META];
    for (const { blocks } of moduleScopes(template)) {
      for (const block of blocks) {
        if (block.type !== 'provider' || block.labels[0]?.text !== own) continue;
        const names = [
          ...block.body.attributes.map(({ name, nameSpan }) => ({ name, span: nameSpan })),
          ...block.body.blocks.map(({ type, typeSpan }) => ({ name: type, span: typeSpan })),
        ];
        for (const { name, span } of names) {
          if (known.includes(name) || name === 'dynamic') continue;
          const meant = didYouMean(name, known);
          const { source } = block.file;
          report({
            message: messages.unknown({ meant, name }),
            source,
            span,
            address: `${addressOf(block)}.${name}`,
            ...useInstead(source, span, meant),
          });
        }
      }
    }
  },
};
