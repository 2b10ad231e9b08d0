import { shellQuoted } from '../../../platform/shell-quoted.js';
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
  const all: ReadonlyArray<[name: string, what: string]> = [
    ['koo.yaml', words.manifest()],
    ['app/', words.app()],
    ['chart/', words.chart()],
    ['server/', words.server()],
    ['template/', words.template()],
  ];
  const has = (name: string): boolean => files.some((file) => file === name || file.startsWith(name));
  const parts = all.filter(([name]) => has(name));
  const way = path.relative(cwd, folder);
  return [
    words.head({ files: files.length, folder }),
    '',
    ...parts.map(([name, what]) => `  ${name.padEnd(10)} ${what}`),
    '',
    words.next(),
    ...(way === '' ? [] : [`  cd ${/[^\w./-]/.test(way) ? shellQuoted(way) : way}`]),
    ...(has('template/') ? ['  koo template lint'] : []),
    ...(has('server/') ? serverSteps(words.key()) : []),
    ...(given.starter.startsWith('saas') ? ['  koo product check'] : ['  koo asset check']),
    `  koo publish          ${words.publish()}`,
  ].join('\n');
}

/** It is tested while it runs, in another terminal. */
function serverSteps(key: string): string[] {
  return ['  npm install', `  cp .env.example .env ${key}`, '  npm start', '  koo callback test'];
}
