import { UsageError } from '../../errors/koo-error.js';
import { flagMessages } from './messages.js';

/**
 * What `--asset-id KEY=ID` says, by key.
 * @throws UsageError where one has another form
 */
export function assetIds(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => {
      const [, key, id] = /^([^=]+)=(\S+)$/.exec(one) ?? [];
      if (key !== undefined && id !== undefined) return [key, id];
      throw new UsageError('ASSET_ID_FORM', flagMessages.assetIdForm({ value: one }), {
        hints: [flagMessages.writeAssetId({ example: '--asset-id app=0123abcd' })],
      });
    }),
  );
}
