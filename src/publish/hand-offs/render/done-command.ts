import type { HandOffPage } from '../hand-off-page.js';

/** The command that takes what was brought back: `koo handoff done asset-app --target china --asset-id …`. */
export function doneCommand({
  bringBack,
  id,
  target,
}: Pick<HandOffPage, 'bringBack' | 'id' | 'target'>): string {
  const flags = bringBack
    .filter(({ isRequired }) => isRequired)
    .map(({ flag }) =>
      flag === 'confirm' ? '--confirm' : `--${flag} ${flag.split('-').at(-1)!.toUpperCase()}`,
    );
  return ['koo handoff done', id, '--target', target, ...flags].join(' ');
}
