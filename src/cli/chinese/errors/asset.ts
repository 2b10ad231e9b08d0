import type { UnpackableKind } from '../../../asset/collect/unpackable.js';
import type { Patterns } from '../../../findings/chinese/chinese-area.js';
import type { ChineseErrors } from '../chinese-errors.js';

const UNPACKABLE = {
  '{things} in the folder cannot be packed:\n{problems}': '文件夹中有 {things}无法打包：\n{problems}',
  '{things} in the folder cannot be packed: {problems}.': '文件夹中有 {things}无法打包：{problems}。',
  'Delete the link, or put back what it points to.': '删除该链接，或者恢复它指向的文件。',
  'Put a copy of the file in the place of the link.': '用文件的副本代替该链接。',
  'Put a copy in the place of the link, or set `links` of the asset in koo.yaml to `resolve`.':
    '用副本代替该链接，或者将 koo.yaml 中该资产的 `links` 设为 `resolve`。',
  'Pack what the link points to, or leave the link out too.': '请打包链接指向的内容，或者把链接也排除。',
  'Delete the link, or put what is needed of the folder in its place.':
    '删除该链接，或者用文件夹中需要的内容代替它。',
  'A virtual environment of Python is tied to this machine: leave it out, and let install.sh make it (`python3 -m venv`).':
    'Python 虚拟环境与本机绑定：请将其排除，由 install.sh 创建（`python3 -m venv`）。',
  'Or keep links as they are: `links: keep` with `format: tar.gz` in koo.yaml.':
    '或者保留链接本身：在 koo.yaml 中设置 `links: keep` 和 `format: tar.gz`。',
  'Rename it: a package holds names in UTF-8 only.': '请改名：软件包中只能有 UTF-8 编码的名称。',
  'Delete it: only files can be packed.': '请删除：只有文件可以打包。',
  'Or leave it out: add a line to .kooignore, or to `exclude` in koo.yaml.':
    '或者将其排除：在 .kooignore 或 koo.yaml 的 `exclude` 中加一行。',
};

/** The code is the kind of the first thing, so that the compiler sees whether one is missing. */
const UNPACKABLES: Readonly<Record<UnpackableKind, Patterns>> = {
  BROKEN_LINK: UNPACKABLE,
  LINK_CYCLE: UNPACKABLE,
  LINK_LEADS_OUT: UNPACKABLE,
  LINK_REFUSED: UNPACKABLE,
  LINK_TO_LEFT_OUT: UNPACKABLE,
  NAME_NOT_UTF8: UNPACKABLE,
  SPECIAL_FILE: UNPACKABLE,
};

