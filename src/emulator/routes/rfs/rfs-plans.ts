import type { FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import { type GivenVariables, givenVariables, VARIABLE_FIELDS } from '../../rfs/given-variables.js';
import type { CreatedResource } from '../../rfs/created-resources.js';
import { type PlannedResources, planItems } from '../../rfs/plan-items.js';
import { planPrices } from '../../rfs/plan-prices.js';
import {
  deletePlan,
  endOfOperation,
  findPlan,
  insertPlan,
  isVoid,
  listPlans,
  markApplied,
  type PlanRow,
} from '../../state/stack-plans.js';
import type { StackRow } from '../../state/stacks.js';
import { Refusal } from '../../wire/refusal.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { checkRfsCalls, isRfsName, noSuch, RFS, rfsBody } from './rfs-interface.js';
import { page, type PageQuery } from './rfs-paging.js';
import {
  calledStack,
  deploy,
  plannedResources,
  refuseBusy,
  type StackCall,
  stackOf,
  timeText,
  wrongName,
} from './rfs-stacks.js';
import { receiveTemplate } from '../console/template-source.js';

interface PlanCall {
  Params: StackCall['Params'] & { plan: string };
  Querystring: StackCall['Querystring'] & { execution_plan_id?: string };
}
type ListCall = StackCall & { Querystring: PageQuery };

/** How many plans a stack may have. */
const QUOTA = 100;

/**
 * RFS's execution plans: create, list, show, price, apply, delete.
 * @see https://support.huaweicloud.com/api-aos/CreateExecutionPlan.html
 */
export function rfsPlans(context: EmulatorContext): Interface {
  const { database, stackDuration } = context;
  const now = () => context.now().getTime();
  const plans = `${RFS}/stacks/:stack/execution-plans`;
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.get<ListCall>(plans, async (request) => {
        const stack = calledStack(context, request);
        const rows = listPlans(database, stack.stack_id);
        const { page_info, rows: shown } = page(rows, request.query, (row) => row.plan_id);
        return { execution_plans: shown.map((row) => summary(stack, row)), page_info };
      });
      scope.post<StackCall>(plans, async (request, reply) => {
        const body = rfsBody(request).only(
          'stack_id',
          'execution_plan_name',
          'description',
          'template_body',
          'template_uri',
          ...VARIABLE_FIELDS,
        );
        const id = body.optionalText('stack_id', { max: 36 });
        const name = body.text('execution_plan_name', { max: 255 });
        if (!isRfsName(name, 255)) throw wrongName('execution_plan_name');
        const description = body.optionalText('description', { empty: true }) ?? '';
        const variables = givenVariables(context, body);
        refuse(stackOf(context, request.params.stack, id), name);
        const template = await receiveTemplate(context, body);
        const { made, problem } = await plannedResources(context, template, variables);
        return template.store(() => {
          const stack = stackOf(context, request.params.stack, id);
          refuse(stack, name);
          const times = { now: now(), ready: now() + stackDuration };
          const items = planItems(JSON.parse(stack.resources) as CreatedResource[], made);
          const plan = { description, made: { ...made, items }, name, problem, template, variables };
          reply.code(201);
          return { execution_plan_id: insertPlan(database, stack.stack_id, plan, times) };
        });
      });
      scope.get<PlanCall>(`${plans}/:plan/metadata`, async (request) => {
        const { plan, stack } = called(request);
        return {
          ...summary(stack, plan),
          ...(JSON.parse(plan.variables) as GivenVariables),
          ...(statusOf(plan) !== 'CREATION_IN_PROGRESS' && { summary: counts(plan) }),
        };
      });
      scope.get<PlanCall>(`${plans}/:plan`, async (request) => {
        const { plan } = called(request);
        const isMade = !statusOf(plan).startsWith('CREATION_');
        return { execution_plan_items: isMade ? thingsOf(plan).items : [] };
      });
      scope.get<PlanCall>(`${plans}/:plan/prices`, async (request) => {
        const { plan } = called(request);
        if (statusOf(plan).startsWith('CREATION_'))
          throw new Refusal(403, 'RF.EMU.STATE', `Plan ${plan.name} is ${statusOf(plan)}.`);
        return planPrices(thingsOf(plan));
      });
      scope.post<PlanCall>(`${plans}/:plan`, async (request, reply) => {
        const body = rfsBody(request).only('stack_id', 'execution_plan_id');
        const ids = {
          execution_plan_id: body.optionalText('execution_plan_id', { max: 36 }),
          stack_id: body.optionalText('stack_id', { max: 36 }),
        };
        return database.transaction(() => {
          const { plan, stack } = called({ params: request.params, query: ids });
          refuseApplying(stack, plan);
          const made = thingsOf(plan);
          const given = JSON.parse(plan.variables) as GivenVariables;
          const id = deploy(context, stack, { given, made, problem: '', template: plan });
          markApplied(database, plan.plan_id, id, now());
          reply.code(202);
          return { deployment_id: id };
        });
      });
      scope.delete<PlanCall>(`${plans}/:plan`, async (request, reply) => {
        database.transaction(() => {
          const { plan } = called(request);
          const status = statusOf(plan);
          if (status.endsWith('_IN_PROGRESS'))
            throw new Refusal(403, 'RF.EMU.STATE', `Plan ${plan.name} is ${status}.`);
          deletePlan(database, plan.plan_id);
        });
        return reply.code(204).send();
      });
    },
  };

  function refuse(stack: StackRow, name: string): void {
    refuseBusy(stack);
    if (findPlan(database, stack.stack_id, name))
      throw new Refusal(409, 'RF.EMU.EXISTS', `Plan ${name} of stack ${stack.name} exists already.`);
    if (listPlans(database, stack.stack_id).length >= QUOTA)
      throw new Refusal(403, 'RF.EMU.QUOTA', `A stack has at most ${QUOTA} plans.`);
  }

  function refuseApplying(stack: StackRow, plan: PlanRow): void {
    const cannot = (why: string) =>
      new Refusal(403, 'RF.10012542', `Plan ${plan.name} cannot be applied: ${why}.`);
    if (stack.status.endsWith('_IN_PROGRESS')) throw cannot(`stack ${stack.name} is ${stack.status}`);
    if (statusOf(plan) !== 'AVAILABLE') throw cannot(`it is ${statusOf(plan)}`);
    if (isVoid(database, plan)) throw cannot('something was deployed after it was made');
  }

  function called({ params, query }: Pick<FastifyRequest<PlanCall>, 'params' | 'query'>) {
    const stack = calledStack(context, { params, query });
    const plan = findPlan(database, stack.stack_id, params.plan);
    if (!plan) throw noSuch(`plan ${params.plan} of stack ${stack.name}`);
    const { execution_plan_id: id } = query;
    if (id === undefined || id === plan.plan_id) return { plan, stack };
    throw rfsErrors.invalid(`execution_plan_id is not the id of plan ${plan.name}`);
  }

  function statusOf(plan: PlanRow): string {
    const end = endOfOperation(database, plan);
    if (end !== undefined) return end > now() ? 'APPLY_IN_PROGRESS' : 'APPLIED';
    if (plan.ready_time > now()) return 'CREATION_IN_PROGRESS';
    return plan.problem === '' ? 'AVAILABLE' : 'CREATION_FAILED';
  }

  function summary(stack: StackRow, plan: PlanRow) {
    const status = statusOf(plan);
    return {
      stack_name: stack.name,
      stack_id: stack.stack_id,
      execution_plan_id: plan.plan_id,
      execution_plan_name: plan.name,
      description: plan.description,
      status,
      ...(status === 'CREATION_FAILED' && { status_message: plan.problem }),
      create_time: timeText(plan.create_time),
      ...(plan.apply_time !== null && { apply_time: timeText(plan.apply_time) }),
    };
  }
}

function thingsOf({ made }: PlanRow): PlannedResources {
  return JSON.parse(made) as PlannedResources;
}

function counts(plan: PlanRow) {
  const { items } = thingsOf(plan);
  const count = (action: string): number => items.filter((item) => item.action === action).length;
  return {
    resource_add: count('ADD'),
    resource_delete: count('DELETE'),
    resource_import: 0,
    resource_update: count('UPDATE'),
  };
}
