import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { ForgetResult } from '../../../publish/share/forget-state.js';
import type { StateView, TargetView } from '../../../publish/share/show-state.js';
import type { SyncResult } from '../../../publish/share/sync-state.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { stateViewMessages } from './messages.js';

/** What `koo state show` prints. */
export function stateText(given: StateView, language: Language): string {
  const view = onOneLine(given, language);
  const words = textsIn(stateViewMessages, language);
  const { place, product, targets } = view;
  if (targets.length === 0) return words.none({ place, product });
  return [
    words.head({ place, product }),
    ...targets.flatMap((target) => ['', target.target, ...linesOf(target, language)]),
  ].join('\n');
}

function linesOf({ assets, handOffs, links, templates }: TargetView, language: Language): string[] {
  const words = textsIn(stateViewMessages, language);
  const nameOf = (things: Array<{ id: string; key: string }>, id: string) =>
    things.find((one) => one.id === id)?.key ?? id;
  return [
    ...assets.map((asset) => words.asset(asset)),
    ...templates.map((template) => words.template(template)),
    ...links.map(({ asset, skuCode, template }) =>
      words.link({
        skuCode,
        ...(template && { template: nameOf(templates, template.id), version: template.version }),
        ...(asset && { asset: nameOf(assets, asset.id), assetVersion: asset.version }),
      }),
    ),
    ...handOffs.map((handOff) => words.handOff(handOff)),
  ].map((line) => `  ${line}`);
}

/** What `koo state pull` and `koo state push` print. */
export function syncText(given: SyncResult, direction: 'pulled' | 'pushed', language: Language): string {
  const { place, targets } = onOneLine(given, language);
  const words = textsIn(stateViewMessages, language);
  return targets
    .map(({ changed, target }) => words[changed ? direction : 'upToDate']({ place, target }))
    .join('\n');
}

/** What `koo state forget` prints. */
export function forgetText(given: ForgetResult, language: Language): string {
  const { place, receipt, target } = onOneLine(given, language);
  const words = textsIn(stateViewMessages, language);
  return [words.forgotten({ place, target }), ...(receipt ? [words.kept({ file: receipt })] : [])].join('\n');
}
