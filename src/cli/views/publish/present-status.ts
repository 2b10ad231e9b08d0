import type { Language } from '../../../i18n/language.js';
import { textOf, textsIn } from '../../../i18n/message.js';
import { planMessages } from '../../../publish/plan/messages.js';
import type { ProductStatus, TargetStatus } from '../../../publish/status.js';
import { padded } from '../../terminal/columns.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { publishMessages, statusMessages } from './messages.js';
import { LABEL_WIDTH } from './present-hand-offs.js';

export function statusText(given: ProductStatus, language: Language): string {
  const { product, targets } = onOneLine(given, language);
  const words = textsIn(statusMessages, language);
  if (targets.length === 0) return words.notPublished({ product });
  return targets
    .map(
      (target) =>
        `${words.head({ product, target: target.target, updated: target.updated })}\n${targetText(target, language)}`,
    )
    .join('\n\n');
}

function targetText(
  { assets, handOffs, interruptedAt, links, open, target, templates }: WithTexts<TargetStatus>,
  language: Language,
): string {
  const words = textsIn(statusMessages, language);
  const { link } = textsIn(publishMessages, language);
  const { aside, colon, comma } = textsIn(punctuationMessages, language);
  const withId = (text: string, id: string | undefined): string =>
    id ? `${text}${comma()}${words.id({ id })}` : text;
  const row = (label: string, name: string, text: string): string =>
    `  ${padded(label, LABEL_WIDTH)}${name}${colon()}${text}`;
  return [
    ...assets.map(({ declared, id, name, published, status }) =>
      row(words.asset(), `${name} ${published ?? declared}`, withId(reviewText(status, language), id)),
    ),
    ...templates.map(({ id, key, version }) =>
      row(words.template(), key, version ? withId(version, id) : words.notRegistered()),
    ),
    ...links.map(({ asset, name, skuCode, standing, template }) => {
      const linked = standing === 'not-linked' ? words.notLinked() : link({ asset, template });
      const otherwise = standing === 'linked-otherwise' ? words.otherwise() : '';
      return row(words.spec(), `${skuCode}${aside({ text: name })}`, `${linked}${otherwise}`);
    }),
    ...handOffs.map(({ found, id, state, superseded }) => {
      const what = superseded ?? (state === 'verified' ? undefined : found);
      return row(words.handOff(), id, `${words.handOffState({ state })}${what ? `${comma()}${what}` : ''}`);
    }),
    ...(interruptedAt ? [`  ${words.interrupted({ step: interruptedAt, target })}`] : []),
    `  ${open.length > 0 ? words.open({ things: open }) : words.asDeclared({ target })}`,
  ].join('\n');
}

/** The state of a review. */
export function reviewText(status: string, language: Language): string {
  return textOf(planMessages.status({ status }), language);
}
