import type { FastifyReply } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import { consoleErrors } from '../wire/error-formats.js';
import { notFound } from '../routes/console/console-interface.js';
import { makeStatement, statementSource } from './make-statement.js';
import { isPeriod, type Period } from './periods.js';
import { PLANTED_FAULT_NAMES, type PlantedFault } from './planted-fault-names.js';
import { plantFaults } from './planted-faults.js';
import type { Statement } from './statement.js';
import { STATEMENT_KINDS } from './statement-files.js';
import { STATEMENT_FORMATS, type WrittenFile, writeStatementFile } from './write-statement-file.js';

/** What a call asks for. */
export interface StatementRequest {
  period: string;
  /** `orders.csv` */
  file: string;
  /** Names of faults, with commas between them. */
  plant?: string;
}

/** @throws Refusal `EMU.INVALID`, `EMU.NOT_POSSIBLE` of a fault */
export function requestedStatement(context: EmulatorContext, period: string, plant?: string): Statement {
  const { database, ownNow, products } = context;
  const faults = readPlanted(plant);
  return plantFaults(
    makeStatement(statementSource(database, products, ownNow()), readPeriod(period)),
    faults,
  );
}

/** @throws Refusal `EMU.INVALID`, `EMU.NOT_FOUND`, `EMU.NOT_POSSIBLE` of a fault */
export async function requestedFile(
  context: EmulatorContext,
  { file, period, plant }: StatementRequest,
): Promise<WrittenFile> {
  const kind = STATEMENT_KINDS.find((one) => file.startsWith(`${one}.`));
  const format = STATEMENT_FORMATS.find((one) => file === `${kind}.${one}`);
  if (!kind || !format) throw notFound(`file ${file.slice(0, 64)} of a statement`);
  return writeStatementFile(requestedStatement(context, period, plant), kind, format);
}

export function sendFile(reply: FastifyReply, { bytes, name, type }: WrittenFile): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`).send(bytes);
}

/** @throws Refusal `EMU.INVALID` */
export function readPlanted(text = ''): PlantedFault[] {
  const names = text.split(',').filter(Boolean);
  const unknown = names.find((name) => !(PLANTED_FAULT_NAMES as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw consoleErrors.invalid(
      `${unknown.slice(0, 64)} is not a fault of a statement; there are ${PLANTED_FAULT_NAMES.join(', ')}`,
    );
  return names as PlantedFault[];
}

function readPeriod(text: string): Period {
  if (isPeriod(text)) return text;
  throw consoleErrors.invalid(`${text.slice(0, 64)} is not a period such as 202611`);
}
