import { ANY, type ChineseErrors } from '../chinese-errors.js';

/** What the framework says of flags and arguments that do not fit. */
const WRONG_CALL = {
  'Missing required flag {flag}': '缺少必需的选项 {flag}',
  'Missing {count} required arg:{list}': '缺少 {count} 个必需的参数：{list}',
  'Missing {count} required args:{list}': '缺少 {count} 个必需的参数：{list}',
  'Unexpected argument: {list}': '多余的参数：{list}',
  'Unexpected arguments: {list}': '多余的参数：{list}',
  '`koo {command}` takes no argument: {word}': '`koo {command}` 不接受参数：{word}',
  'Nonexistent flag: {flag}': '没有这个选项：{flag}',
  'Nonexistent flags: {flags}': '没有这些选项：{flags}',
  'Flag {flag} expects a value': '选项 {flag} 需要一个值',
  'Flag {flag} expects one of these values: {list}': '选项 {flag} 的值只能是：{list}',
  'Expected {value} to be one of: {list}\n{usage}': '{value} 不可用，只能是：{list}\n{usage}',
  'Expected {value} to be one of: {list}': '{value} 不可用，只能是：{list}',
  'Parsing {flag} \n\tExpected an integer but received: {value}': '选项 {flag} 需要整数，实际为：{value}',
  'Parsing {flag} \n\tExpected an integer greater than or equal to {least} but received: {value}':
    '选项 {flag} 需要不小于 {least} 的整数，实际为：{value}',
  'Parsing {flag} \n\tExpected an integer less than or equal to {most} but received: {value}':
    '选项 {flag} 需要不大于 {most} 的整数，实际为：{value}',
  'All of the following must be provided when using {flag}: {flags}': '使用 {flag} 时必须同时给出：{flags}',
  '{flag}={value} cannot also be provided when using {other}': '{flag}={value} 不能与 {other} 同时使用',
  'Run the command with --help to see its arguments and flags.': '用 --help 运行该命令可查看参数和选项。',
};

