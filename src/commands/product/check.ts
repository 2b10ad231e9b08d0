import { Flags } from '@oclif/core';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { workspaceChoice, workspaceFlags } from '../../cli/flags/workspace-flags.js';
import { workspaceViewMessages } from '../../cli/views/workspace/messages.js';
import type { ManyResult } from '../../cli/views/workspace/present-many.js';
import { textOf } from '../../i18n/message.js';
import { escapeLine } from '../../platform/escape-unprintable.js';
import type { Project } from '../../project/project.js';
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
    '<%= config.bin %> <%= command.id %> --all products --format junit=koo.xml',
  ];

  static override flags = {
    ...reportFlags(),
    ...workspaceFlags,
    target: Flags.string({
      description:
        'Require versions newer than those in the receipt of this target; defaults to all targets.',
      helpValue: 'NAME',
    }),
  };

  async run(): Promise<ManyResult<ProductReport> | ProductReport> {
    const { flags } = await this.parse(ProductCheck);
    const { target } = flags;
    const options = {
      ...this.wishes(flags),
      rules: [...productRules, ...suppressionRules, ruleCrashed],
    };
    const choice = workspaceChoice(flags);
    if (choice) {
      const runs = await this.eachProduct(choice, async (project, folder) => {
        const result = await this.#check(project, target);
        this.#tellChecklist(result, folder);
        return result;
      });
      return this.reportMany(runs, options, ({ checklist }) => ({ checklist }));
    }

    const project = await loadProject({ cwd: process.cwd(), file: flags.project?.[0] });
    const result = await this.#check(project, target);
    const report = await this.report(result, options);
    this.#tellChecklist(result);
    return { ...report, checklist: result.checklist };
  }

  async #check(project: Project, target: string | undefined): Promise<CheckedProduct> {
    // A name that is mistyped would have no receipt, and nothing to compare with.
    if (target !== undefined) await this.targetNamed(project, target);
    return checkProduct(project, { published: await publishedVersions(project, target) });
  }

  /** @param folder Where there are several products. */
  #tellChecklist({ checklist }: CheckedProduct, folder?: string): void {
    if (this.jsonEnabled() || checklist.length === 0) return;
    const { language } = this;
    const text = checklistText(checklist, language);
    const line = folder === undefined ? text : textOf(workspaceViewMessages.line({ folder, text }), language);
    process.stderr.write(`${escapeLine(line)}\n`);
  }
}
