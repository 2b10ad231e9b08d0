import { type Message, textsIn, type TextsOf } from '../../../i18n/message.js';
import { withoutSecrets } from '../../../errors/secrets.js';
import type { Language } from '../../../i18n/language.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { ProofDifference, ProofStage, Proving, TemplateProof } from '../../../publish/proving/proof.js';
import { planText, priceText } from '../rfs/present-trial.js';
import { punctuationMessages } from '../../terminal/messages.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';
import { proofMessages } from './messages.js';

type Words = Pick<TextsOf<typeof punctuationMessages>, 'colon' | 'comma'> & TextsOf<typeof proofMessages>;

/**
 * What RFS says of templates: one line each, what they would build and cost, and each difference on a line. RFS's own
 * words stay.
 */
export function provingText(givenProving: Proving, language: Language): string {
  const proving = onOneLine(givenProving, language);
  const words = { ...textsIn(punctuationMessages, language), ...textsIn(proofMessages, language) };
  const { differences, place, templates } = proving;
  const lines = [
    words.head({ count: templates.length, place }),
    ...templates.map((proof) => `  ${proof.refused ? '✖' : '✔'} ${proofLine(proof, words)}`),
    ...templates.flatMap((proof) => trialTexts(proof, proving, language)),
    ...templates.flatMap(({ leftovers }) =>
      leftovers.map(({ id, reason, stack }) =>
        words.leftover({ id, reason: plainText(String(reason)), stack }),
      ),
    ),
    differences.length === 0 ? words.none() : words.differences({ count: differences.length }),
    ...differences.map((one) => `  ${differenceLine(one, words)}`),
  ];
  return withoutSecrets(lines.join('\n'));
}

function proofLine(
  { accepted, kept, refused, template, variables, waitsFor }: WithTexts<TemplateProof>,
  words: Words,
): string {
  const parts = accepted.map((stage) => {
    if (stage === 'read') return words.read({ variables: variables! });
    return stage === 'keep'
      ? words.stored({ isNew: kept!.done !== 'unchanged', name: kept!.name, version: kept!.version })
      : words.planned();
  });
  if (refused) parts.push(words.rejected({ message: plainText(refused.message), stage: refused.at }));
  else if (waitsFor.length > 0) parts.push(words.waitsFor({ assets: waitsFor }));
  return `${template}${words.colon()}${parts.join(words.comma())}`;
}

function trialTexts(
  { noPrice, plan, price, template }: WithTexts<TemplateProof>,
  { invented }: Pick<Proving, 'invented'>,
  language: Language,
): string[] {
  return [
    ...(plan ? [planText({ items: plan }, template, language)] : []),
    ...(price === undefined
      ? []
      : [
          priceText(
            {
              ...(price && { price }),
              ...(noPrice !== undefined && { noPrice: { message: noPrice } }),
            },
            { isEmulator: invented, template },
            language,
          ),
        ]),
  ];
}

function differenceLine(
  { about, kind, ours, place, template, theirs }: WithTexts<ProofDifference>,
  words: Words,
): string {
  const where = place ? ` ${place.file}:${place.line}:${place.column}` : '';
  const head = `${template}${where} `;
  const text = (value: Message | string | null) => (value === null ? undefined : plainText(String(value)));
  if (kind === 'refused')
    return head + words.onlyRfsRejects({ message: text(theirs) ?? '', stage: about as ProofStage });
  if (kind === 'accepted') {
    const stage = theirs as ProofStage;
    return head + words.onlyKooRejects({ message: text(ours) ?? '', rule: about, stage });
  }

  const name = plainText(about);
  if (about.includes('.'))
    return head + words.variable({ field: name, ours: text(ours), theirs: text(theirs) });
  return head + (ours === null ? words.onlyRfs({ variable: name }) : words.onlyKoo({ variable: name }));
}
