import type { EmulatorContext } from '../../emulator-context.js';
import type { Interface } from '../../gateway/gateway.js';
import type { CreatedOutput, CreatedResource } from '../../rfs/created-resources.js';
import { stackEvents } from '../../state/stacks.js';
import { rfsErrors } from '../../wire/error-formats.js';
import { stackTemplateAddress } from '../downloads.js';
import { checkRfsCalls, noSuch, RFS } from './rfs-interface.js';
import { page, type PageQuery } from './rfs-paging.js';
import { calledStack, type StackCall, timeText } from './rfs-stacks.js';

type ListCall = StackCall & { Querystring: PageQuery };
type EventCall = ListCall & { Querystring: { deployment_id?: string } };

/**
 * What RFS's stacks hold: outputs, events, resources, the template.
 * @see https://support.huaweicloud.com/api-aos/ListStackEvents.html
 */
export function rfsStackContents(context: EmulatorContext): Interface {
  const { database } = context;
  const stack = `${RFS}/stacks/:stack`;
  return {
    errorFormat: rfsErrors,
    routes(scope) {
      checkRfsCalls(scope, context);
      scope.get<ListCall>(`${stack}/outputs`, async (request) => {
        const { outputs, status } = calledStack(context, request);
        const rows = isBusy(status) ? [] : (JSON.parse(outputs) as CreatedOutput[]);
        const { page_info, rows: shown } = page(rows, request.query, (row) => row.name);
        return {
          outputs: shown.map((row) => (row.sensitive ? { ...row, value: '<sensitive>' } : row)),
          page_info,
        };
      });
      scope.get<ListCall>(`${stack}/resources`, async (request) => {
        const { resources, status } = calledStack(context, request);
        const rows = JSON.parse(resources) as CreatedResource[];
        const { page_info, rows: shown } = page(rows, request.query, (row) => row.id);
        return { page_info, stack_resources: shown.map((row) => resource(row, !isBusy(status))) };
      });
      scope.get<EventCall>(`${stack}/events`, async (request) => {
        const { name, stack_id: id } = calledStack(context, request);
        const { deployment_id: deployment } = request.query;
        const events = stackEvents(database, id, deployment, context.now().getTime());
        if (!events) throw noSuch(`deployment ${deployment} of stack ${name}`);
        const rows = events.map((event, index) => ({ ...event, key: String(events.length - index) }));
        const { page_info, rows: shown } = page(rows, request.query, ({ key }) => key);
        return { page_info, stack_events: shown.map(({ at, event }) => ({ ...event, time: timeText(at) })) };
      });
      scope.get<StackCall>(`${stack}/templates`, async (request, reply) => {
        const found = calledStack(context, request);
        if (found.sha256 === null) throw noSuch(`template of stack ${found.name}`);
        return reply.redirect(stackTemplateAddress(context, found.stack_id), 307);
      });
    },
  };
}

function isBusy(status: string): boolean {
  return status.endsWith('_IN_PROGRESS');
}

function resource({ attributes, id, index, name, type }: CreatedResource, withAttributes: boolean) {
  return {
    logical_resource_name: name,
    logical_resource_type: type,
    ...(index !== undefined && { index_key: index }),
    physical_resource_id: id,
    physical_resource_name: attributes.name ?? name,
    resource_status: 'CREATION_COMPLETE',
    ...(withAttributes && {
      resource_attributes: Object.entries(attributes).map(([key, value]) => ({ key, value })),
    }),
  };
}
