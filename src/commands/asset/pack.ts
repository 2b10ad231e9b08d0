import { Args, Flags } from '@oclif/core';
import { packageRuleFix } from '../../asset/check-package.js';
import { findAssets } from '../../asset/find-assets.js';
import type { PackedAsset } from '../../asset/model.js';
import { packAssets } from '../../asset/pack-assets.js';
import { packageName } from '../../asset/package-name.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { formatBytes } from '../../asset/format-bytes.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { packageMessages } from '../../cli/views/asset/messages.js';
import { packedText } from '../../cli/views/asset/present-package.js';
import { Progress } from '../../cli/terminal/progress.js';
import type { Finding } from '../../findings/finding.js';
import { translationInto } from '../../findings/translation.js';
import { formatText } from '../../findings/reporters/text.js';
import { textOf } from '../../i18n/message.js';
import { loadProject } from '../../project/load-project.js';
import { KeptPackages } from '../../publish/packages/kept-packages.js';
import { packagesFolder } from '../../publish/packages/packages-folder.js';

export default class AssetPack extends KooCommand {
  static override summary = 'Check and pack software and container packages, reproducibly.';
  static override description =
    'Packs the folder of each software and container package; `.kooignore` files and `exclude` in koo.yaml leave files out. What KooGallery would reject is reported before anything is written. Next to the archive, koo writes its SHA-256 in the format of `sha256sum -c`, a manifest of its files, a CycloneDX bill of materials and an in-toto provenance statement, which is signed if KOO_SIGNING_KEY or KOO_SIGNING_KEY_FILE holds an ed25519 key. `koo asset verify` checks them. Files are dated 1980-01-01, or by SOURCE_DATE_EPOCH.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> app --out dist',
  ];
  static override args = {
    key: Args.string({
      description: 'Asset keys; defaults to all assets that can be packed.',
      ignoreStdin: true,
    }),
  };
  static override strict = false;
  static override flags = {
    out: Flags.directory({
      char: 'o',
      description: 'Output folder; defaults to .koo/packages next to koo.yaml.',
      helpValue: 'DIR',
    }),
    project: projectFlag,
    provenance: Flags.boolean({
      allowNo: true,
      description: 'Write a provenance statement; defaults to the setting in koo.yaml, or else yes.',
    }),
    sbom: Flags.boolean({
      allowNo: true,
      description: 'Write a bill of materials; defaults to the setting in koo.yaml, or else yes.',
    }),
  };

  async run(): Promise<{ packages: PackedAsset[]; findings: Finding[] }> {
    const { argv, flags } = await this.parse(AssetPack);
    const { language } = this;
    const project = await loadProject({ cwd: process.cwd(), file: flags.project });
    const progress = new Progress(process.stderr, { language });
    const kept = new KeptPackages(project.root);
    const out = flags.out ?? packagesFolder(project.root).path;
    try {
      const { packages, sources, ...result } = await packAssets(
        project,
        findAssets(project, argv as string[]),
        out,
        {
          beforePlacing: (placed) => kept.keep(placed, this.signal),
          onPacked: ({ bytes }) => progress.finish('✔', formatBytes(bytes)),
          onProgress: ({ done, total }) => progress.bytes(done, total),
          onStart: (asset) =>
            progress.start(textOf(packageMessages.packing({ name: packageName(asset) }), language)),
          provenance: flags.provenance,
          sbom: flags.sbom,
          signal: this.signal,
        },
      );
      const translation = translationInto(language);
      const findings = result.findings.map((finding) => translation.finding(finding));
      const hintOf = (id: string) => translation.rule({ id, fix: packageRuleFix(id) }).fix;
      const colors = this.colorsOn(process.stderr);
      if (findings.length > 0) this.logToStderr(formatText(findings, { colors, hintOf, language, sources }));
      for (const packed of packages) this.log(packedText(packed, language));
      return { findings, packages };
    } finally {
      progress.clear();
    }
  }
}
