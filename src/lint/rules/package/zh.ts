import type { ChineseRules } from '../../../findings/chinese-rules.js';
import type { packageBodyLength } from './body-length.js';
import type { packageByteOrderMark } from './byte-order-mark.js';
import type { packageFileCount } from './file-count.js';
import type { packageMixedSyntax } from './mixed-syntax.js';
import type { packageNameLength } from './name-length.js';
import { inKilobytes, type packageSize } from './size.js';
import type { packageTfvars } from './tfvars.js';

export const zhRules: ChineseRules<{
  'package/body-length': typeof packageBodyLength;
  'package/byte-order-mark': typeof packageByteOrderMark;
  'package/file-count': typeof packageFileCount;
  'package/mixed-syntax': typeof packageMixedSyntax;
  'package/name-length': typeof packageNameLength;
  'package/size': typeof packageSize;
  'package/tfvars': typeof packageTfvars;
}> = {
  'package/body-length': {
    name: '超过 51,200 个字符',
    summary: '单文件模板超过 51,200 个字符。',
    why: 'RFS 在请求中直接接收的模板（template_body）最多 51,200 个字符。更长的模板必须以不超过 1 MB 的 zip 上传，且不能在控制台中编辑。',
    fix: '以 zip 方式上传模板，或者缩短模板。',
    messages: {
      tooLong: ({ count, max }) =>
        `模板有 ${count.toLocaleString('en-US')} 个字符；RFS 在请求中最多接收 ${max.toLocaleString('en-US')} 个。请以 zip 方式上传。`,
    },
  },
  'package/byte-order-mark': {
    name: '字节顺序标记（BOM）',
    summary: '.tf.json 文件以字节顺序标记（U+FEFF）开头。',
    why: 'RFS 接收的 .tf.json 文件必须是不带 BOM 的 UTF-8。',
    fix: '将文件保存为“UTF-8”，而不是“带 BOM 的 UTF-8”。',
    messages: {
      mark: () => '文件以字节顺序标记（BOM）开头，RFS 不支持这样的 .tf.json：请保存为不带 BOM 的 UTF-8。',
    },
  },
  'package/file-count': {
    name: '超过 100 个文件',
    summary: '模板的文件超过 100 个。',
    why: 'RFS 拒绝超过 100 个文件的 zip。',
    fix: '去掉 RFS 不读取的文件，或者合并文件。',
    messages: {
      tooMany: ({ count, max }) => `模板有 ${count.toLocaleString('en-US')} 个文件；RFS 最多接收 ${max} 个。`,
    },
  },
  'package/mixed-syntax': {
    name: '.tf 与 .tf.json 混用',
    summary: '模板的同一个文件夹中既有 .tf 又有 .tf.json 文件。',
    why: 'Terraform 两种都会读取。在 RFS 上运行模板的用户建议不要混用，华为的页面没有说明。本想作为 .tf 替代品的 .tf.json 会与它一起加载。',
    fix: '整个模板只用其中一种写法。',
    messages: {
      mixed: ({ hcl, json }) =>
        `“${json}”会与“${hcl}”一起加载：RFS 的使用经验（其页面没有说明）不建议混用 .tf.json 和 .tf。`,
    },
  },
  'package/name-length': {
    name: '名称过长',
    summary: '文件或文件夹的名称超过 255 字节，或者路径超过 2,048 字节。',
    why: 'RFS 拒绝含有这种名称的 zip。限制按 UTF-8 字节计算：一个汉字占三个字节。',
    fix: '缩短名称。',
    messages: {
      name: ({ bytes, max, name }) => `名称“${name}”有 ${bytes} 字节；RFS 最多接收 ${max} 字节。`,
      path: ({ bytes, max }) => `路径有 ${bytes} 字节；RFS 最多接收 ${max} 字节。`,
    },
  },
  'package/size': {
    name: '模板包超过 1 MB',
    summary: '模板的 zip 在压缩后或解压后超过 1 MB。',
    why: 'RFS 拒绝超过 1 MB 的 zip，以及文件总大小超过 1 MB 的 zip。',
    fix: '去掉 RFS 不读取的内容：图片、文档、二进制文件。软件应放在软件包或镜像中。',
    messages: {
      folder: ({ kilobytes, max }) =>
        `文件夹为 ${inKilobytes(kilobytes)}；RFS 最多接收 ${inKilobytes(max)}。`,
      packed: ({ kilobytes, max }) => `zip 为 ${inKilobytes(kilobytes)}；RFS 最多接收 ${inKilobytes(max)}。`,
      unpacked: ({ kilobytes, max }) =>
        `zip 解压后为 ${inKilobytes(kilobytes)}；RFS 最多接收 ${inKilobytes(max)}。`,
    },
  },
  'package/tfvars': {
    name: '模板包中有 .tfvars',
    summary: '模板的文件中有 .tfvars 文件。',
    why: 'RFS 拒绝含有 .tfvars 文件的 zip：变量的值来自买家填写的表单。这类文件往往还包含密码。',
    fix: '不要放入 zip；买家可以保留的值应写为变量的默认值。',
    messages: { tfvars: ({ name }) => `RFS 拒绝含有 .tfvars 文件的 zip：请去掉“${name}”。` },
  },
};
