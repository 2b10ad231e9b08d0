import path from 'node:path';
import { Flags } from '@oclif/core';
import { MarketplaceCommand } from '../cli/command/marketplace-command.js';
import { adoptionsOf } from '../cli/flags/adoptions.js';
import { projectFlag } from '../cli/flags/flags.js';
import { lockTimeoutFlag, profileFlag } from '../cli/flags/publish-flags.js';
import { askReplace } from '../cli/prompt/ask-replace.js';
import { adoptText } from '../cli/views/state/present-adopt.js';
import { UsageError } from '../errors/koo-error.js';
import { loadProject } from '../project/load-project.js';
import type { AccessType, Project } from '../project/project.js';
import { adopt, type AdoptResult } from '../publish/adopt/adopt.js';
import { newManifest } from '../publish/adopt/new-manifest.js';
import { stateViewMessages } from '../cli/views/state/messages.js';

export default class Adopt extends MarketplaceCommand {
  static override summary = 'Record assets that exist at a target, so that koo does not ask for them again.';
  static override description =
    'Looks up each asset by its ID, records the ID, version and checksum in the state, and adds assets that koo.yaml does not declare. Without a koo.yaml, it writes one: give --product, --name and --access. Only approved versions can be looked up. Something that is recorded already is replaced only after confirmation.';

  static override examples = [
    '<%= config.bin %> <%= command.id %> --target china --asset app=ASSET-ID',
    '<%= config.bin %> <%= command.id %> --target china --asset app=ASSET-ID@1.2.0 --package app=dist/app-1_2_0.zip',
    '<%= config.bin %> <%= command.id %> --target china --asset app=ASSET-ID --product OFFI000000000000000001 --name Shop --access license',
  ];
  static override flags = {
    access: Flags.option({
      description: 'For a new koo.yaml: the access type of the product.',
      options: ['license', 'image', 'saas', 'container'] as const satisfies readonly AccessType[],
    })(),
    asset: Flags.string({
      description:
        'The key of an asset in koo.yaml, its ID, and its version (defaults to that of koo.yaml, else to the newest). Repeatable.',
      helpValue: 'KEY=ID[@VERSION]',
      multiple: true,
      multipleNonGreedy: true,
      required: true,
    }),
    'lock-timeout': lockTimeoutFlag,
    name: Flags.string({ description: 'For a new koo.yaml: the name of the product.', helpValue: 'NAME' }),
    package: Flags.string({
      description:
        'The package of an asset; required only if the target shows a checksum other than SHA-256. Repeatable.',
      helpValue: 'KEY=FILE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    product: Flags.string({
      description: 'For a new koo.yaml: the ID of the product.',
      helpValue: 'ID',
    }),
    profile: profileFlag,
    project: projectFlag,
    target: Flags.string({
      description: 'The target that has the assets.',
      helpValue: 'NAME',
      required: true,
    }),
    yes: Flags.boolean({ char: 'y', description: 'Replace what is recorded without confirmation.' }),
  };

  async run(): Promise<AdoptResult> {
    const { flags } = await this.parse(Adopt);
    const assets = adoptionsOf(flags.asset, flags.package);
    const { isNew, project } = await this.#project(flags);
    const { profile, target } = flags;
    const transport = await this.connect({ profile, project: isNew ? undefined : flags.project, target });
    const result = await adopt(project, {
      assets,
      consent: async (replaced) => {
        if (!flags.yes) await askReplace(replaced, this.language, this.signal);
      },
      isNew,
      lockTimeout: flags['lock-timeout'] * 1000,
      signal: this.signal,
      state: this.stateAccess,
      target,
      transport,
    });
    this.log(adoptText(result, this.language));
    return result;
  }

  /** The koo.yaml that is there, or the one that the flags describe. */
  async #project({
    access,
    name,
    product,
    project: file,
  }: {
    access?: AccessType;
    name?: string;
    product?: string;
    project?: string;
  }): Promise<{ isNew: boolean; project: Project }> {
    const cwd = process.cwd();
    const given = { access, name, product };
    try {
      const project = await loadProject({ cwd, file });
      if (Object.values(given).every((one) => one === undefined)) return { isNew: false, project };
      throw new UsageError('MANIFEST_EXISTS', stateViewMessages.manifestExists(), {
        hints: [stateViewMessages.withoutProductFlags()],
        place: project.manifest.file,
      });
    } catch (error) {
      if ((error as UsageError).code !== 'NO_MANIFEST') throw error;
      if (access === undefined || name === undefined || product === undefined) {
        (error as UsageError).addHint(stateViewMessages.orDescribeProduct());
        throw error;
      }

      const root = path.resolve(cwd, file ?? '.');
      return { isNew: true, project: await newManifest(root, { access, id: product, name }) };
    }
  }
}
