import { Args, Flags } from '@oclif/core';
import path from 'node:path';
import {
  catalogFolderName,
  importCatalog,
  type ImportedCatalog,
} from '../../catalog/import/import-catalog.js';
import { readProvidersSchema } from '../../catalog/import/read-providers-schema.js';
import { KooCommand } from '../../cli/command/koo-command.js';
import { refuseNamedLinkOut } from '../../platform/refuse-links-out.js';
import { commandMessages, resultMessages } from '../../cli/command/messages.js';

export default class CatalogImport extends KooCommand {
  static override summary = 'Import the catalogue of another provider or version for the linter.';
  static override description =
    'Reads the output of `terraform providers schema -json`. Select the catalogue in koo.yaml with `catalog: FOLDER`.';

  static override examples = [
    'terraform providers schema -json > schema.json',
    '<%= config.bin %> <%= command.id %> schema.json --provider-version 1.60.0',
  ];

  static override args = {
    file: Args.string({ description: 'The output of Terraform.', ignoreStdin: true, required: true }),
  };

  static override flags = {
    out: Flags.string({
      description: 'Folder for the catalogue; defaults to .koo/catalog/PROVIDER-VERSION.',
      helpValue: 'DIR',
    }),
    provider: Flags.string({
      description: 'The provider to import, if there are several.',
      helpValue: 'NAME',
    }),
    'provider-version': Flags.string({
      default: 'unknown',
      description: "The provider's version, which Terraform's output does not contain.",
      helpValue: 'VERSION',
    }),
  };

  async run(): Promise<ImportedCatalog & { folder: string }> {
    const { args, flags } = await this.parse(CatalogImport);
    const version = flags['provider-version'];
    refuseNamedLinkOut(args.file);
    const schema = await readProvidersSchema(path.resolve(args.file), args.file, flags.provider);
    const shown = flags.out ?? path.posix.join('.koo/catalog', catalogFolderName(schema.address, version));
    const imported = await importCatalog(schema, { folder: path.resolve(shown), shown, version });
    const { dataSources, provider, resources, skipped } = imported;
    this.print(resultMessages.catalogImported({ dataSources, folder: shown, provider, resources, version }));
    if (skipped > 0) this.warning(commandMessages.typesLeftOut({ count: skipped }));
    return { folder: shown, ...imported };
  }
}
