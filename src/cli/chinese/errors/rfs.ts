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
    '{host} told no address of the template.': '{host} 没有返回模板的地址。',
    'RFS has done it, but answered no {key}.': 'RFS 已执行，但没有返回 {key}。',
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
};