export const cli: ChineseErrors = {
  WOULD_BE_PACKED: {
    'What is written there would be packed into asset {key}.': '写在此处的文件会被打包进应用资产 {key}。',
    'Choose a file outside {root}, or in a folder named .koo, which is never packed.':
      '请选择 {root} 之外的文件，或名为 .koo 的文件夹中的文件，它不会被打包。',
  },
  EVENTS_AND_JSON: {
    'With --json the result is what stands on standard output.': '使用 --json 时，标准输出上是命令的结果。',
    'Write the events to a file (--events FILE) instead of {file}, or leave out --json.':
      '请将事件写入文件（--events FILE）而不是 {file}，或者去掉 --json。',
  },
  [ANY]: {
    'Did you mean "{word}"?': '是否应为“{word}”？',
    'Did you mean `{word}`?': '是否应为 `{word}`？',
    'Did you mean {word}?': '是否应为 {word}？',
    'Check the file or the connection that is named here, then try again.':
      '请检查这里提到的文件或连接，然后重试。',
  },
  INTERRUPTED: {
    'Interrupted.': '已中断。',
    'Run the same command again: it goes on from there.': '请重新运行同一命令：它会从中断处继续。',
    'Nothing was written.': '没有写入任何内容。',
    'Go on with the number of the release: koo rollback --to NUMBER (see --list).':
      '请用发布的编号继续：koo rollback --to NUMBER（编号见 --list）。',
    'No file was left half written; run the same command again.':
      '没有留下写了一半的文件；请重新运行同一命令。',
  },
  TEMPLATE_URI_FORM: {
    'A value of --template-uri does not say which template lies where.':
      '--template-uri 的值没有说明哪个模板位于何处。',
    'Write the key of the template in koo.yaml, =, and its address: --template-uri {example}':
      '请依次写出 koo.yaml 中模板的 key、= 和它的地址：--template-uri {example}',
  },
  OTHER_TEMPLATE: {
    'What lies at --template-uri is not this template: they differ in the variable {name}.':
      '--template-uri 处的内容不是该模板：变量 {name} 不同。',
    'Upload {file} there again, then run the same command.':
      '请将 {file} 重新上传到该处，然后重新运行同一命令。',
  },
  WRONG_CALL,
  NOT_ALLOWED: {
    'Access is denied: {path}': '没有访问权限：{path}',
    'Access is denied.': '没有访问权限。',
    'Check the permissions of it and of its folder {folder}, and who owns them.':
      '请检查它及其所在文件夹 {folder} 的权限和所有者。',
    'Check the permissions of it and of its folder, and who owns them.':
      '请检查它及其所在文件夹的权限和所有者。',
    'It may not be changed: {path}': '不允许修改：{path}',
    'It may not be changed.': '不允许修改。',
    'Check who owns it and its permissions.': '请检查所有者和权限。',
  },
  DISK_FULL: {
    'Your quota is used up: {path}': '磁盘配额已用完：{path}',
    'Your quota is used up.': '磁盘配额已用完。',
    'Free some space, then run the same command again.': '释放一些空间，然后重新运行同一命令。',
    'The disk is full: {path}': '磁盘已满：{path}',
    'The disk is full.': '磁盘已满。',
    'Free some space on it, then run the same command again.':
      '在该磁盘上释放一些空间，然后重新运行同一命令。',
  },
  FILE_IN_THE_WAY: {
    'A file stands where a folder is wanted: {path}': '此处需要文件夹，但已有同名文件：{path}',
    'A file stands where a folder is wanted.': '此处需要文件夹，但已有同名文件。',
    'Choose another path, or move that file away.': '请选择其他路径，或移走该文件。',
  },
  IS_A_FOLDER: {
    'It is a folder: {path}': '这是一个文件夹：{path}',
    'It is a folder.': '这是一个文件夹。',
    'Name a file.': '请指定文件。',
  },
  TOO_MANY_FILES: {
    'Too many files are open: {path}': '打开的文件过多：{path}',
    'Too many files are open.': '打开的文件过多。',
    'Raise the limit (`ulimit -n`), then run the same command again.':
      '请提高上限（`ulimit -n`），然后重新运行同一命令。',
  },
  FILE_MISSING: {
    'There is no such file: {path}': '文件不存在：{path}',
    'There is no such file.': '文件不存在。',
    'Check the path; it may have been moved or deleted meanwhile.': '请检查路径；该文件可能已被移动或删除。',
  },
  LINK_LOOP: {
    'Its symbolic links lead in a circle: {path}': '符号链接形成循环：{path}',
    'Its symbolic links lead in a circle.': '符号链接形成循环。',
    'Remove the link, or put the file itself there.': '请删除该链接，或者把文件本身放在那里。',
  },
  NOT_A_FOLDER: {
    'It is not a folder: {path}': '不是文件夹：{path}',
    'It is not a folder.': '不是文件夹。',
    'Name a folder.': '请指定文件夹。',
  },
  READ_ONLY: {
    'The disk is read-only: {path}': '磁盘是只读的：{path}',
    'The disk is read-only.': '磁盘是只读的。',
    'Choose another folder.': '请选择其他文件夹。',
  },
  UNKNOWN_FLAG: {
    'There is no flag `{flag}` of koo itself.': 'koo 本身没有选项 `{flag}`。',
    '`koo --help` lists the commands, `koo --version` says which koo this is.':
      '`koo --help` 列出所有命令，`koo --version` 显示版本。',
  },
  UNKNOWN_COMMAND: {
    'There is no command `koo {words}`.': '没有命令 `koo {words}`。',
    '`koo --help` lists the commands.': '`koo --help` 列出所有命令。',
  },
  INPUT_TOO_LARGE: {
    'Standard input is larger than 64 MiB.': '标准输入超过 64 MiB。',
    'Check what is piped in.': '请检查通过管道输入的内容。',
  },
  WHICH_TEMPLATE: {
    'koo.yaml declares several templates.': 'koo.yaml 声明了多个模板。',
    'koo.yaml declares {path} as several templates.': 'koo.yaml 将 {path} 声明为多个模板。',
    'Name one by its key: {keys}.': '请按 key 指定其中一个：{keys}。',
    'Name the folder, file or zip of one.': '请指定其中一个的文件夹、文件或 zip。',
  },
  NOTHING_TO_REPORT: {
    'Name a licence code and who used it, or a file, and not both.':
      '请指定一个授权码及其使用者，或者指定一个文件，不能同时指定。',
    'For example: koo licence usage PLXXXXXX --client account1, or: koo licence usage --file today.csv':
      '例如：koo licence usage PLXXXXXX --client account1，或者：koo licence usage --file today.csv',
  },
  NOT_DEPLOYED: {
    'Nothing is deployed from asset {id}: it is not known here, or not approved yet.':
      '资产 {id} 没有可部署的内容：此处没有该资产，或者尚未审核通过。',
    'Check the id, the version, the kind (--type) and the site; a version is deployed once it is approved.':
      '请检查资产 ID、版本、类型（--type）和站点；版本审核通过后才能部署。',
  },
  NO_ASSET: {
    'Name an asset by its id, or one of koo.yaml with --asset KEY.':
      '请指定资产 ID，或者用 --asset KEY 指定 koo.yaml 中的资产。',
    'The id is in the seller console: 资产中心 > 我的资产.': '资产 ID 在卖家中心查看：资产中心 > 我的资产。',
  },
  IMAGE_NOT_COMPARED: {
    'An image has no checksum to compare a file with.': '镜像没有可与文件比较的校验和。',
    'Leave --check out.': '请去掉 --check。',
  },
  NODE_TOO_OLD: {
    'Node {version} is older than {oldest}.': 'Node {version} 低于 {oldest}。',
    'Install a newer Node.': '请安装更新的 Node。',
  },
  NOTHING_GIVEN: {
    'No {token} was given.': '没有给出{token}。',
    'Type it when asked, or pipe it in. It is never an argument: those stay in the history of the shell.':
      '请在提示时输入，或者通过管道传入。它不能作为参数：参数会留在命令行历史中。',
  },
  NOTHING_TO_EXPLAIN: {
    '"{word}" is neither a rule nor a code that koo knows.': '“{word}”既不是规则，也不是 koo 认识的错误码。',
    'Name one of {list}.': '请指定其中一个：{list}。',
    'A code that ends in 0000 says that all went well.': '以 0000 结尾的代码表示成功。',
    '`koo template rules` lists the rules.': '`koo template rules` 列出所有规则。',
  },
  STDIN_AND_PATHS: {
    'Standard input (-) cannot be checked together with paths.': '标准输入（-）不能与路径一起检查。',
    'Check them one after the other.': '请分别检查。',
  },
  STDIN_AND_FLAG: {
    '--{flag} needs files; standard input (-) is none.': '--{flag} 需要文件，而标准输入（-）不是文件。',
    'Name the file instead of piping it in.': '请指定文件，不要通过管道输入。',
  },
  WATCH_AND_JSON: {
    '--json prints one object, and --watch does not end.': '--json 只输出一个对象，而 --watch 不会结束。',
    'Use --format json=FILE to have a file written after each change.':
      '请使用 --format json=FILE，在每次变化后写入文件。',
  },
  NO_BASELINE: {
    'There is no {file}.': '{file} 不存在。',
    'Make it with --update-baseline.': '请用 --update-baseline 生成。',
  },
  NO_REPORT_FILE: {
    '--format {value} names no file.': '--format {value} 没有指定文件。',
    'Write --format {name}=FILE, or --format {name} for standard output.':
      '请写成 --format {name}=FILE；输出到标准输出时写成 --format {name}。',
  },
  UNKNOWN_FORMAT: {
    'There is no format "{name}".': '没有格式“{name}”。',
    'Use one of {list}.': '可用的有：{list}。',
  },
  SAME_REPORT_PLACE: {
    'The events and the report go to {file}, both.': '事件和报告都写入 {file}。',
    'Give one of them another file.': '请为其中一个指定另一个文件。',
    'The bill of materials and --json both go to standard output.': '物料清单和 --json 都输出到标准输出。',
    'Write the bill of materials into a file: --sbom FILE': '请把物料清单写入文件：--sbom FILE',
    'Two formats go to {output}.': '有两种格式输出到同一位置：{output}。',
    'Give all but one of them another file: --format FORMAT=FILE.':
      '请为其余的格式指定其他文件：--format FORMAT=FILE。',
  },
  NAME_MISSING: {
    'What comes from standard input has no name.': '标准输入的内容没有名称。',
    'Give one: … | koo upload file - --name NAME': '请指定名称：… | koo upload file - --name NAME',
  },
  ASSET_ID_FORM: {
    '"{value}" does not say which asset has which id.': '“{value}”没有说明哪个应用资产对应哪个 ID。',
    'Write the key of the asset in koo.yaml, =, and its id: --asset-id app=0123abcd':
      '请写成“koo.yaml 中资产的 key=ID”：--asset-id app=0123abcd',
  },
  NO_KEYS: {
    'The input is not valid JSON.': '输入不是有效的 JSON。',
    'An access key and a secret key are needed, and one is missing.': '需要 AK 和 SK，缺少其中一个。',
    'Type them when asked, or pipe them in: two lines, or {"accessKey": …, "secretKey": …}.':
      '请在提示时输入，或者通过管道输入：两行文本，或 {"accessKey": …, "secretKey": …}。',
    'Access keys are made in the seller console: 卖家中心 > 控制台 > user name > 我的凭证 > 管理访问密钥.':
      '访问密钥在卖家中心创建：卖家中心 > 控制台 > 用户名 > 我的凭证 > 管理访问密钥。',
  },
  KEYS_AS_ARGUMENT: {
    'koo auth login takes --profile NAME and nothing else: no keys.':
      'koo auth login 只接受 --profile NAME，不接受密钥。',
    'Type the keys when asked, or pipe them in.': '请在提示时输入密钥，或者通过管道输入。',
    'If you have just given a key as an argument, take that line out of the history of your shell.':
      '如果刚才将密钥写成了参数，请从 shell 的历史记录中删除该行。',
  },
  UNKNOWN_AREA: {
    'There are no rules in an area "{area}".': '没有名为“{area}”的规则类别。',
    'Use one of {list}.': '可用的有：{list}。',
  },
  NEEDS_YES: {
    'This would {changes} and {count} more; nobody is here to be asked.':
      '这将执行 {changes} 等另外 {count} 项；没有人可以确认。',
    'This would {changes}; nobody is here to be asked.': '这将执行 {changes}；没有人可以确认。',
    '`koo plan` shows what would be done, and why.': '`koo plan` 会显示将做什么以及原因。',
    '--dry-run shows what would be done, and why.': '--dry-run 会显示将做什么以及原因。',
    'Say that it is meant: --yes.': '如确实需要，请加上 --yes。',
    'Or in koo.yaml, for a target: `rfs: {stacks: allow}`.':
      '或者在 koo.yaml 的目标中写明：`rfs: {stacks: allow}`。',
    'This makes or deletes something in RFS, and nobody is here to be asked.':
      '该命令会在 RFS 中创建或删除内容，而没有人可以确认。',
  },
  DECLINED: {
    'It was not done: the answer was not "yes".': '没有执行：回答不是“yes”。',
    'Nothing was changed.': '没有做任何修改。',
    '`koo plan` shows what would be done, and why.': '`koo plan` 会显示将做什么以及原因。',
    '--dry-run shows what would be done, and why.': '--dry-run 会显示将做什么以及原因。',
  },
  DATABASE_UNUSABLE: {
    'A database of koo cannot be used: {reason}.': 'koo 的数据库不可用：{reason}。',
    'Check the space left on the disk and the permissions, then run the same command again.':
      '请检查磁盘剩余空间和权限，然后重新运行该命令。',
  },
};
