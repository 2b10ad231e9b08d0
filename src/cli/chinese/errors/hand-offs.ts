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
  UNKNOWN_HAND_OFF: {
    'There is no hand-off "{id}" for the target {target}.': '目标 {target} 没有人工步骤“{id}”。',
    'Did you mean "{meant}"?': '您是指“{meant}”吗？',
    'There are: {ids}.': '现有：{ids}。',
    '`koo publish --target {target}` prepares them.': '`koo publish --target {target}` 会准备人工步骤。',
  },
  HAND_OFF_GONE: {
    'The page of this hand-off does not lie here any more.': '该人工步骤的页面已不在这里。',
    'While it is open, this lays it anew: koo publish --target {target}':
      '在其未完成时，此命令会重新生成：koo publish --target {target}',
  },
  HAND_OFF_VERIFIED: {
    'Hand-off {id} is verified; there is nothing to add.': '人工步骤 {id} 已核实，无需补充。',
    'See what is open: koo handoff list --target {target}':
      '查看未完成的步骤：koo handoff list --target {target}',
  },
  HAND_OFF_NOT_DONE: {
    'Hand-off {id} is open: nobody has said that it is done.':
      '人工步骤 {id} 尚未完成：还没有人说明其已完成。',
    'See what it asks for: koo handoff show {id} --target {target}':
      '查看其内容：koo handoff show {id} --target {target}',
  },
  HAND_OFF_NOT_RETURNABLE: {
    'What hand-off {id} took away is in no receipt.': '人工步骤 {id} 所移除的内容不在任何回执中。',
    'Say in koo.yaml what is to be there; then: koo publish --target {target}':
      '请在 koo.yaml 中写明应有的内容，然后运行：koo publish --target {target}',
  },
  HAND_OFF_TOO_EARLY: {
    'Hand-off {first} comes before {id}, and is open.': '人工步骤 {first} 在 {id} 之前，且尚未完成。',
    'When it is done, say so first: koo handoff done {first} --target {target}':
      '完成后请先说明：koo handoff done {first} --target {target}',
  },
  HAND_OFF_ANSWER_MISSING: {
    'Hand-off {id} asks for the ID of asset {name}.': '人工步骤 {id} 需要资产 {name} 的 ID。',
    'Bring back what the console shows: koo handoff done {id} --target {target} --asset-id ID':
      '请带回控制台显示的 ID：koo handoff done {id} --target {target} --asset-id ID',
  },
  HAND_OFF_NOT_BY_WORD: {
    "Hand-off {id} is not confirmed by word: koo reads the asset's version and checksum when it is approved.":
      '人工步骤 {id} 不能口头确认：资产审核通过后，koo 会读取其版本和校验值。',
    'Leave --confirm out; then: koo handoff verify {id} --target {target}':
      '请去掉 --confirm；然后运行：koo handoff verify {id} --target {target}',
  },
  HAND_OFF_SUPERSEDED: {
    'Hand-off {id} is about version {version} of asset {key}, and koo.yaml declares {declared} now.':
      '人工步骤 {id} 针对应用资产 {key} 的版本 {version}，而 koo.yaml 现在声明的是 {declared}。',
    'Hand-off {id} is about asset {name} {version}, and koo.yaml declares no asset of that name any more.':
      '人工步骤 {id} 针对应用资产 {name} {version}，而 koo.yaml 不再声明该应用资产。',
    'If it is not done, publish again, which lays the page for {declared}: koo publish --target {target}':
      '如果尚未完成，请重新发布，koo 会准备 {declared} 的页面：koo publish --target {target}',
    'If it is not done, publish again, which takes it back: koo publish --target {target}':
      '如果尚未完成，请重新发布，koo 会撤回该步骤：koo publish --target {target}',
    'If the console has it already, say that it was done all the same: add --superseded.':
      '如果控制台中已经完成，请加上 --superseded 加以说明。',
  },
  HAND_OFF_OTHER_VERSION: {
    'Hand-off {id} is about version {version} of {name}, and the console shows {shown}.':
      '人工步骤 {id} 针对 {name} 的版本 {version}，而控制台显示 {shown}。',
    'Put it right in the console: the template asks for the version by this name.':
      '请在控制台改正：模板按此名称引用版本。',
    'Or write {shown} into koo.yaml and publish again.': '或者将 {shown} 写入 koo.yaml 并重新发布。',
  },
};
