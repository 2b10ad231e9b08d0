import { Args, Flags } from '@oclif/core';
import { checkAssets } from '../../asset/check-assets.js';
import { findCheckedAssets } from '../../asset/find-assets.js';
import { containerRules } from '../../asset/container/rules.generated.js';
import { imageScript } from '../../asset/image/image-script.js';
import { imageRules } from '../../asset/image/rules.generated.js';
import { packageRules } from '../../asset/rules.generated.js';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { refuseArguments, workspaceChoice, workspaceFlags } from '../../cli/flags/workspace-flags.js';
import type { ManyResult } from '../../cli/views/workspace/present-many.js';
import { packageMessages } from '../../cli/views/asset/messages.js';
import { KooError } from '../../errors/koo-error.js';
import type { AssetDeclaration, Project } from '../../project/project.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import type { FindingsReport } from '../../findings/finding.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import { summarize } from '../../findings/summarize.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { loadProject } from '../../project/load-project.js';

export default class AssetCheck extends FindingsCommand {
  static override summary = 'Check the contents of packages and images before KooGallery does.';
  static override description =
    "Checks names, sizes, layout, lifecycle scripts and the platforms of programs, and searches for secrets, keys and files that should not ship. Each finding says whether it comes from KooGallery's scan, guide or security standard, or from koo alone. `koo asset pack` and `koo publish` run the same checks. Of a machine image, the report of check-image.sh is checked. Works offline; writes and sends nothing.";

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> app --fail-on warning',
    '<%= config.bin %> <%= command.id %> --image-script > check-image.sh',
    '<%= config.bin %> <%= command.id %> --all products',
    '<%= config.bin %> <%= command.id %> --format github --format sarif=koo.sarif --format junit=koo.xml',
  ];

  static override args = {
    key: Args.string({
      description: 'Asset keys; defaults to all packages and images.',
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    ...reportFlags(),
    'image-script': Flags.boolean({
      description:
        'Print check-image.sh, which runs inside a machine before you make an image of it, and check nothing.',
    }),
    ...workspaceFlags,
  };

  async run(): Promise<FindingsReport | ManyResult<FindingsReport>> {
    const { argv, flags } = await this.parse(AssetCheck);
    if (flags['image-script']) return this.printScript();
    const keys = argv as string[];
    const { signal } = this;
    const options = {
      ...this.wishes(flags),
      rules: [...packageRules, ...containerRules, ...imageRules, ...suppressionRules, ruleCrashed],
    };
    const choice = workspaceChoice(flags);
    if (choice) {
      refuseArguments(keys);
      const runs = await this.eachProduct(choice, async (project) =>
        checkAssets(project, checkedAssets(project), { signal }),
      );
      return this.reportMany(runs, options, () => ({}));
    }

    const project = await loadProject({ cwd: process.cwd(), file: flags.project?.[0] });
    const assets = findCheckedAssets(project, keys);
    if (assets.length === 0) this.warning(packageMessages.nothingToCheck());
    return this.report(await checkAssets(project, assets, { signal }), options);
  }

  private async printScript(): Promise<FindingsReport> {
    this.log((await imageScript()).trimEnd());
    return { findings: [], summary: summarize([], { durationMs: 0, files: 0 }) };
  }
}

/** Beside others a product may have nothing to check. */
function checkedAssets(project: Project): AssetDeclaration[] {
  try {
    return findCheckedAssets(project, []);
  } catch (error) {
    if (error instanceof KooError && error.code === 'NOTHING_TO_PACK') return [];
    throw error;
  }
}
