import { UsageError } from '../../errors/koo-error.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import type { Adoption } from '../../publish/adopt/adopt.js';
import { stateViewMessages } from '../views/state/messages.js';

/**
 * What `--asset KEY=ID[@VERSION]` and `--package KEY=FILE` name.
 *
 * @throws UsageError `BAD_FLAG`, `UNKNOWN_ASSET`, `LINK_OUT_OF_PROJECT`
 */
export function adoptionsOf(assets: readonly string[], packages: readonly string[] = []): Adoption[] {
  const adoptions = assets.map((text): Adoption => {
    const { key, value } = pairOf(text, '--asset', 'KEY=ID[@VERSION]');
    const at = value.indexOf('@');
    return at === -1 ? { id: value, key } : { id: value.slice(0, at), key, version: value.slice(at + 1) };
  });
  for (const text of packages) {
    const { key, value } = pairOf(text, '--package', 'KEY=FILE');
    const adoption = adoptions.find((one) => one.key === key);
    if (!adoption) {
      throw new UsageError('UNKNOWN_ASSET', stateViewMessages.packageOfNone({ key }), {
        hints: [stateViewMessages.nameAssetToo({ key })],
      });
    }

    refuseNamedLinkOut(value);
    adoption.file = value;
  }

  return adoptions;
}

/** A key is one of koo.yaml. */
function pairOf(text: string, flag: string, form: string): { key: string; value: string } {
  const [, key, value] = /^([A-Za-z0-9][A-Za-z0-9_-]*)=(.+)$/s.exec(text) ?? [];
  if (key !== undefined && value !== undefined && !value.endsWith('@')) return { key, value };
  throw new UsageError('BAD_FLAG', stateViewMessages.badPair({ flag, form }), {
    hints: [stateViewMessages.pairExample()],
  });
}