export const asset: ChineseErrors = {
  SUMS_CONTRADICT: {
    'SHA256SUMS has two different sums for {name}.': 'SHA256SUMS 中 {name} 有两个不同的校验和。',
    'Find out where the file comes from. If the packages are yours, pack them again: koo asset pack':
      '请查明该文件的来源。如果软件包是您自己的，请重新打包：koo asset pack',
  },
  ...UNPACKABLES,
  UNSAFE_PATH: {
    'Rename the file, or leave it out.': '将文件改名，或者将其排除。',
    '{path} {problem}.': '{path} {problem}。',
  },
  DUPLICATE_PATH: {
    '{path} would be twice in the archive.': '{path} 在归档中会出现两次。',
    'Rename one of them.': '将其中一个改名。',
  },
  DISK_FULL: {
    '{full}: the archive could not be written.': '{full}：无法写入归档。',
    'Free some space there, then run the same command again.': '释放一些空间，然后重新运行同一命令。',
    'Or choose a folder on another disk (--out).': '或者选择其他磁盘上的文件夹（--out）。',
  },
  FILE_CHANGED: {
    'A file changed while it was being packed: {file}': '打包过程中文件发生了变化：{file}',
    'Stop what writes to it (a build, a log), then pack again.':
      '停止正在写入该文件的程序（构建、日志），然后重新打包。',
    'If it need not be packed, leave it out.': '如果不需要打包该文件，请将其排除。',
  },
  FILE_VANISHED: {
    'A file vanished while it was being packed: {file}': '打包过程中文件消失了：{file}',
    'Stop what deletes files there (a build, a cleaner), then pack again.':
      '停止在此处删除文件的程序（构建、清理），然后重新打包。',
  },
  FILE_UNREADABLE: {
    'A file cannot be read: {file} ({reason}).': '无法读取文件：{file}（{reason}）。',
    'Check who owns it and its permissions, or leave it out of the package.':
      '请检查文件的所有者和权限，或者将其从软件包中排除。',
  },
  NOTHING_TO_PACK: {
    'No asset here is a software package or a container package.': '这里没有软件包或容器包类型的应用资产。',
    'Declare one under `assets` in koo.yaml: its key, name, version, and the folder as root.':
      '请在 koo.yaml 的 `assets` 中声明：key、name、version，以及作为 root 的文件夹。',
  },
  CONTAINER_TYPE: {
    'What kind of container package asset "{key}" is, is not said.': '没有说明应用资产“{key}”是哪种容器包。',
    'Say it in koo.yaml: `container: { type: helm }`, or `osc`, or `operator`.':
      '请在 koo.yaml 中说明：`container: { type: helm }`，或者 `osc`、`operator`。',
  },
  IMAGE_NOT_PACKED: {
    'Asset "{key}" is an image: KooGallery takes images from an image product, not as a file, so there is nothing to pack.':
      '应用资产“{key}”是镜像：云商店从镜像类商品获取镜像，而不是文件，因此没有可打包的内容。',
    'Publish the image as an image product in the seller console; one that only deploys another product stays hidden.':
      '请在卖家中心将镜像发布为镜像类商品；仅用于部署其他商品的镜像类商品保持隐藏。',
    'Its template finds it by asset id: data "huaweicloud_koogallery_assets" with deployed_type = "image".':
      '模板通过资产 ID 找到它：data "huaweicloud_koogallery_assets"，deployed_type = "image"。',
    'What can be packed are assets of kind software_package and container.':
      '可以打包的是 kind 为 software_package 和 container 的应用资产。',
  },
  UNKNOWN_ASSET: {
    'There is no asset "{key}".': '没有应用资产“{key}”。',
    'The assets are {keys}.': '已声明的应用资产有：{keys}。',
    'Declare it under `assets` in koo.yaml.': '请在 koo.yaml 的 `assets` 中声明。',
  },
  ARCHIVE_NOT_FOUND: {
    'There is no {path}.': '没有 {path}。',
    'Check the spelling; paths are relative to the working directory.':
      '请检查拼写；路径相对于当前工作目录。',
  },
  ARCHIVE_UNREADABLE: {
    '{path} cannot be read ({code}).': '无法读取 {path}（{code}）。',
    'Check who owns it and its permissions.': '请检查其所有者和权限。',
  },
  ARCHIVE_DAMAGED: {
    'Its bytes cannot be unpacked by koo.': 'koo 无法解压其内容。',
    '`koo asset inspect` says what can be told of it.': '`koo asset inspect` 会给出能够得知的情况。',
    // It fits everything, and so comes last.
    '{unsound}': '{unsound}',
  },
  EMPTY_FILE: {
    'The file is empty.': '文件是空的。',
    'Make the archive again: `koo asset pack`.': '请重新制作归档：`koo asset pack`。',
  },
  NOT_AN_ARCHIVE: {
    'This is no zip, tar or tar.gz.': '这不是 zip、tar 或 tar.gz。',
    'This is a {kind}, not an archive.': '这是{kind}，不是归档。',
    'This is {format}.': '这是：{format}。',
    'Name a .zip, .tar or .tar.gz file.': '请指定 .zip、.tar 或 .tar.gz 文件。',
    'koo reads zip, tar and tar.gz, which are what the asset scan takes.':
      'koo 读取 zip、tar 和 tar.gz，这也是资产扫描所接受的格式。',
  },
  TOO_MANY_PATTERNS: {
    'There are more than {max} patterns in `exclude` and the {file} files.':
      '`exclude` 和各个 {file} 文件中的模式总数超过 {max} 个。',
    'There are more than {max} patterns in {file}.': '{file} 中的模式超过 {max} 个。',
    'Exclude whole folders, or use wildcards, instead of listing files.':
      '请排除整个文件夹或使用通配符，不要逐个列出文件。',
  },
  PATTERN_TOO_LONG: {
    'The pattern in {place} has more than {max} characters or more than {stars} times `**`.':
      '{place} 中的模式超过 {max} 个字符，或者包含超过 {stars} 个 `**`。',
    'Shorten it, or split it into several patterns.': '请将其缩短，或拆分成多个模式。',
  },
  NO_PACKAGE_FOLDER: {
    'The folder of asset "{key}" does not exist.': '应用资产“{key}”的文件夹不存在。',
    'Create it, or name the right folder as `root` of the asset in koo.yaml.':
      '请创建该文件夹，或者在 koo.yaml 中将资产的 `root` 改为正确的文件夹。',
    'The root of asset "{key}" is not a folder.': '应用资产“{key}”的 root 不是文件夹。',
    'Name the folder whose contents are to be packed as `root` of the asset in koo.yaml.':
      '请在 koo.yaml 中将资产的 `root` 设为要打包其内容的文件夹。',
  },
  EMPTY_PACKAGE: {
    'There is nothing to pack for asset "{key}".': '应用资产“{key}”没有可打包的内容。',
    'Put the software there: programs into bin/, lifecycle scripts into scripts/.':
      '请放入软件：程序放入 bin/，生命周期脚本放入 scripts/。',
    'Everything in it is left out: look at .helmignore, where `!x` leaves out all but x, at .kooignore, and at `exclude` in koo.yaml.':
      '其中的内容全部被排除：请检查 .helmignore（其中 `!x` 会排除除 x 以外的全部内容）、.kooignore 和 koo.yaml 中的 `exclude`。',
    'Everything in it is left out: look at .kooignore, and at `exclude` in koo.yaml.':
      '其中的内容全部被排除：请检查 .kooignore 和 koo.yaml 中的 `exclude`。',
  },
  OUT_NOT_A_FOLDER: {
    'Where the packages should go there is a file.': '存放软件包的位置是一个文件。',
    'Name a folder, or one that does not exist yet (--out).': '请指定文件夹，或者尚不存在的路径（--out）。',
  },
  OUT_AMONG_INPUT: {
    'The packages would lie in the folder that is packed.': '软件包会写入正在打包的文件夹中。',
    'Choose a folder outside {root} (--out), or one named .koo, which is never packed.':
      '请选择 {root} 之外的文件夹（--out），或者名为 .koo 的文件夹（它不会被打包）。',
  },
  UNSAFE_PACKAGE_NAME: {
    '{name} cannot be the name of a file.': '{name} 不能作为文件名。',
    'Use letters, digits, - and _ in the name and version of the asset.':
      '资产的名称和版本请使用字母、数字、- 和 _。',
  },
  WRONG_SOURCE_DATE_EPOCH: {
    'SOURCE_DATE_EPOCH is "{value}", which is not a date.': 'SOURCE_DATE_EPOCH 为“{value}”，不是日期。',
    'Give seconds since 1970 as a whole number: SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)':
      '请给出 1970 年以来的秒数（整数）：SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)',
    'Or unset it: every file is then dated 1980-01-01.': '或者取消设置：所有文件的日期将为 1980-01-01。',
  },
};
