import { UsageError } from '../../errors/koo-error.js';
import { idProblem } from '../../project/id-problem.js';
import { flagMessages } from './messages.js';

/**
 * What `--asset-id KEY=ID` says, by key.
 * @throws UsageError `ASSET_ID_FORM`, and `ID_FORM` where it cannot be an id
 */
export function assetIds(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((one) => {
      const [, key, id] = /^([^=]+)=(.*)$/s.exec(one) ?? [];
      if (key !== undefined && id !== undefined) {
        const problem = idProblem(id);
        if (!problem) return [key, id];
        throw new UsageError('ID_FORM', flagMessages.wrongAssetId({ key, problem }), {
          hints: [flagMessages.writeAssetId({ example: `--asset-id ${key}=<ASSET_ID>` })],
        });
      }

      throw new UsageError('ASSET_ID_FORM', flagMessages.assetIdForm({ value: one }), {
        hints: [flagMessages.writeAssetId({ example: '--asset-id app=<ASSET_ID>' })],
      });
    }),
  );
}
