import { assetArchive } from './asset-archive.js';
import { assetFiles } from './asset-files.js';
import type { ChineseArea } from './chinese-area.js';

export const asset: ChineseArea = {
  ...assetArchive,
  ...assetFiles,
  'asset/case-collision': {
    name: '仅大小写不同的名称',
    summary: '软件包中有两个文件的路径仅大小写不同。',
    why: '在 Windows 或 macOS 上解压时，其中一个会覆盖另一个。这是 koo 的建议，云商店没有说明。',
    fix: '将其中一个改名，或者在 .kooignore 中加一行将其排除。',
    messages: { '{names} are one path on Windows or macOS.': '{names} 在 Windows 或 macOS 上是同一个路径。' },
  },
  'asset/duplicate-package': {
    name: '软件包重名',
    summary: 'koo.yaml 中的两个资产会打包成同名的文件。',
    why: '第二个软件包会覆盖第一个。这是 koo 的规则，不是云商店的。',
    fix: '为资产使用不同的名称。',
    messages: { 'Asset "{key}" would be packed into {file} as well.': '资产“{key}”也会打包成 {file}。' },
  },
  'asset/empty-folder': {
    name: '空文件夹',
    summary: '空文件夹不会打包。',
    why: '与 git 一样，软件包只包含文件：脚本所依赖的文件夹会不存在。这是 koo 的规则。',
    fix: '在 install.sh 中创建该文件夹（`mkdir -p`），或者在其中放一个文件。',
    messages: {
      '{names} is empty and is not in the package.': '{names} 是空文件夹，不会放入软件包。',
      '{names} are empty and are not in the package.': '{names} 是空文件夹，不会放入软件包。',
    },
  },
  'asset/layout': {
    name: '软件包的目录结构',
    summary: '软件包没有 bin/ 或 scripts/。',
    why: '云商店的指南建议：bin/ 存放程序及其依赖，scripts/ 存放生命周期脚本。',
    fix: '将程序和依赖包放入 bin/，生命周期脚本放入 scripts/。',
    messages: {
      "The package has no bin/ and no scripts/, which the store's guide recommends.":
        '软件包没有 bin/ 和 scripts/，而云商店的指南建议使用它们。',
      "The package has no {folder}, which the store's guide recommends.":
        '软件包没有 {folder}，而云商店的指南建议使用它。',
    },
  },
  'asset/lifecycle-script': {
    name: '生命周期命令的脚本',
    summary: '生命周期命令运行的文件不在软件包中。',
    why: '云商店的规则：软件包解压后，所配置的命令必须能够运行。缺少脚本的命令会在买家的机器上失败。',
    fix: '将脚本放入软件包，或者按其在软件包中的位置书写：路径相对于软件包的顶层。',
    messages: {
      '{path} leads out of the package.': '{path} 指向软件包之外。',
      '{path} is in the folder, but left out of the package by .kooignore or `exclude`.':
        '{path} 在文件夹中，但被 .kooignore 或 `exclude` 排除在软件包之外。',
      '{path} is not in the package; {other} is: letter case counts.':
        '{path} 不在软件包中；{other} 在：区分大小写。',
      '{path} is not in the package: everything in it lies in a folder, so write {other}.':
        '{path} 不在软件包中：软件包的内容都在一个文件夹里，请写成 {other}。',
      '{path} is not in the package; did you mean {other}?': '{path} 不在软件包中；是否应为 {other}？',
      '{path} is not in the package.': '{path} 不在软件包中。',
    },
  },
  'asset/over-budget': {
    name: '超出大小预算',
    summary: '软件包大于 koo.yaml 中 `budget` 允许的大小。',
    why: '软件包会在不知不觉中变大：忘记删除的转储文件、重复的依赖。这是 koo 的规则，不是云商店的；没有 `budget` 时不检查。设为 `warning` 则只提示，不阻止打包。',
    fix: '用 .kooignore 排除买家不需要的内容；或者在 koo.yaml 中提高预算。',
    messages: {
      'The files have {size}; the budget is {budget}. {path} has {part} of it.':
        '文件共 {size}，预算为 {budget}。其中 {path} 占 {part}。',
      'There are {count} files; the budget is {budget}. {path} has {part} of them.':
        '共有 {count} 个文件，预算为 {budget} 个。其中 {path} 有 {part} 个。',
      '{path} has {size}; the budget of a file is {budget}.': '{path} 有 {size}，单个文件的预算为 {budget}。',
      'Over the budget of a file are others, too: {count}.': '另外 {count} 个文件超出单个文件的预算。',
    },
  },
  'asset/package-name': {
    name: '软件包名称',
    summary: '软件包名称中有资产扫描不接受的字符。',
    why: '云商店的规则：在 .zip、.tar 或 .tar.gz 之前，扫描只接受字母、数字、-、_ 和半角括号。koo 由资产的名称和版本生成该名称，并将版本中的点写为 _。',
    fix: '资产的名称和版本只使用字母、数字、-、_ 和半角括号；版本中也可以使用点。',
    messages: {
      'The asset scan does not accept {file} as the name of a package.':
        '资产扫描不接受 {file} 作为软件包的名称。',
      'The package would be called {file}; the asset scan does not accept nothing in it.':
        '软件包的名称为 {file}；资产扫描不接受空的部分。',
      'The package would be called {file}; the asset scan does not accept {which} in it.':
        '软件包的名称为 {file}；资产扫描不接受其中的 {which}。',
    },
  },
  'asset/package-size': {
    name: '软件包大小',
    summary: '软件包超过资产扫描支持的大小。',
    why: '云商店的规则（读自其页面的副本）：扫描最多支持 20 GB。打包之前，只有 tar 能确定过大；zip 或 tar.gz 压缩后可能足够小，因此为警告。',
    fix: '在 .kooignore 中排除买家不需要的内容；由 install.sh 下载大的数据；或者拆分资产。',
    messages: {
      'The package has {size} GB; the asset scan takes {max} GB.':
        '软件包为 {size} GB；资产扫描最多支持 {max} GB。',
      'The files to pack have {size} GB; the asset scan takes packages of {max} GB.':
        '待打包的文件为 {size} GB；资产扫描最多支持 {max} GB 的软件包。',
    },
  },
  'asset/script-line-ends': {
    name: 'shell 脚本的换行符',
    summary: '生命周期命令运行的脚本使用 Windows 换行符，而 shell 或 Linux 会读到它们。',
    why: 'Linux 上的 shell 会把回车符当作行的一部分：“command not found”，或者找不到解释器。这是 koo 的建议，云商店没有说明。',
    fix: "转换换行符：`sed -i 's/\\r$//' FILE`，并在 .gitattributes 中用 `*.sh text eol=lf` 保持。",
    messages: {
      '{path} has Windows line ends ({count} of them); a shell on Linux will not run it.':
        '{path} 使用 Windows 换行符（共 {count} 处）；Linux 上的 shell 无法运行它。',
      'Linux takes the carriage return in the #! line of {path} for a part of it.':
        'Linux 会把 {path} 的 #! 行中的回车符当作该行的一部分。',
    },
  },
  'asset/single-top-folder': {
    name: '单个顶层目录',
    summary: '软件包的内容都在一个文件夹中。',
    why: '云商店的指南不建议这样做：生命周期命令必须以该文件夹的名称开头，容易遗漏。',
    fix: '将该文件夹设为资产的 `root`，使 bin/ 和 scripts/ 位于软件包的顶层。',
    messages: {
      "Everything in the package lies in {folder}/; the store's guide advises against that.":
        '软件包的内容都在 {folder}/ 中；云商店的指南不建议这样做。',
    },
  },
  'asset/unsafe-path': {
    name: '指向软件包之外的路径',
    summary: '文件的路径是绝对路径、指向上级目录，或者在其他系统上指向别处。',
    why: '解压程序会拒绝或改写这样的路径，扫描程序会视为攻击。koo 生成的归档中不会出现。这是 koo 的规则，云商店没有说明。',
    fix: '将文件改名，或者在 .kooignore 中加一行将其排除。',
    messages: {
      '{path} is empty.': '{path} 为空。',
      '{path} starts at the root of the disk.': '{path} 从磁盘的根目录开始。',
      '{path} starts with a drive, as Windows reads it.': '{path} 在 Windows 上以盘符开头。',
      '{path} contains a backslash, which Windows takes for a folder.':
        '{path} 含有反斜杠，Windows 会当作文件夹的分隔符。',
      '{path} contains a control character.': '{path} 含有控制字符。',
      '{path} climbs out of its folder.': '{path} 指向所在文件夹之外。',
      '{path} contains an empty or "." folder.': '{path} 含有空的或名为“.”的文件夹。',
      'Others, too, have a path that no package can hold: {count}.':
        '另外 {count} 个文件的路径不能放入软件包。',
    },
  },
};
