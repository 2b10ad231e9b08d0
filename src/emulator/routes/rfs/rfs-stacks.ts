import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import {
  type GivenVariables,
  givenVariables,
  VARIABLE_FIELDS,
  variablesOf,
} from '../../rfs/given-variables.js';
import { createdResources, type CreatedResources } from '../../rfs/created-resources.js';
import { deletion, deployment } from '../../rfs/operations.js';
import { variableValues } from '../../rfs/template-values.js';
import {
  beginOperation,
  findStack,
  insertStack,
  listStacks,
  setDeployed,
  type StackRow,
  updateStack,
} from '../../state/stacks.js';
import type { TemplateSuffix } from '../../state/template-versions.js';
import type { JsonFields } from '../../wire/json-fields.js';
import { Refusal } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { checkRfsCalls, isRfsName, noSuch, RFS, rfsBody } from './rfs-interface.js';
import { page, type PageQuery } from './rfs-paging.js';
import { type ReceivedTemplate, receiveTemplate, storedTemplate } from '../console/template-source.js';

/** The parameters that stand in every path and query of RFS's stack calls. */
export interface StackCall {
  Params: { project: string; stack: string };
  Querystring: { stack_id?: string };
}

/** How many stacks an account may have. */
const QUOTA = 100;
const MAX_AGENCIES = 10;
const PROPERTIES = ['description', 'enable_deletion_protection', 'enable_auto_rollback', 'agencies'] as const;
const TEMPLATE_FIELDS = ['template_body', 'template_uri', ...VARIABLE_FIELDS] as const;

/**
 * RFS's stacks: list, create, describe, deploy, delete. Nothing is built; what is deployed is remembered.
 * @see https://support.huaweicloud.com/api-aos/CreateStack.html
 */
export function rfsStacks(context: EmulatorContext): Interface {
  const { database } = context;
  const now = () => context.now().getTime();
  const stacks = `${RFS}/stacks`;
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.get<{ Querystring: PageQuery }>(stacks, async ({ query }) => {
        const { page_info, rows } = page(listStacks(database, now()), query, (row) => row.stack_id);
        return { page_info, stacks: rows.map((row) => summary(row)) };
      });
      scope.post(stacks, async (request, reply) => {
        const body = rfsBody(request).only('stack_name', ...PROPERTIES, ...TEMPLATE_FIELDS);
        const name = body.text('stack_name', { max: 128 });
        if (!isRfsName(name, 128)) throw wrongName('stack_name');
        const properties = { ...NOTHING_SAID, ...propertiesIn(body) };
        const isDeployed = body.has('template_body') || body.has('template_uri');
        const given = givenVariables(context, body);
        refuseTaken(name);
        const template = isDeployed ? await receiveTemplate(context, body) : undefined;
        const insert = () => {
          refuseTaken(name);
          return insertStack(database, { ...properties, name }, now());
        };

        reply.code(201);
        if (!template) return { stack_id: database.transaction(insert).stack_id };
        const planned = await plannedResources(context, template, given);
        return template.store(() => {
          const stack = insert();
          return {
            deployment_id: deploy(context, stack, { ...planned, given, template }),
            stack_id: stack.stack_id,
          };
        });
      });
      scope.get<StackCall>(`${stacks}/:stack/metadata`, async (request) => {
        const stack = calledStack(context, request);
        return {
          ...summary(stack),
          ...(JSON.parse(stack.variables) as GivenVariables),
          agencies: JSON.parse(stack.agencies) as unknown,
          enable_auto_rollback: stack.auto_rollback === 1,
          enable_deletion_protection: stack.deletion_protection === 1,
        };
      });
      scope.patch<StackCall>(`${stacks}/:stack`, async (request, reply) => {
        const body = rfsBody(request).only('stack_id', ...PROPERTIES);
        const stack = stackOf(context, request.params.stack, body.optionalText('stack_id', { max: 36 }));
        const change = propertiesIn(body);
        database.transaction(() => updateStack(database, stack.stack_id, change, now()));
        return reply.code(204).send();
      });
      scope.post<StackCall>(`${stacks}/:stack/deployments`, async (request, reply) => {
        const body = rfsBody(request).only('stack_id', ...TEMPLATE_FIELDS);
        const id = body.optionalText('stack_id', { max: 36 });
        refuseBusy(stackOf(context, request.params.stack, id));
        const given = givenVariables(context, body);
        const template = await receiveTemplate(context, body);
        const planned = await plannedResources(context, template, given);
        return template.store(() => {
          const stack = stackOf(context, request.params.stack, id);
          refuseBusy(stack);
          reply.code(202);
          return { deployment_id: deploy(context, stack, { ...planned, given, template }) };
        });
      });
      scope.post<StackCall>(`${stacks}/:stack/continuations`, async (request, reply) => {
        const body = rfsBody(request).only('stack_id');
        const stack = stackOf(context, request.params.stack, body.optionalText('stack_id', { max: 36 }));
        if (stack.status !== 'DEPLOYMENT_FAILED') {
          throw new Refusal(403, 'RF.EMU.STATE', `The stack is ${stack.status}, not DEPLOYMENT_FAILED.`);
        }

        const template = { sha256: stack.sha256!, suffix: stack.suffix! };
        const given = JSON.parse(stack.variables) as GivenVariables;
        const planned = await plannedResources(context, template, given);
        reply.code(202);
        return database.transaction(() => ({
          deployment_id: deploy(context, stack, { ...planned, given, template }),
        }));
      });
      scope.delete<StackCall>(`${stacks}/:stack`, async (request, reply) => {
        database.transaction(() => {
          const stack = calledStack(context, request);
          refuseBusy(stack);
          if (stack.deletion_protection === 1) {
            throw new Refusal(403, 'RF.EMU.PROTECTED', `Stack ${stack.name} is protected against deletion.`);
          }

          const times = { duration: context.stackDuration, now: now() };
          beginOperation(database, stack.stack_id, 'DELETION_IN_PROGRESS', deletion(stack, times));
        });
        return reply.code(204).send();
      });
    },
  };

  function refuseTaken(name: string): void {
    if (findStack(database, name, now()))
      throw new Refusal(409, 'RF.EMU.EXISTS', `Stack ${name} exists already.`);
    if (listStacks(database, now()).length >= QUOTA)
      throw new Refusal(403, 'RF.EMU.QUOTA', `An account has at most ${QUOTA} stacks.`);
  }
}

