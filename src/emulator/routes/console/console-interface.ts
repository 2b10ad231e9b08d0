import type { FastifyRequest } from 'fastify';
import { jsonOf } from '../../gateway/read-body.js';
import { JsonFields } from '../../wire/json-fields.js';
import { Refusal } from '../../wire/refusal.js';
import { consoleErrors } from '../../wire/error-formats.js';

/** Where the console's calls stand. */
export const CONSOLE = '/console/v1';

/** The members of a console call's JSON body. */
export function consoleBody(request: FastifyRequest): JsonFields {
  return new JsonFields(jsonOf(request, consoleErrors), consoleErrors);
}

export const notFound = (what: string) => new Refusal(404, 'EMU.NOT_FOUND', `There is no ${what}.`);

/** The state does not allow it; `code` says why, for programs. */
export const conflict = (code: string, message: string) => new Refusal(409, `EMU.${code}`, message);
