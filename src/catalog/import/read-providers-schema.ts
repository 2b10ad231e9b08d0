import { stat } from 'node:fs/promises';
import { EnvironmentError, KooError, UsageError } from '../../errors/koo-error.js';
import { record } from './type-of-schema.js';
import { readBounded } from '../../platform/read-bounded.js';
import { catalogMessages } from '../messages.js';

/** Huawei Cloud's provider has some 30 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

export interface ProviderSchema {
  /** `registry.terraform.io/huaweicloud/huaweicloud` */
  address: string;
  resources: Record<string, unknown>;
  dataSources: Record<string, unknown>;
}

/**
 * One provider of what `terraform providers schema -json` prints: the one that is named, else the only one, else
 * Huawei Cloud's.
 *
 * @throws UsageError for another file, or where it is not clear which provider is meant
 * @throws EnvironmentError when the file cannot be read
 */
export async function readProvidersSchema(
  file: string,
  shown: string,
  wanted?: string,
): Promise<ProviderSchema> {
  const providers = Object.entries(record(record(await readJson(file, shown)).provider_schemas));
  if (providers.length === 0) throw notASchema(shown);
  const named = (name: string) =>
    providers.filter(([address]) => address === name || lastPart(address) === name);
  const found =
    wanted === undefined ? (providers.length === 1 ? providers : named('huaweicloud')) : named(wanted);
  const [one] = found;
  if (!one || found.length > 1) {
    throw new UsageError('WHICH_PROVIDER', catalogMessages.ambiguousProvider({ file: shown }), {
      hints: [
        catalogMessages.nameProvider({ providers: providers.slice(0, 20).map(([address]) => address) }),
      ],
      place: shown,
    });
  }

  const [address, schema] = one;
  const { data_source_schemas: dataSources, resource_schemas: resources } = record(schema);
  return { address, dataSources: record(dataSources), resources: record(resources) };
}

export function lastPart(address: string): string {
  return address.split('/').at(-1)!;
}

async function readJson(file: string, shown: string): Promise<unknown> {
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > MAX_BYTES) {
      const message = catalogMessages.schemaTooLarge({ file: shown, mebibytes: MAX_BYTES / 1024 / 1024 });
      throw new UsageError('SCHEMA_TOO_LARGE', message, { place: shown });
    }

    text = (await readBounded(file, { maxBytes: MAX_BYTES, shown })).toString('utf8');
  } catch (error) {
    if (error instanceof KooError) throw error;
    throw new EnvironmentError('SCHEMA_UNREADABLE', catalogMessages.schemaUnreadable({ file: shown }), {
      cause: error,
      hints: [catalogMessages.writeSchema()],
      place: shown,
    });
  }

  try {
    return JSON.parse(text);
  } catch {
    throw notASchema(shown);
  }
}

function notASchema(shown: string): UsageError {
  return new UsageError('NOT_A_SCHEMA', catalogMessages.notASchema({ file: shown }), {
    hints: [catalogMessages.writeSchema()],
    place: shown,
  });
}
