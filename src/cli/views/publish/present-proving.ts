import { withoutSecrets } from '../../../errors/secrets.js';
import type { Language } from '../../../i18n/language.js';
import { plainText } from '../../../marketplace/answers/plain-text.js';
import type { ProofDifference, Proving, TemplateProof } from '../../../publish/proving/proof.js';
import { planText, priceText } from '../rfs/present-trial.js';
import { PROOF_WORDS } from './proof-words.js';
import { onOneLine, type WithTexts } from '../../terminal/on-one-line.js';

type Words = (typeof PROOF_WORDS)[Language];

/**
 * What RFS says of templates: one line each, what they would build and cost, and each difference on a line. RFS's own
 * words stay.
 */
export function provingText(givenProving: Proving, language: Language): string {
  const proving = onOneLine(givenProving, language);
  const words = PROOF_WORDS[language];
  const { differences, place, templates } = proving;
  const lines = [
    words.head(place, templates.length),
    ...templates.map((proof) => `  ${proof.refused ? '✖' : '✔'} ${proofLine(proof, words)}`),
    ...templates.flatMap((proof) => trialTexts(proof, proving, language)),
    ...templates.flatMap(({ leftovers }) =>
      leftovers.map(({ id, reason, stack }) => words.leftover(stack, id, plainText(reason))),
    ),
    differences.length === 0 ? words.none : words.differences(differences.length),
    ...differences.map((one) => `  ${differenceLine(one, words)}`),
  ];
  return withoutSecrets(lines.join('\n'));
}

function proofLine(
  { accepted, kept, refused, template, variables, waitsFor }: WithTexts<TemplateProof>,
  words: Words,
): string {
  const parts = accepted.map((stage) => {
    if (stage === 'read') return words.readWith(variables!);
    return stage === 'keep'
      ? words.keptAs(kept!.name, kept!.version, kept!.done !== 'unchanged')
      : words.done.plan;
  });
  if (refused) parts.push(`${words.refusedAt[refused.at]}${words.colon}${plainText(refused.message)}`);
  else if (waitsFor.length > 0) parts.push(words.waitsFor(waitsFor));
  return `${template}${words.colon}${parts.join(words.comma)}`;
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
  const told = (text: string | null) => plainText(text ?? words.absent);
  if (kind === 'refused')
    return head + words.refused(words.refusedAt[about as keyof Words['refusedAt']], told(theirs));
  if (kind === 'accepted')
    return head + words.accepted(about, told(ours), words.done[theirs as keyof Words['done']]);
  if (about.includes('.'))
    return `${head}${plainText(about)}${words.colon}${words.variable(told(ours), told(theirs))}`;
  return `${head}${plainText(about)}${words.colon}${ours === null ? words.onlyRfs : words.onlyKoo}`;
}
