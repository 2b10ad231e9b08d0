import type { CommandTexts } from '../command-texts.js';
import { sharedFlags } from './shared-flags.js';

/** Of `koo catalog …`. */
export const catalogCommands: Readonly<Record<string, CommandTexts>> = {
  'catalog:import': {
    summary: '为模板检查导入其他 Provider 或其他版本的目录。',
    description:
      '读取 `terraform providers schema -json` 的输出。在 koo.yaml 中用 `catalog: FOLDER` 选择该目录。',
    args: { file: 'Terraform 的输出文件。' },
    flags: {
      out: '目录的输出文件夹；默认为 .koo/catalog/PROVIDER-VERSION。',
      provider: '有多个 Provider 时，要导入的 Provider。',
      'provider-version': 'Provider 的版本，Terraform 的输出中不包含。',
    },
  },
  'catalog:show': {
    summary: '查看资源类型或数据源类型的参数。',
    description:
      '显示华为云 Provider 定义的参数和属性：类型、取值、互斥关系，以及引入该参数的版本。如果 koo.yaml 指定了其他目录，则与模板检查一样使用该目录。离线运行。',
    args: { type: '例如 huaweicloud_vpc。' },
    flags: { project: sharedFlags.project },
  },
};
