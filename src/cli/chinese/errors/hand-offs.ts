import type { ChineseErrors } from '../chinese-errors.js';

export const handOffs: ChineseErrors = {
  NO_HAND_OFF: {
    'There are no hand-offs here.': '这里没有人工步骤。',
    'A publish to a KooGallery site prepares them: koo publish --target NAME':
      '发布到云商店站点时会准备人工步骤：koo publish --target NAME',
  },
  WHICH_TARGET: {
    'More than one target has hand-offs.': '有多个目标存在人工步骤。',
    'Name the one that you mean: --target {targets}': '请指定目标：--target {targets}',
  },
};
