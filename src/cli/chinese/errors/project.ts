import type { ChineseErrors } from '../chinese-errors.js';

export const project: ChineseErrors = {
  UNKNOWN_STARTER: {
    'There is no starter {name}.': '没有名为 {name} 的示例。',
    'Did you mean {name}?': '是否应为 {name}？',
    'There is: {names}.': '可用的有：{names}。',
  },
  FOLDER_IN_USE: {
    'The folder has {names} already.': '文件夹中已有 {names}。',
    'Choose another folder: koo init FOLDER': '请选择其他文件夹：koo init FOLDER',
    'Or move what is there away first.': '或者先移走其中的内容。',
  },
  NO_MANIFEST: {
    'There is no koo.yaml here, nor in a folder above.': '当前文件夹及其上级文件夹中都没有 koo.yaml。',
    'Go to the folder of your product, or name its koo.yaml.':
      '请进入商品所在的文件夹，或者指定其 koo.yaml。',
    'A first one: koo init FOLDER makes a whole product to start from.':
      '从示例开始：koo init FOLDER 会创建一个完整的商品。',
    'The folder {folder} holds no koo.yaml.': '文件夹 {folder} 中没有 koo.yaml。',
    '{file} is not a file.': '{file} 不是文件。',
    'There is no {file}.': '{file} 不存在。',
    'Check the path: it names a koo.yaml, or the folder that holds one.':
      '请检查路径：应为 koo.yaml，或者其所在的文件夹。',
  },
  TEMPLATE_NOT_FOUND: {
    'The template {key} is declared, and its path {path} does not exist.':
      '模板 {key} 已声明，但其路径 {path} 不存在。',
    'Correct `path`; it is relative to the folder of koo.yaml.':
      '请改正 `path`；它相对于 koo.yaml 所在的文件夹。',
  },
  TWO_MANIFESTS: {
    'One folder holds both koo.yaml and koo.yml.': '同一文件夹中既有 koo.yaml 又有 koo.yml。',
    'Keep one of them.': '请只保留其中一个。',
  },
  UNREADABLE_MANIFEST: {
    '{file} cannot be read ({reason}).': '无法读取 {file}（{reason}）。',
    'Check that it is still there and that you may read it.': '请检查它是否还在，以及您是否有读取权限。',
  },
  LINK_OUT_OF_PROJECT: {
    '{file} is a symbolic link that leads out of its project.': '{file} 是指向项目之外的符号链接。',
    'Put the file itself in its place: koo follows no link out of the folder of koo.yaml.':
      '请改为放入文件本身：koo 不会跟随指向 koo.yaml 所在文件夹之外的链接。',
  },
  MANIFEST_TOO_LARGE: {
    '{file} is larger than 256 KiB.': '{file} 超过 256 KiB。',
    'Check that it is the right file: a koo.yaml has a few thousand bytes.':
      '请检查文件是否正确：koo.yaml 通常只有几千字节。',
  },
  MANIFEST_NOT_UTF8: {
    '{file} is not UTF-8 text.': '{file} 不是 UTF-8 文本。',
    'Save it as UTF-8.': '请保存为 UTF-8。',
  },
  INVALID_MANIFEST: {
    '{file} has 1 problem.': '{file} 有 1 个问题。',
    '{file} has {count} problems.': '{file} 有 {count} 个问题。',
    'Correct it, then run the same command again.': '请改正后重新运行同一命令。',
  },
  UNKNOWN_ASSET_REFERENCE: {
    '{reference} cannot be filled in: there is no asset "{key}"; did you mean "{word}"?':
      '无法填入 {reference}：没有应用资产“{key}”；是否应为“{word}”？',
    '{reference} cannot be filled in: there is no asset "{key}".':
      '无法填入 {reference}：没有应用资产“{key}”。',
    '{reference} cannot be filled in: only `${asset.KEY.id}` and `${asset.KEY.version}` are known; `$${` is a plain `${`.':
      '无法填入 {reference}：只支持 `${asset.KEY.id}` 和 `${asset.KEY.version}`；`$${` 表示普通的 `${`。',
    '{reference} cannot be filled in: its `}` is missing.': '无法填入 {reference}：缺少 `}`。',
    '{reference} cannot be filled in: an asset has no `{field}`; did you mean `{word}`?':
      '无法填入 {reference}：应用资产没有 `{field}`；是否应为 `{word}`？',
    '{reference} cannot be filled in: an asset has no `{field}`; an asset has `id` and `version`.':
      '无法填入 {reference}：应用资产没有 `{field}`，只有 `id` 和 `version`。',
    '{reference} cannot be filled in: {why}': '无法填入 {reference}：{why}',
    'Correct the value in koo.yaml.': '请改正 koo.yaml 中的值。',
  },
};
