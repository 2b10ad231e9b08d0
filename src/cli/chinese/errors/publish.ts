import type { ChineseErrors } from '../chinese-errors.js';

/** What the doctor puts into its own words. */
export const publish: ChineseErrors = {
  UNKNOWN_TARGET: {
    'There is no target "{target}".': '没有目标“{target}”。',
    'There are: {targets}; or give --url.': '可用的有：{targets}；也可以用 --url 指定。',
  },
  EMULATOR_NOT_RUNNING: {
    'The target is `local`, and no emulator is running here.': '目标为 `local`，但没有正在运行的模拟器。',
    'Start one in another terminal with: koo emulator': '请在另一个终端中启动：koo emulator',
    'Or call KooGallery itself: --site china, --site international, --site europe.':
      '或者直接调用云商店：--site china、--site international、--site europe。',
  },
};
