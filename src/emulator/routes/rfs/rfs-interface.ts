import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import { jsonOf } from '../../gateway/read-body.js';
import type { Database } from '../../state/database.js';
import { findTemplate, type TemplateRow } from '../../state/templates.js';
import { isLongerThan, JsonFields } from '../../wire/json-fields.js';
import { Refusal } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';

/** The parameters that stand in every path and query of RFS's template calls. */
export interface TemplateCall {
  Params: { project: string; template: string };
  Querystring: { template_id?: string };
}

/** Where RFS's calls stand. */
export const RFS = '/v1/:project';

export const missing = (name: string) => new Refusal(400, 'RF.10011001', `The parameter ${name} is missing.`);
const unknown = (name: string) => new Refusal(400, 'RF.10011002', `The parameter ${name} is not recognised.`);
export const noSuch = (what: string) => new Refusal(404, 'RF.EMU.NOT_FOUND', `There is no ${what}.`);

/**
 * What RFS checks in every call: the project of the path and the header `Client-Request-Id`.
 * @see https://support.huaweicloud.com/api-aos/CreateTemplate.html
 */
export function checkRfsCalls(scope: FastifyInstance, { projectId }: EmulatorContext): void {
  scope.addHook('preHandler', async ({ headers, params }) => {
    const id = headers['client-request-id'];
    if (typeof id !== 'string') throw missing('Client-Request-Id');
    if (id.length < 36 || id.length > 128)
      throw rfsErrors.invalid('Client-Request-Id has not 36 to 128 characters');
    if ((params as { project: string }).project === projectId) return;
    throw new Refusal(
      403,
      'RF.EMU.FORBIDDEN',
      'The project does not exist, or the access key has no right in it.',
    );
  });
}

export function rfsBody(request: FastifyRequest): JsonFields {
  return new JsonFields(jsonOf(request, rfsErrors) ?? {}, rfsErrors, { missing, unknown });
}

/**
 * The template that a call names. An id beside the name must be the one that the name has.
 *
 * @throws Refusal with status 404 or 400.
 */
export function calledTemplate(
  database: Database,
  { params, query }: FastifyRequest<TemplateCall>,
): TemplateRow {
  return templateOf(database, params.template, query.template_id);
}

export function templateOf(database: Database, name: string, id: string | undefined): TemplateRow {
  const template = findTemplate(database, { name });
  if (!template) throw noSuch(`template ${name}`);
  if (id === undefined || id === template.template_id) return template;
  throw rfsErrors.invalid(`template_id is not the id of template ${name}`);
}

/** Chinese characters, letters, digits, `_` and `-`, a letter or Chinese character first. */
export function isRfsName(name: string, longest: number): boolean {
  return /^[\p{Script=Han}A-Za-z][\p{Script=Han}\w-]*$/u.test(name) && !isLongerThan(name, longest);
}
