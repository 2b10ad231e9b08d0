import type { ChineseErrors } from '../chinese-errors.js';

export const rfs: ChineseErrors = {
  PROJECT_ID: {
    '"{id}" is not the id of a project.': '“{id}”不是项目 ID。',
    'Copy it from the console: 我的凭证 > 项目列表, the row of the region.':
      '请从控制台复制：我的凭证 > 项目列表，对应区域的一行。',
  },
  UNREADABLE_ANSWER: {
    '{host} told no address of the template.': '{host} 没有返回模板的地址。',
    'RFS stored the template, but answered no {key}.': 'RFS 已保存模板，但没有返回 {key}。',
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
  TEMPLATE_VERSION: {
    '"{version}" is not the version of a template.': '“{version}”不是模板版本。',
    'A version is written V1, V2, …': '版本的形式为 V1、V2……',
  },
  DESCRIPTION: {
    'The {subject} has {count} characters; RFS takes {most}.':
      '{subject}有 {count} 个字符；RFS 最多接收 {most} 个。',
  },
};
