import type { ChineseErrors } from '../chinese-errors.js';

/** Of errors about assets that other rooms throw. */
export const asset: ChineseErrors = {
  UNKNOWN_ASSET: {
    'There is no asset "{key}".': '没有应用资产“{key}”。',
    'The assets are {keys}.': '已声明的应用资产有：{keys}。',
    'Declare it under `assets` in koo.yaml.': '请在 koo.yaml 的 `assets` 中声明。',
  },
};
