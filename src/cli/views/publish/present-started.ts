import path from 'node:path';
import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import type { StartedProduct } from '../../../project/start-product.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { startedMessages } from './messages.js';

/** What `koo init` prints. */
export function startedText(given: StartedProduct, givenCwd: string, language: Language): string {
  const { files, folder } = onOneLine(given);
  const cwd = onOneLine(givenCwd);
  const words = textsIn(startedMessages, language);
  const parts = [
    ['koo.yaml', words.manifest()],
    ['app/', words.app()],
    ['template/', words.template()],
  ] as const;
  const way = path.relative(cwd, folder);
  return [
    words.head({ files: files.length, folder }),
    '',
    ...parts.map(([name, what]) => `  ${name.padEnd(10)} ${what}`),
    '',
    words.next(),
    ...(way === ''
      ? []
      : [`  cd ${/[^\w./-]/.test(way) ? `'${way.replaceAll("'", String.raw`'\\''`)}'` : way}`]),
    '  koo template lint',
    '  koo asset check',
    `  koo publish          ${words.publish()}`,
  ].join('\n');
}
