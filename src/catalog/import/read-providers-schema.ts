import { stat } from 'node:fs/promises';
import { EnvironmentError, KooError, UsageError } from '../../errors/koo-error.js';
import { record } from './type-of-schema.js';
import { readBounded } from '../../source/read-bounded.js';

/** Bytes. Huawei Cloud's provider has some 30 MB. */
const LARGEST = 256 * 1024 * 1024;
const HOW = 'Write it with: terraform providers schema -json > schema.json';

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
    throw new UsageError('WHICH_PROVIDER', `${shown} does not say which provider is meant.`, {
      hints: [
        `Name one with --provider: ${providers
          .slice(0, 20)
          .map(([address]) => address)
          .join(', ')}.`,
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
    if (size > LARGEST)
      throw new UsageError('SCHEMA_TOO_LARGE', `${shown} is larger than 256 MiB.`, { place: shown });
    text = (await readBounded(file, { maxBytes: LARGEST, shown })).toString('utf8');
  } catch (error) {
    if (error instanceof KooError) throw error;
    throw new EnvironmentError('SCHEMA_UNREADABLE', `${shown} cannot be read.`, {
      cause: error,
      hints: [HOW],
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
  return new UsageError('NOT_A_SCHEMA', `${shown} is no output of \`terraform providers schema -json\`.`, {
    hints: [HOW],
    place: shown,
  });
}
