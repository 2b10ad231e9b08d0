import type { ConsoleStatement, ConsoleStatementFiles } from '../../../emulator/console-wire.js';
import { callJson } from '../../../marketplace/answers/read-json.js';
import { type Shape, withShape } from '../../../marketplace/answers/with-shape.js';
import type { Call, Transport } from '../../../marketplace/sending/transport.js';
import { consoleCalls } from './messages.js';

export { PLANTED_FAULT_NAMES, type PlantedFault } from '../../../emulator/statements/planted-fault-names.js';

const PATH = '/console/v1/statements';
/** In bytes: some million usage records. */
const MAX_BYTES = 512 * 1024 * 1024;

export interface StatementFile {
  kind: string;
  name: string;
  rows: number;
  bytes: Buffer;
}

export interface FetchedStatement {
  period: string;
  files: StatementFile[];
}

export interface StatementChoice {
  /** The newest month that has orders or usage, when absent. */
  period?: string;
  plant: readonly string[];
  format: 'csv' | 'xlsx';
}

/**
 * A statement that a running emulator makes up, in files in the form of an export.
 *
 * @param transport To the emulator.
 * @returns Nothing where no month has orders or usage.
 */
export async function fetchStatement(
  transport: Transport,
  { format, period, plant }: StatementChoice,
  signal: AbortSignal,
): Promise<FetchedStatement | undefined> {
  const chosen = period ?? (await newestPeriod(transport, signal));
  if (chosen === undefined) return undefined;
  const { files } = await call<ConsoleStatementFiles>(
    transport,
    {
      largestAnswer: MAX_BYTES,
      method: 'GET',
      path: `${PATH}/${encodeURIComponent(chosen)}`,
      query: { format, plant: plant.length > 0 ? plant.join(',') : undefined },
      signal,
      title: consoleCalls.statement(),
    },
    { files: 'list', period: 'text' },
  );
  return {
    files: files.map(({ content, kind, name, rows }) => ({
      bytes: Buffer.from(content, 'base64'),
      kind,
      name,
      rows,
    })),
    period: chosen,
  };
}

async function newestPeriod(transport: Transport, signal: AbortSignal): Promise<string | undefined> {
  const { statements } = await call<{ statements: ConsoleStatement[] }>(
    transport,
    { method: 'GET', path: PATH, signal, title: consoleCalls.statement() },
    { statements: 'list' },
  );
  return statements[0]?.period;
}

async function call<T>(transport: Transport, one: Call, shape: Shape): Promise<T> {
  const json = await callJson(transport, one, (code) => code === undefined);
  return withShape<T>(json, shape, one);
}