/** The stack that a call names. An id beside the name must be the one that the name has. */
export function calledStack(
  context: EmulatorContext,
  { params, query }: Pick<FastifyRequest<StackCall>, 'params' | 'query'>,
): StackRow {
  return stackOf(context, params.stack, query.stack_id);
}

/** @throws Refusal with status 404 or 400 */
export function stackOf(context: EmulatorContext, name: string, id: string | undefined): StackRow {
  const stack = findStack(context.database, name, context.now().getTime());
  if (!stack) throw noSuch(`stack ${name}`);
  if (id === undefined || id === stack.stack_id) return stack;
  throw rfsErrors.invalid(`stack_id is not the id of stack ${name}`);
}

export function refuseBusy({ name, status }: StackRow): void {
  if (!status.endsWith('_IN_PROGRESS')) return;
  throw new Refusal(403, 'RF.EMU.STATE', `Stack ${name} is ${status}.`);
}

export function wrongName(field: string): Refusal {
  return rfsErrors.invalid(
    `${field} has other characters than Chinese ones, letters, digits, _ and -, or begins with none of the first two`,
  );
}

/** What a template makes with these variables, and why Terraform would not begin. */
export interface Planned {
  made: CreatedResources;
  /** `''` where it would. */
  problem: string;
}

export async function plannedResources(
  context: EmulatorContext,
  template: ReceivedTemplate | { sha256: string; suffix: TemplateSuffix },
  given: GivenVariables,
): Promise<Planned> {
  const read = 'template' in template ? template.template : await storedTemplate(context, template);
  const variables = variableValues(read, variablesOf(given));
  if (variables.problems.length > 0)
    return { made: { outputs: [], resources: [] }, problem: variables.problems.join(' ') };
  return { made: createdResources(read, variables), problem: '' };
}

interface Deployed extends Planned {
  template: { sha256: string; suffix: TemplateSuffix };
  given: GivenVariables;
}

/** Inside of a transaction. Returns the id of the deployment. */
export function deploy(
  { database, now, stackDuration }: EmulatorContext,
  stack: StackRow,
  { given, made, problem, template }: Deployed,
): string {
  const times = { duration: stackDuration, now: now().getTime() };
  setDeployed(database, stack.stack_id, template, given);
  return beginOperation(
    database,
    stack.stack_id,
    'DEPLOYMENT_IN_PROGRESS',
    deployment(stack, made, { ...times, problem }),
  );
}

const NOTHING_SAID = { agencies: '[]', auto_rollback: 0, deletion_protection: 0, description: '' };

function propertiesIn(body: JsonFields): Partial<typeof NOTHING_SAID> {
  const agencies = body.optionalObjects('agencies')?.map((fields) => {
    fields.only('provider_name', 'agency_name', 'agency_urn');
    const [name, urn] = [fields.optionalText('agency_name'), fields.optionalText('agency_urn')];
    return { provider_name: fields.text('provider_name'), agency_name: name, agency_urn: urn };
  });
  if (agencies && agencies.length > MAX_AGENCIES)
    throw rfsErrors.invalid(`agencies has ${agencies.length} items; at most ${MAX_AGENCIES} are taken`);
  const description = body.optionalText('description', { empty: true });
  const isProtected = body.optionalFlag('enable_deletion_protection');
  const rollsBack = body.optionalFlag('enable_auto_rollback');
  return {
    ...(agencies && { agencies: JSON.stringify(agencies) }),
    ...(description !== undefined && { description }),
    ...(isProtected !== undefined && { deletion_protection: Number(isProtected) }),
    ...(rollsBack !== undefined && { auto_rollback: Number(rollsBack) }),
  };
}

function summary(row: StackRow) {
  return {
    stack_id: row.stack_id,
    stack_name: row.name,
    description: row.description,
    status: row.status,
    ...(row.status_message && { status_message: row.status_message }),
    create_time: timeText(row.create_time),
    update_time: timeText(row.update_time),
  };
}

/** UTC, to the second. */
export function timeText(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
