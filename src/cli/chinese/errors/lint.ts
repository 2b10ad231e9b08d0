import type { ChineseErrors } from '../chinese-errors.js';

export const lint: ChineseErrors = {
  WRONG_OVERRIDE: {
    '"{override}" is not a rule and a severity.': '“{override}”不是规则和严重级别。',
    'Write it as ID=SEVERITY, for example template/module-count=off.':
      '请写成 ID=SEVERITY，例如 template/module-count=off。',
  },
  FILE_CHANGED: {
    '{file} has changed meanwhile; it is left alone.': '{file} 在此期间发生了变化；没有改动它。',
    'Run the same command again.': '请重新运行同一命令。',
  },
  TEMPLATE_NOT_FOUND: {
    'There is no {path}.': '{path} 不存在。',
    'Check the spelling; paths are relative to the working directory.':
      '请检查拼写；路径相对于当前工作目录。',
  },
  NOT_A_TEMPLATE: {
    '{path} is not a template.': '{path} 不是模板。',
    'Name a folder, a .tf or .tf.json file, or a .zip.': '请指定文件夹、.tf 或 .tf.json 文件，或者 .zip。',
  },
  NO_TEMPLATE: {
    'There is no template in {path}: no .tf or .tf.json file, at any depth.':
      '{path} 中没有模板：任何一级都没有 .tf 或 .tf.json 文件。',
    'Name the folder that holds the .tf files, one file, or a .zip.':
      '请指定 .tf 文件所在的文件夹、单个文件或 .zip。',
  },
};
