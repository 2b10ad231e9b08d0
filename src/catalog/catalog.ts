import path from 'node:path';
import { EnvironmentError } from '../errors/koo-error.js';
import { packageRoot } from '../platform/package-root.js';
import { readBoundedSync } from '../platform/read-bounded.js';
import type { Mode, TypeSchema } from './type-schema.js';
import { refuseLinkOut } from '../platform/refuse-link-out.js';
import { catalogMessages } from './messages.js';

/** Every type of a provider version, without what it accepts. */
export interface CatalogIndex {
  provider: string;
  version: string;
  /** From the oldest to the newest: the releases whose arguments were compared. */
  releasesCompared: string[];
  /** What the files must hold in all; `fields` at every depth. */
  counts: { resource: number; data: number; fields: number };
  /** Type to the release it first appeared in. */
  resource: Record<string, string>;
  data: Record<string, string>;
  /** What a provider block accepts; absent where it is unknown. */
  providerArguments?: string[];
  removed: Record<Mode, Record<string, { since: string; last: string }>>;
}

type ServiceTypes = Record<string, TypeSchema>;

/** The largest service of Huawei Cloud's provider has some 400 KB. */
const MAX_FILE_BYTES = 64 * 1024 * 1024;

/**
 * What the provider knows, read from one file a service when one of its types is first asked for. Reading is
 * synchronous: rules ask in the middle of a walk, and a file is a few milliseconds.
 */
export class Catalog {
  /** Absolute. */
  readonly folder: string;
  readonly #services = new Map<string, ServiceTypes>();
  #index?: CatalogIndex;

  /** @param folder Made by `npm run catalog`; defaults to the one of this package. */
  constructor(folder = path.join(packageRoot(), 'schemas/huaweicloud')) {
    this.folder = folder;
  }

  get index(): CatalogIndex {
    return (this.#index ??= JSON.parse(this.#text('index.json')) as CatalogIndex);
  }

  /** What a type accepts and gives, or nothing when this version of the provider does not have it. */
  type(mode: Mode, name: string): TypeSchema | undefined {
    const service = /^[a-z0-9]+_([a-z0-9]+)/.exec(name)?.[1];
    return service === undefined ? undefined : this.#service(service)[`${mode}.${name}`];
  }

  #service(service: string): ServiceTypes {
    let types = this.#services.get(service);
    if (!types) {
      types = this.#read(service);
      this.#services.set(service, types);
    }

    return types;
  }

  /** What a parser complains of holds a part of the text, so that a catalogue of a project must not link out of it. */
  #text(name: string): string {
    const file = path.join(this.folder, name);
    refuseLinkOut(file, this.folder, file);
    return readBoundedSync(file, { maxBytes: MAX_FILE_BYTES }).toString('utf8');
  }

  #read(service: string): ServiceTypes {
    const name = `${service}.schema.json`;
    try {
      // The schema of all services together defines no type itself, and looks like that of a service "all".
      const { $defs = {} } = JSON.parse(this.#text(name)) as { $defs?: ServiceTypes };
      if (Object.values($defs).every(isSchema)) return $defs;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
      // What a parser complains of repeats a part of the text.
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    }

    throw new EnvironmentError('BROKEN_CATALOG', catalogMessages.broken(), {
      hints: [catalogMessages.importAgain()],
      place: path.join(this.folder, name),
    });
  }
}

function isSchema(type: unknown): boolean {
  return typeof type === 'object' && type !== null && !Array.isArray(type);
}
