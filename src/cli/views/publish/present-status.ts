import type { Language } from '../../../i18n/language.js';
import type { ProductStatus, TargetStatus } from '../../../publish/status.js';
import { reviewText, STATUS_WORDS } from './status-words.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

export function statusText(given: ProductStatus, language: Language): string {
  const { product, targets } = onOneLine(given, language);
  const words = STATUS_WORDS[language];
  if (targets.length === 0) return words.notPublished(product);
  return targets
    .map((target) => `${words.head(product, target.target, target.updated)}\n${targetText(target, language)}`)
    .join('\n\n');
}

function targetText(
  { assets, handOffs, interruptedAt, links, open, target, templates }: WithTexts<TargetStatus>,
  language: Language,
): string {
  const words = STATUS_WORDS[language];
  const { colon, comma, labels } = words;
  const withId = (text: string, id: string | undefined): string =>
    id ? `${text}${comma}${words.id(id)}` : text;
  return [
    ...assets.map(
      ({ declared, id, name, published, status }) =>
        `  ${labels.asset}${name} ${published ?? declared}${colon}${withId(reviewText(status, language), id)}`,
    ),
    ...templates.map(
      ({ id, key, version }) =>
        `  ${labels.template}${key}${colon}${version ? withId(version, id) : words.notRegistered}`,
    ),
    ...links.map(
      ({ asset, name, skuCode, standing, template }) =>
        `  ${labels.spec}${words.spec(skuCode, name)}${colon}${template ? words.link(template, asset) : words.notLinked}${standing === 'linked-otherwise' ? words.otherwise : ''}`,
    ),
    ...handOffs.map(({ found, id, state, superseded }) => {
      const what = superseded ?? (state === 'verified' ? undefined : found);
      return `  ${labels.handOff}${id}${colon}${words.handOffStates[state]}${what ? `${comma}${what}` : ''}`;
    }),
    ...(interruptedAt ? [`  ${words.interrupted(interruptedAt, target)}`] : []),
    `  ${open.length > 0 ? words.open(open) : words.asDeclared(target)}`,
  ].join('\n');
}
