import type { Patterns } from './message-matcher.js';

/** What a hole with such a name in a message of an error can hold; a last `{text}` stands for whatever else comes. */
export const ERROR_PHRASES: Readonly<Record<string, Patterns>> = {
  thing: {
    'a symbolic link': '符号链接',
    'a folder': '文件夹',
    'a file': '文件',
    'a pipe': '管道',
    'a socket': '套接字',
    'a device': '设备',
    '{text}': '{text}',
  },
  output: { 'standard output': '标准输出', '{text}': '{text}' },
  token: {
    'access token': '访问令牌',
    'authorization code': '授权码',
    'refresh token': '刷新令牌',
    '{text}': '{text}',
  },
  why: {
    'it is too large': '过大',
    'it has {count} files': '包含 {count} 个文件',
    'it has {count} characters, over {most}': '有 {count} 个字符，超过 {most} 个',
    '{name} is no .tf or .tf.json file': '{name} 不是 .tf 或 .tf.json 文件',
    '{text}': '{text}',
  },
};
