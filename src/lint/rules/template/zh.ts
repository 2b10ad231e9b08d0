import type { ChineseRules } from '../../../findings/chinese-rules.js';
import { DECLARATIONS, inModule } from '../../chinese.js';
import type { templateDuplicateBlock } from './duplicate-block.js';

export const zhRules: ChineseRules<{
  'template/duplicate-block': typeof templateDuplicateBlock;
}> = {
  'template/duplicate-block': {
    name: '重复声明',
    summary:
      '同一个模块中重复声明了资源、数据源、模块调用、输出、局部值、check、provider 或 required_providers。',
    why: '名称在模块内必须唯一，与所在文件无关：Terraform 不接受第二次声明，RFS 无法读取模板。',
    fix: '将其中一个改名或删除。',
    messages: {
      declaredTwice: ({ kind, module, name }) => `${DECLARATIONS[kind]}“${name}”重复声明${inModule(module)}。`,
      requiredProviders: ({ module }) => `required_providers 块重复声明${inModule(module)}。`,
    },
  },
};
