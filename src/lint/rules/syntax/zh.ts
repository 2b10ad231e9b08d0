import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { syntaxArchive } from './archive.js';
import type { syntaxHcl } from './hcl.js';
import type { syntaxJson } from './json.js';

const WHOLE = {
  why: 'RFS 会拒绝整个模板，而且不说明是哪一行。',
  fix: '改正所示的位置。文件中的所有语法错误会一次列出；被其掩盖的问题可能在下次运行时列出。',
  // The readers of the files make them.
  messages: {},
};

export const zhRules: ChineseRules<{
  'syntax/archive': typeof syntaxArchive;
  'syntax/hcl': typeof syntaxHcl;
  'syntax/json': typeof syntaxJson;
}> = {
  'syntax/archive': {
    name: '可读取的 zip',
    summary: 'zip 无法读取，或者含有不能作为模板文件的条目。',
    why: 'RFS 在读取任何一行之前先解压 zip；一个有问题的条目就会使它停止。',
    fix: '重新打包模板：文件位于 zip 的顶层，不加密，没有链接，也没有指向外部的路径。',
    messages: {},
  },
  'syntax/hcl': { name: 'Terraform 语法', summary: '.tf 文件不是有效的 Terraform。', ...WHOLE },
  'syntax/json': {
    name: 'JSON 语法',
    summary: '.tf.json 或 .rfs.json 文件不是有效的 JSON，或者其中的值不是 Terraform。',
    ...WHOLE,
  },
};
