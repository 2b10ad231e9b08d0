import type { Fix } from '../../findings/finding.js';
import type { Report, Rule } from '../../findings/rule.js';
import type { Attribute, Template } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { HUAWEI_PAGES } from '../huawei-pages.js';
import { topBlocks } from '../top-blocks.js';

export const nonlocalModule: Rule<Template> = {
  id: 'template/nonlocal-module',
  name: 'Module from elsewhere',
  severity: 'error',
  summary: 'A module’s source is not a folder of the template.',
  why:
    'RFS loads modules from the template’s own folders only, not from a registry, Git or the network. Its interface ' +
    'also knows private modules (rf://), which its page on templates does not mention: those are warnings.',
  fix: 'Copy the module into the template, and name its folder with ./ in front.',
  docs: HUAWEI_PAGES.templateLimits,
  examples: {
    bad: 'module "vpc" {\n  source  = "terraform-huaweicloud-modules/vpc/huaweicloud"\n  version = "1.0.0"\n}',
    good: 'module "vpc" {\n  source = "./modules/vpc"\n}',
  },
  check(template, { report }) {
    for (const { block, address } of topBlocks(template)) {
      const source = block.type === 'module' ? attributeOf(block.body, 'source') : undefined;
      const text = literalString(source?.value);
      if (!source || text === undefined || /^\.\.?(?:\/|$)/.test(text)) continue;
      report({
        ...objectionTo(text, source, template),
        source: block.file.source,
        span: source.value.span,
        address: `${address}.source`,
      });
    }
  },
};

function objectionTo(
  text: string,
  { file, value }: Attribute,
  template: Template,
): Pick<Report, 'fix' | 'message' | 'severity'> {
  if (text.startsWith('rf://')) {
    return {
      message:
        'RFS’s page on templates allows local modules only; its interface also knows private modules (rf://), which ' +
        'belong to one account: a buyer may not be able to read yours.',
      severity: 'warning',
    };
  }

  const folder = `${file.module && `${file.module}/`}${text.replace(/\/$/, '')}/`;
  if (!template.contents.some(({ name }) => name.startsWith(folder))) {
    return { message: `RFS loads modules from the template's own folders only, not from "${text}".` };
  }

  const { end, start } = value.span;
  const edit = { file: file.source.file, start, end, text: JSON.stringify(`./${text}`) };
  const fix: Fix = { title: `Use "./${text}".`, edits: [edit] };
  return { message: `A folder of the template is named with "./" in front: "./${text}".`, fix };
}
