import { Args } from '@oclif/core';
import { checkAssets } from '../../asset/check-assets.js';
import { findAssets } from '../../asset/find-assets.js';
import { containerRules } from '../../asset/container/rules.generated.js';
import { packageRules } from '../../asset/rules.generated.js';
import { FindingsCommand } from '../../cli/command/findings-command.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { reportFlags } from '../../cli/flags/report-flags.js';
import type { FindingsReport } from '../../findings/finding.js';
import { ruleCrashed } from '../../findings/rule-crashed.js';
import { suppressionRules } from '../../findings/suppression-rules.js';
import { loadProject } from '../../project/load-project.js';

export default class AssetCheck extends FindingsCommand {
  static override summary = 'Check the contents of a software package before KooGallery does.';
  static override description =
    "Checks names, sizes, layout, lifecycle scripts and the platforms of programs, and searches for secrets, keys and files that should not ship. Each finding says whether it comes from KooGallery's scan, guide or security standard, or from koo alone. `koo asset pack` and `koo publish` run the same checks. Works offline; writes and sends nothing.";

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> app --fail-on warning',
    '<%= config.bin %> <%= command.id %> --format github --format sarif=koo.sarif --format junit=koo.xml',
  ];

  static override args = {
    key: Args.string({
      description: 'Asset keys; defaults to all assets that can be packed.',
      ignoreStdin: true,
    }),
  };

  static override strict = false;
  static override flags = {
    ...reportFlags(),
    project: projectFlag,
  };

  async run(): Promise<FindingsReport> {
    const { argv, flags } = await this.parse(AssetCheck);
    const wishes = this.wishes(flags);
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const result = await checkAssets(project, findAssets(project, argv as string[]), { signal: this.signal });
    const rules = [...packageRules, ...containerRules, ...suppressionRules, ruleCrashed];
    return this.report(result, { ...wishes, rules });
  }
}
