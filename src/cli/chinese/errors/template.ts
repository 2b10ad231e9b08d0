import type { ChineseErrors } from '../chinese-errors.js';

const WANTED = {
  'A template is a folder with .tf or .tf.json files, one such file, or a .zip of them.':
    '模板是包含 .tf 或 .tf.json 文件的文件夹、单个这样的文件，或者它们的 .zip。',
};

export const template: ChineseErrors = {
  FILE_TOO_LARGE: {
    '{file} is too large to be read.': '{file} 过大，无法读取。',
    '{file} is too large to be unpacked.': '{file} 过大，无法解压。',
    'Keep only what the template needs in its folder.': '模板的文件夹中请只保留需要的内容。',
  },
  FOLDER_UNREADABLE: {
    'The folder {folder} cannot be read.': '无法读取文件夹 {folder}。',
    'Check that the folder exists and that you may read it.': '请检查文件夹是否存在，以及您是否有读取权限。',
  },
  BAD_VALUE: {
    '{value} is no value for the variable "{name}".': '{value} 不能作为变量“{name}”的值。',
    'Give a finite number.': '请给出有限的数字。',
  },
  UNKNOWN_VARIABLE: {
    'The template declares no variable "{name}", so no value can be set for it.':
      '模板没有声明变量“{name}”，无法为它设置值。',
    'It declares: {names}.': '已声明的变量有：{names}。',
    'It declares no variable at all.': '模板没有声明任何变量。',
  },
  TEMPLATE_BROKEN: {
    'A value cannot be set in a file with errors: {message}': '无法在有错误的文件中设置值：{message}',
    'Run koo template lint on it and put right what it says.':
      '请用 koo template lint 检查该文件，并按提示改正。',
  },
  NOT_A_TEMPLATE: {
    '{path} is no template: its name does not end in .tf, .tf.json or .zip.':
      '{path} 不是模板：名称不以 .tf、.tf.json 或 .zip 结尾。',
    ...WANTED,
  },
  NO_TEMPLATE_FILES: {
    'The folder {folder} has no .tf or .tf.json file.': '文件夹 {folder} 中没有 .tf 或 .tf.json 文件。',
    'There is one in {folder}: name that folder.': '{folder} 中有：请指定该文件夹。',
    ...WANTED,
  },
  TEMPLATE_NOT_FOUND: {
    '{path} does not exist.': '{path} 不存在。',
    'There is no {path}.': '{path} 不存在。',
    'Check the spelling; paths are relative to the working directory.':
      '请检查拼写；路径相对于当前工作目录。',
    ...WANTED,
  },
  TEMPLATE_UNREADABLE: {
    '{path} cannot be read.': '无法读取 {path}。',
    'Check that you may read it and all that is in it.': '请检查您是否有权读取它及其中的全部内容。',
  },
  NO_SUCH_CONTENT: {
    'The template has no file {name}.': '模板中没有文件 {name}。',
    'There are: {names}.': '其中有：{names}。',
  },
  FILE_UNREADABLE: {
    '{file} cannot be read.': '无法读取 {file}。',
    'Check that the file is still there and that you may read it.':
      '请检查文件是否还在，以及您是否有读取权限。',
  },
};
