import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { commandAt } from '../../../publish/command-at.js';
import type { AdoptResult } from '../../../publish/adopt/adopt.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { stateViewMessages } from './messages.js';

/** What `koo adopt` prints. */
export function adoptText(given: AdoptResult, language: Language): string {
  const { assets, manifest, target } = onOneLine(given, language);
  const words = textsIn(stateViewMessages, language);
  return [
    ...assets.map(({ id, key, name, outcome, version }) => words[outcome]({ id, key, name, version })),
    ...(manifest.created ? [words.manifestWritten({ file: manifest.file })] : []),
    ...(manifest.added.length > 0 ? [words.declared({ file: manifest.file, keys: manifest.added })] : []),
    words.lookAtPlan({ command: commandAt(target, 'koo plan') }),
  ].join('\n');
}
