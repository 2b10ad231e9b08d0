import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../errors/koo-error.js';
import { makeOutputFolder } from '../../platform/make-output-folder.js';
import { writeAtomically } from '../../platform/write-atomically.js';
import type { CatalogIndex } from '../catalog.js';
import type { ElementSchema, FieldSchema, Mode, TypeSchema } from '../type-schema.js';
import { lastPart, type ProviderSchema } from './read-providers-schema.js';
import { typeOfSchema } from './type-of-schema.js';
import { catalogMessages } from '../messages.js';

export interface ImportOptions {
  /** Where the catalogue goes: a new or empty folder, or an older catalogue. */
  folder: string;
  /** As the user sees the folder. */
  shown: string;
  /** Of the provider, which Terraform's output does not tell. */
  version: string;
}

export interface ImportedCatalog {
  provider: string;
  version: string;
  resources: number;
  dataSources: number;
  /** Types whose names no template could use. */
  skipped: number;
}

/** Its second word is its service, which is a file's name: no other spelling gets there. */
const TYPE = /^[a-z0-9]+_([a-z0-9]+)(?:_[a-z0-9_-]*)?$/;
const SCALARS = {
  bool: { type: ['boolean', 'string'] },
  float: { type: ['number', 'string'] },
  int: { type: ['number', 'string'] },
  string: { type: ['string', 'number', 'boolean'] },
};

/**
 * Writes a catalogue of the same form as the one of this package: a file a service, and the index last.
 * @throws UsageError `NOT_A_CATALOG` for a folder with other files in it
 */
export async function importCatalog(
  schema: ProviderSchema,
  { folder, shown, version }: ImportOptions,
): Promise<ImportedCatalog> {
  const services = new Map<string, Record<string, TypeSchema>>();
  const index: CatalogIndex = {
    provider: schema.address,
    version,
    releasesCompared: [version],
    counts: { resource: 0, data: 0, fields: 0 },
    resource: {},
    data: {},
    removed: { resource: {}, data: {} },
  };
  let skipped = 0;
  const kinds: Array<[Mode, Record<string, unknown>]> = [
    ['resource', schema.resources],
    ['data', schema.dataSources],
  ];
  for (const [mode, types] of kinds) {
    for (const [name, one] of Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const service = TYPE.exec(name)?.[1];
      if (service === undefined) {
        skipped += 1;
        continue;
      }

      const type = typeOfSchema(one);
      services.set(service, { ...services.get(service), [`${mode}.${name}`]: type });
      index[mode][name] = '';
      index.counts[mode] += 1;
      index.counts.fields += countFields(type);
    }
  }

  await makeRoom(folder, shown);
  for (const [service, types] of services) {
    await writeAtomically(path.join(folder, `${service}.schema.json`), serviceFile(service, types, index));
  }

  await writeAtomically(path.join(folder, 'index.json'), `${JSON.stringify(index)}\n`);
  const { data, resource } = index.counts;
  return { provider: schema.address, version, resources: resource, dataSources: data, skipped };
}

/** The folder's name, from what the file and the user say: nothing of it leads elsewhere. */
export function catalogFolderName(address: string, version: string): string {
  return `${lastPart(address)}-${version}`.replaceAll(/[^\w.-]/g, '_').replace(/^\.+/, '_');
}

async function makeRoom(folder: string, shown: string): Promise<void> {
  await makeOutputFolder(folder);
  const names = await readdir(folder);
  const others = names.filter((name) => name !== 'index.json' && !name.endsWith('.schema.json'));
  if (others.length > 0 || (names.length > 0 && !names.includes('index.json'))) {
    throw new UsageError('NOT_A_CATALOG', catalogMessages.otherFiles({ folder: shown }), {
      hints: [catalogMessages.newFolder()],
      place: shown,
    });
  }

  for (const name of names) await rm(path.join(folder, name));
}

function serviceFile(service: string, types: Record<string, TypeSchema>, index: CatalogIndex): string {
  const modes: Record<Mode, Record<string, unknown>> = { resource: {}, data: {} };
  for (const key of Object.keys(types)) {
    const [mode, name] = key.split('.') as [Mode, string];
    modes[mode][name] = { additionalProperties: { $ref: `#/$defs/${key}` } };
  }

  return `${JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Terraform provider ${index.provider} ${index.version}: ${service}`,
    type: 'object',
    properties: {
      resource: { type: 'object', properties: modes.resource },
      data: { type: 'object', properties: modes.data },
    },
    $defs: { ...SCALARS, ...types },
  })}\n`;
}

function countFields(schema: ElementSchema): number {
  if (!('properties' in schema)) {
    const { items } = schema as FieldSchema;
    return items ? countFields(items) : 0;
  }

  return Object.values(schema.properties).reduce((sum, field) => sum + 1 + countFields(field), 0);
}
