import type { ChineseErrors } from '../chinese-errors.js';

const LOOK = {
  'Look at the stack {name} in the console: 资源编排服务 > 资源栈 > 执行计划.':
    '请在控制台查看资源栈 {name}：资源编排服务 > 资源栈 > 执行计划。',
  'Look at the stack {name} in the console: 资源编排服务 > 资源栈.':
    '请在控制台查看资源栈 {name}：资源编排服务 > 资源栈。',
};

const PUT_RIGHT = {
  'Put the template or the values of its variables right, then run the same command again.':
    '请修正模板或变量的值，然后重新运行同一命令。',
};

const FAILED = {
  '{what} {name} failed ({status}): {why}': '{what} {name} 失败（{status}）：{why}',
  'The events of the stack say at which resource.': '资源栈的事件说明了是哪个资源。',
};

export const rfs: ChineseErrors = {
  PROJECT_ID: {
    '"{id}" is not the id of a project.': '“{id}”不是项目 ID。',
    'Copy it from the console: 我的凭证 > 项目列表, the row of the region.':
      '请从控制台复制：我的凭证 > 项目列表，对应区域的一行。',
  },
  UNREADABLE_ANSWER: {
    'RFS answered no list of variables.': 'RFS 返回的不是变量列表。',
    '{host} told no address of the template.': '{host} 没有返回模板的地址。',
    'RFS has done it, but answered no {key}.': 'RFS 已执行，但没有返回 {key}。',
    'It only reads: run the same command again.': '此操作只读取数据：请重新运行同一命令。',
    'List what is there before you do it again.': '再次执行前，请先列出现有内容。',
  },
  REGION: {
    '"{region}" is not the name of a region.': '“{region}”不是区域名称。',
    'A region is written like cn-north-4 or ap-southeast-3.': '区域的形式为 cn-north-4 或 ap-southeast-3。',
  },
  TEMPLATE_SOURCE: {
    'A template is given either as its text or as its address.': '模板只能以文本或地址其中一种方式给出。',
    'Give template_body or template_uri.': '请给出 template_body 或 template_uri。',
  },
  TEMPLATE_BODY: {
    'The template has {count} characters; RFS takes {most} in a request.':
      '模板有 {count} 个字符；RFS 在请求中最多接收 {most} 个。',
    'Put it into a zip where RFS can fetch it (OBS), and give its address as template_uri.':
      '请打包成 zip 放到 RFS 可以读取的位置（OBS），并以 template_uri 给出其地址。',
    'The template is empty.': '模板为空。',
  },
  TEMPLATE_URI: {
    'The address of the template is no URL of at most {most} characters.':
      '模板的地址不是 URL，或者超过 {most} 个字符。',
    'Give the address of the zip in OBS.': '请给出 zip 在 OBS 中的地址。',
  },
  TEMPLATE_NAME: {
    '"{name}" cannot be the name of a template.': '“{name}”不能作为模板名称。',
    'Use 1 to 128 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.':
      '请使用 1 到 128 个字母、数字、汉字、_ 和 -，并以字母或汉字开头。',
  },
  STACK_NAME: {
    '"{name}" cannot be the name of a stack.': '“{name}”不能作为资源栈名称。',
    'Use 1 to 128 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.':
      '请使用 1 到 128 个字母、数字、汉字、_ 和 -，并以字母或汉字开头。',
  },
  PLAN_NAME: {
    '"{name}" cannot be the name of an execution plan.': '“{name}”不能作为执行计划名称。',
    'Use 1 to 255 letters, digits, Chinese characters, _ and -, with a letter or Chinese character first.':
      '请使用 1 到 255 个字母、数字、汉字、_ 和 -，并以字母或汉字开头。',
  },
  TOO_MANY_VARIABLES: {
    'There are {count} variables in vars_structure; RFS takes {most}.':
      'vars_structure 中有 {count} 个变量；RFS 最多接收 {most} 个。',
    'Give the others in vars_body.': '请把其余变量放到 vars_body 中。',
  },
  VARIABLE_TWICE: {
    'The variable {name} is given twice.': '变量 {name} 给出了两次。',
    'Give it once.': '请只给出一次。',
  },
  VARS_URI: {
    'The address of the variables is no URL of at most {most} characters.':
      '变量文件的地址不是 URL，或者超过 {most} 个字符。',
    'Give a pre-signed address in OBS.': '请给出 OBS 的临时授权地址。',
  },
  STILL_IN_PROGRESS: {
    'After {minutes} minutes {waited} is not done ({status}).':
      '{minutes} 分钟后，{waited}仍未完成（{status}）。',
    ...LOOK,
  },
  CREATION_FAILED: {
    'RFS cannot make the execution plan ({status}): {why}': 'RFS 无法创建执行计划（{status}）：{why}',
    ...PUT_RIGHT,
  },
  DEPLOYMENT_FAILED: FAILED,
  DELETION_FAILED: FAILED,
  ROLLBACK_COMPLETE: FAILED,
  ROLLBACK_FAILED: FAILED,
  NO_STATUS: {
    ...FAILED,
    ...PUT_RIGHT,
    'RFS cannot make the execution plan ({status}): {why}': 'RFS 无法创建执行计划（{status}）：{why}',
  },
  TEMPLATE_VERSION: {
    '"{version}" is not the version of a template.': '“{version}”不是模板版本。',
    'A version is written V1, V2, …': '版本的形式为 V1、V2……',
  },
  DESCRIPTION: {
    'The {subject} has {count} characters; RFS takes {most}.':
      '{subject}有 {count} 个字符；RFS 最多接收 {most} 个。',
  },
  VARIABLE_FILE: {
    'It is not a file.': '它不是文件。',
    'Name a file.': '请指定文件。',
    'It is over 1 MB.': '文件超过 1 MB。',
    'Check that it is the right file.': '请检查文件是否正确。',
    'The values of variables cannot be read from the file. {why}': '无法从文件读取变量的值。{why}',
    'Write NAME = VALUE lines (.tfvars), or an object (.json, .yaml); values are literals.':
      '请写成多行 NAME = VALUE（.tfvars），或者一个对象（.json、.yaml）；值必须是字面量。',
    'The file holds the sensitive variable {name}, and others may read it: {exposed}.':
      '该文件含有敏感变量 {name}，而其他用户可以读取：{exposed}。',
    'Run: chmod 600 {file}': '请运行：chmod 600 {file}',
  },
  VARIABLE_FORM: {
    'A value of --var does not say which variable has which value.': '--var 的值没有说明哪个变量取哪个值。',
    'Write --var NAME=VALUE.': '请写成 --var NAME=VALUE。',
    'The value of {name} is no value of type {type}.': '{name} 的值不是类型 {type} 的值。',
    'Write it as Terraform does, and quote it for your shell: --var \'{name}=["a", "b"]\'.':
      '请按 Terraform 的写法，并为 shell 加引号：--var \'{name}=["a", "b"]\'。',
  },
  UNKNOWN_VARIABLE: {
    'The template has no variable "{name}".': '模板没有变量“{name}”。',
    'Its variables are: {names}.': '它的变量有：{names}。',
  },
  SECRET_AS_ARGUMENT: {
    'The variable {name} is sensitive: its value is never an argument.':
      '变量 {name} 是敏感变量：其值不能作为命令行参数。',
    'Give it in the environment (TF_VAR_{name}), or in a file that only you can read: --var-file FILE.':
      '请通过环境变量（TF_VAR_{name}）给出，或者放在只有您能读取的文件中：--var-file FILE。',
    'If this one was a real one, take that line out of the history of your shell.':
      '如果这是真实的密钥，请从 shell 的历史记录中删除该行。',
  },
  VARIABLE_MISSING: {
    'These variables have no value and no default: {names}.': '以下变量既没有值也没有默认值：{names}。',
    'Give a value: --var {name}=VALUE, or --var-file FILE.':
      '请给出值：--var {name}=VALUE，或 --var-file FILE。',
    'Give a value in the environment (TF_VAR_{name}), or in a file: {how}.':
      '请通过环境变量（TF_VAR_{name}）给出值，或者放在文件中：{how}。',
    '{name} is sensitive: give it in the environment (TF_VAR_{name}), or in a file that only you can read ({how}).':
      '{name} 是敏感变量：请通过环境变量（TF_VAR_{name}）给出，或者放在只有您能读取的文件中（{how}）。',
  },
};
