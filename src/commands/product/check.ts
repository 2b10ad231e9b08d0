import { Flags } from '@oclif/core';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { checklistText } from '../../cli/views/product/present-release.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import type { FindingsReport } from '../../findings/finding.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { loadProject } from '../../project/load-project.js';
import { publishedVersions } from '../../publish/releases/published-versions.js';
import { type CheckedProduct, checkProduct } from '../../release/check/check-product.js';
import { productRules } from '../../release/rules.generated.js';

/** What `--json` prints. */
type ProductReport = FindingsReport & Pick<CheckedProduct, 'checklist'>;

export default class ProductCheck extends FindingsCommand {
  static override summary = 'Check whether a product is ready for release, by its access type.';
  static override description =
    "Checks the product in koo.yaml, its logo, changelog and versions. Items that only a person can decide, such as a scan or a joint operation step, stay open until `product.checklist` marks them as done. Only requirements from KooGallery's documentation are checked. Works offline; writes and sends nothing.";

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --fail-on warning --format github',
    '<%= config.bin %> <%= command.id %> --target china --json',
  ];

  static override flags = {
    ...reportFlags(),
    project: projectFlag,
    target: Flags.string({
      description:
        'Require versions newer than those in the receipt of this target; defaults to all targets.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<ProductReport> {
    const { flags } = await this.parse(ProductCheck);
    const wishes = this.wishes(flags);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    // A name that is mistyped would have no receipt, and nothing to compare with.
    if (flags.target !== undefined) await this.targetNamed(project, flags.target);
    const result = await checkProduct(project, { published: await publishedVersions(project, flags.target) });
    const rules = [...productRules, ...suppressionRules, ruleCrashed];
    const report = await this.report(result, { ...wishes, rules });
    const { checklist } = result;
    if (!this.jsonEnabled() && checklist.length > 0)
      process.stderr.write(`${checklistText(checklist, this.language)}\n`);
    return { ...report, checklist };
  }
}
