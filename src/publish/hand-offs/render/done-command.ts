import type { BringBack, HandOffPage } from '../hand-off-page.js';

/**
 * The command that takes what was brought back: `koo handoff done asset-app --target china --asset-id <ASSET_ID>`. A shell
 * refuses the placeholder, which it reads as a redirection, and koo does where it is quoted.
 */
export function doneCommand({
  bringBack,
  id,
  target,
}: Pick<HandOffPage, 'id' | 'target'> & {
  bringBack: ReadonlyArray<Pick<BringBack, 'flag' | 'isRequired'>>;
}): string {
  const flags = bringBack
    .filter(({ isRequired }) => isRequired)
    .map(({ flag }) =>
      flag === 'confirm' ? '--confirm' : `--${flag} <${flag.replaceAll('-', '_').toUpperCase()}>`,
    );
  return ['koo handoff done', id, '--target', target, ...flags].join(' ');
}
