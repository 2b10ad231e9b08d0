import { Args, Flags } from '@oclif/core';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findAssets } from '../../asset/find-assets.js';
import { packageName } from '../../asset/package-name.js';
import { loadPublicKey } from '../../asset/provenance/signing-key.js';
import { findPackages } from '../../asset/verify/find-packages.js';
import type { VerifiedPackage } from '../../asset/verify/package-check.js';
import { verifyPackage } from '../../asset/verify/verify-package.js';
import { exitCodeOf } from '../../cli/command/exit-codes.js';
import { projectFlag } from '../../cli/flags/flags.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { verifiedText } from '../../cli/views/asset/present-verified.js';
import { verifiedMessages } from '../../cli/views/asset/messages.js';
import { Progress } from '../../cli/terminal/progress.js';
import { UsageError } from '../../errors/koo-error.js';
import { textOf } from '../../i18n/message.js';
import { loadProject } from '../../project/load-project.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { packagesFolder } from '../../publish/packages/packages-folder.js';
import { commandMessages } from '../../cli/command/messages.js';

export default class AssetVerify extends KooCommand {
  static override summary = 'Verify packages against the files next to them.';
  static override description =
    'Checks the archive against its .sha256 file, its entries against the manifest, the bill of materials and the provenance statement against the archive, the signature against a key, and all files against SHA256SUMS. Exits with 1 when something differs or is missing.';

  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> dist/demo-V1_0.zip --key koo-signing.pub --require-signature',
  ];
  static override args = {
    package: Args.string({
      description:
        'An archive, a folder of packages, or an asset key; defaults to .koo/packages next to koo.yaml.',
      ignoreStdin: true,
    }),
  };
  static override strict = false;
  static override flags = {
    key: Flags.string({
      description: 'The public ed25519 key (PEM) that must match the signature.',
      helpValue: 'FILE',
    }),
    project: projectFlag,
    'require-signature': Flags.boolean({
      description: 'Fail if the statement is not signed; requires --key.',
    }),
  };

  async run(): Promise<{ packages: VerifiedPackage[] }> {
    const { argv, flags } = await this.parse(AssetVerify);
    const { language } = this;
    if (flags['require-signature'] && flags.key === undefined) {
      throw new UsageError('KEY_NEEDED', commandMessages.keyNeeded(), { hints: [commandMessages.nameKey()] });
    }

    const key = flags.key === undefined ? undefined : await loadPublicKey(path.resolve(flags.key));
    const progress = new Progress(process.stderr, { language });
    const packages: VerifiedPackage[] = [];
    try {
      for (const file of await this.#files(argv as string[], flags.project)) {
        progress.start(textOf(verifiedMessages.verifying({ name: path.basename(file) }), language));
        const onProgress = (done: number, total: number): void => progress.bytes(done, total);
        packages.push(await verifyPackage(file, { key, onProgress, signal: this.signal }));
      }
    } finally {
      progress.clear();
    }

    this.log(verifiedText(packages, language));
    if (packages.some(({ ok }) => !ok)) process.exitCode = exitCodeOf('check');
    return { packages };
  }

  /** What is a path is one; a word that is none is an asset's key. */
  async #files(named: string[], file: string | undefined): Promise<string[]> {
    const files: string[] = [];
    for (const name of named) refuseNamedLinkOut(name);
    const keys = named.filter((name) => !existsSync(name) && !/[./\\]/.test(name));
    for (const name of named) if (!keys.includes(name)) files.push(...(await findPackages(name)));
    if (keys.length > 0 || named.length === 0) {
      const project = await loadProject({ cwd: process.cwd(), file });
      const folder = packagesFolder(project.root);
      for (const asset of findAssets(project, keys)) files.push(folder.file(packageName(asset)));
    }

    return files;
  }
}
