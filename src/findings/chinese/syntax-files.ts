import type { Patterns } from './chinese-area.js';

/** Of any file, whatever is in it. */
export const FILE_MESSAGES: Patterns = {
  'This file is {wide}. Save it as UTF-8.': '该文件的编码为 {wide}。请保存为 UTF-8。',
  'These bytes are no UTF-8 text. Save the file as UTF-8.': '这些字节不是 UTF-8 文本。请将文件保存为 UTF-8。',
  'This file cannot be read: {reason}.': '无法读取该文件：{reason}。',
  'This file has {bytes} bytes, far more than the 1 MB that RFS takes; it is not read.':
    '该文件有 {bytes} 字节，远超 RFS 支持的 1 MB；不读取它。',
};

/** Of a folder or a zip. */
export const ARCHIVE_MESSAGES: Patterns = {
  'Folders below this one are not looked into.': '不再查看该文件夹下的子文件夹。',
  'This link leads out of the template; RFS gets only what is inside. Copy the file.':
    '该链接指向模板之外；RFS 只得到模板内的文件。请复制该文件。',
  'This link leads nowhere. Delete it.': '该链接指向的文件不存在。请删除它。',
  'There are more than {count} files; the rest is left out.': '文件超过 {count} 个；其余的忽略。',
  'There are more than {count} files in the zip; the rest is left out.':
    'zip 中的文件超过 {count} 个；其余的忽略。',
  'The zip is too large to be a template; it is not read.': 'zip 过大，不可能是模板；不读取它。',
  'This is no zip that can be read: {reason}.': '这不是可以读取的 zip：{reason}。',
  "The zip's list of files is broken: {reason}.": 'zip 的文件列表已损坏：{reason}。',
  'The zip has no .tf or .tf.json file at its top; there is {name}. RFS loads the top only: zip the files, not the folder.':
    'zip 的顶层没有 .tf 或 .tf.json 文件；只有 {name}。RFS 只加载顶层：请压缩文件，而不是文件夹。',
  'The zip has no .tf or .tf.json file.': 'zip 中没有 .tf 或 .tf.json 文件。',
  '{name} is in the zip twice; which one RFS takes is not known.':
    'zip 中有两个 {name}；不确定 RFS 使用哪一个。',
  '{name} is encrypted. RFS has no password for it.': '{name} 已加密。RFS 没有它的密码。',
  '{name} is a link. Put the file itself into the zip.': '{name} 是链接。请将文件本身放入 zip。',
};
