import type { Patterns } from '../../findings/chinese/chinese-area.js';
import { assetArchive } from '../../findings/chinese/asset-archive.js';

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
  full: { 'Your disk quota is used up': '磁盘配额已用完', 'The disk is full': '磁盘已满' },
  aim: {
    'points to nothing': '没有指向任何内容',
    'points to an absolute path': '指向绝对路径',
    'contains a backslash or a control character': '包含反斜杠或控制字符',
    'leads out of the package': '指向软件包之外',
    '{text}': '{text}',
  },
  output: { 'standard output': '标准输出', '{text}': '{text}' },
  problem: {
    'is empty': '为空',
    'starts at the root of the disk': '从磁盘的根目录开始',
    'starts with a drive, as Windows reads it': '在 Windows 上以盘符开头',
    'contains a backslash, which Windows takes for a folder': '含有反斜杠，Windows 会当作文件夹的分隔符',
    'contains a control character': '含有控制字符',
    'climbs out of its folder': '指向所在文件夹之外',
    'contains an empty or "." folder': '含有空的或名为“.”的文件夹',
    'and {count} more': '等另外 {count} 个',
    '{path} is a link to the folder {target}, which it lies in': '{path} 是指向其所在文件夹 {target} 的链接',
    '{path} is a link to a folder behind more than {count} others':
      '{path} 是经由 {count} 个以上其他链接才到达的文件夹链接',
    '{path} is a link to {target}, which is not packed': '{path} 是指向 {target} 的链接，而后者不会被打包',
    '{path} is a link to {target}, outside the folder': '{path} 是指向文件夹之外（{target}）的链接',
    '{path} is a link to {target}, which leads nowhere': '{path} 是失效的链接（指向 {target}）',
    '{path} is a link to a {device}': '{path} 是指向{device}的链接',
    '{path} is a link to {target}': '{path} 是指向 {target} 的链接',
    '{path} is a {device}': '{path} 是{device}',
    '{path} has a name that is not UTF-8': '{path} 的名称不是 UTF-8 编码',
    '{text}': '{text}',
  },
  problems: { '{problem}; {problems}': '{problem}；{problems}', '{problem}': '{problem}' },
  device: { pipe: '管道', socket: '套接字', device: '设备' },
  token: {
    'access token': '访问令牌',
    'authorization code': '授权码',
    'refresh token': '刷新令牌',
    '{text}': '{text}',
  },
  things: { 'One thing': '1 项', '{count} things': '{count} 项' },
  unsound: {
    ...Object.assign({}, ...Object.values(assetArchive).map(({ messages }) => messages)),
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
