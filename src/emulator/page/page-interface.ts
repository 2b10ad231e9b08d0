import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../emulator-context.js';
import type { Interface } from '../gateway/gateway.js';
import { jsonOf } from '../gateway/read-body.js';
import { decideReview } from '../review/decide-review.js';
import { DELIVERY_ACTIONS } from '../orders/delivery-desk.js';
import { LATER_EVENTS } from '../orders/order-event.js';
import { consoleBody, notFound } from '../routes/console/console-interface.js';
import { wholeNumber } from '../routes/whole-number.js';
import { assetVersionById } from '../state/asset-versions.js';
import { traffic } from '../state/traffic.js';
import { JsonFields } from '../wire/json-fields.js';
import { Refusal } from '../wire/refusal.js';
import { consoleErrors } from '../wire/error-formats.js';
import { FAULT_INFO } from './fault-info.js';
import { FAULT_PRESETS } from '../faults/fault-presets.js';
import { checkSite, PAGE_HEADERS } from './page-guard.js';
import { lastHour } from './last-hour.js';
import { aboutOf, liveState } from './page-state.js';
import type { Rows, TableInfo } from './page-data.js';
import { readOrderForm } from './tables/order-form.js';
import { plantedRow } from './tables/statements.js';
import { requestedFile, requestedStatement, sendFile } from '../statements/requested-statement.js';
import { PAGE_TABLES, pageTable } from './tables/page-tables.js';
import { KooError } from '../../errors/koo-error.js';
import { parseFault, readFault } from '../faults/fault.js';
import type { FaultPlan } from '../faults/fault-plan.js';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../platform/package-root.js';

/** What the page is made of, as the build lays it down; nothing else is served. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '': { file: 'page.html', type: 'text/html; charset=utf-8' },
  'icon.svg': { file: 'icon.svg', type: 'image/svg+xml' },
  'page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  'page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
};

const PAGE_FILE_NAMES = Object.keys(FILES);

const API = '/page/api';
const MAX_ROWS = 500;
/** So many browsers at a time; one that is closed leaves its place. */
const MAX_LISTENERS = 32;

/**
 * The page in the browser, and what it asks for. It is not signed: it is for who sits at this machine, and closed to
 * every other site (see `page-guard.ts`). Nothing of it is logged, so that looking changes nothing.
 */
export function pageInterface(context: EmulatorContext): Interface {
  return {
    open: true,
    quiet: true,
    errorFormat: consoleErrors,
    routes(scope) {
      scope.addHook('onRequest', async (request, reply) => {
        reply.headers(PAGE_HEADERS);
        // Of the route, not of the path as it was sent: `/%70age/api/` leads to the same route.
        if (request.routeOptions.url!.startsWith(API)) checkSite(request);
      });
      scope.get('/page', async (_, reply) => reply.redirect('/page/'));
      for (const name of PAGE_FILE_NAMES) {
        scope.get(`/page/${name}`, async (_, reply) => {
          const { content, type } = await pageFile(name);
          return reply.type(type).send(content);
        });
      }

      tableRoutes(scope, context);
      scope.get(`${API}/about`, async () => aboutOf(context));
      scope.get(`${API}/traffic`, async () => ({
        buckets: traffic(context.database, context.now(), { count: 60, seconds: 5 }),
      }));
      scope.get(`${API}/live`, (request, reply) => listen(context, request, reply));
      scope.get(`${API}/faults`, async () => ({ kinds: FAULT_INFO, presets: FAULT_PRESETS }));
      scope.put(`${API}/faults`, async (request) => {
        changeFaults(context.faults, jsonOf(request, consoleErrors));
        context.feed.touch();
        return liveState(context);
      });
      orderRoutes(scope, context);
      statementRoutes(scope, context);
      scope.put<{ Params: { id: string } }>(`${API}/reviews/:id`, async (request) => {
        const body = new JsonFields(jsonOf(request, consoleErrors), consoleErrors).only('status', 'reasons');
        const status = body.oneOf('status', ['APPROVED', 'REJECTED']);
        const reasons = body.texts('reasons');
        const { database } = context;
        return database.transaction(() => {
          const version = assetVersionById(database, request.params.id);
          if (!version) throw notFound('asset version of that id');
          return decideReview(database, version, { reasons, status });
        });
      });
    },
  };
}

/** What a buyer does, and what a person does with the calls to the seller's server. */
function orderRoutes(scope: FastifyInstance, { desk, now }: EmulatorContext): void {
  scope.put(`${API}/orders`, async (request) => ({
    row: desk.place(readOrderForm(jsonOf(request, consoleErrors)), now()).id,
  }));
  scope.put<{ Params: { order: string } }>(`${API}/orders/:order/events`, async (request) => {
    const event = consoleBody(request).only('event').oneOf('event', LATER_EVENTS);
    return { row: desk.happen(request.params.order, event, now()).id };
  });
  scope.put<{ Params: { delivery: string } }>(`${API}/deliveries/:delivery`, async (request) => {
    const action = consoleBody(request).only('action').oneOf('action', DELIVERY_ACTIONS);
    return {
      row: desk.act(wholeNumber(request.params.delivery, 'the id of a delivery'), action).purchaseId,
    };
  });
}

/** Files of a statement, and a choice of what is wrong in them. */
function statementRoutes(scope: FastifyInstance, context: EmulatorContext): void {
  scope.put<{ Params: { period: string } }>(`${API}/statements/:period`, async (request) => {
    const { period } = request.params;
    const plant = consoleBody(request).only('plant').text('plant', { empty: true });
    // What cannot be planted is refused here, where the form shows it.
    requestedStatement(context, period, plant);
    return { row: plantedRow(period, plant) };
  });
  scope.get<{ Params: { file: string; period: string }; Querystring: { plant?: string } }>(
    `${API}/statements/:period/:file`,
    async ({ params, query }, reply) =>
      sendFile(reply, await requestedFile(context, { ...params, plant: query.plant })),
  );
}

function tableRoutes(scope: FastifyInstance, context: EmulatorContext): void {
  scope.get(`${API}/tables`, async () => ({ tables: PAGE_TABLES.map((table) => tableInfo(context, table)) }));
  scope.get<{ Params: { table: string }; Querystring: { before?: string; limit?: string } }>(
    `${API}/tables/:table`,
    async ({ params, query }): Promise<Rows> => {
      const limit = Math.min(wholeNumber(query.limit ?? '200', 'limit'), MAX_ROWS);
      const before = query.before === undefined ? undefined : String(wholeNumber(query.before, 'before'));
      const rows = tableNamed(params.table).rows(context, { before, limit: limit + 1 });
      return { more: rows.length > limit, rows: rows.slice(0, limit) };
    },
  );
  scope.get<{ Params: { table: string; row: string } }>(`${API}/tables/:table/:row`, async ({ params }) => {
    const detail = tableNamed(params.table).detail(context, params.row);
    if (!detail) throw notFound('row of that id any more');
    return detail;
  });
}

function tableNamed(id: string) {
  const table = pageTable(id);
  if (!table) throw notFound(`table ${id.slice(0, 64)}`);
  return table;
}

function tableInfo(
  { ownNow }: EmulatorContext,
  { columns, create, empty, group, id, summary, title }: TableInfo,
): TableInfo {
  const { begin, end } = lastHour(ownNow());
  const commands = empty.commands.map((line) => line.replace('{begin}', begin).replace('{end}', end));
  return {
    columns,
    empty: { commands, says: empty.says },
    group,
    id,
    summary,
    title,
    ...(create && { create }),
  };
}

/** Server-sent events, until the browser or the emulator goes. */
function listen({ feed }: EmulatorContext, { raw }: FastifyRequest, reply: FastifyReply): void {
  if (feed.listeners >= MAX_LISTENERS)
    throw new Refusal(503, 'EMU.TOO_MANY', 'Too many pages of this emulator are open: close some.');
  reply.hijack();
  reply.raw.writeHead(200, {
    ...PAGE_HEADERS,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  const end = feed.listen((text) => reply.raw.write(text));
  raw.socket.once('close', end);
}

/**
 * Switches faults on and off, as the page asks for it: `{on: fault}`, `{lines: […]}` for several as flags give them,
 * `{off: id}`, `{off: 'all'}`.
 *
 * @throws Refusal `EMU.INVALID`
 */
function changeFaults(plan: FaultPlan, body: unknown): void {
  const fields = new JsonFields(body, consoleErrors).only('lines', 'off', 'on');
  const { lines = [], off, on } = body as { lines?: string[]; off?: unknown; on?: unknown };
  fields.texts('lines');
  try {
    const faults = [...lines.map((line) => parseFault(line)), ...(on === undefined ? [] : [readFault(on)])];
    if (off === 'all') plan.set([]);
    else if (typeof off === 'number') plan.remove(off);
    for (const fault of faults) plan.add(fault);
  } catch (error) {
    throw error instanceof KooError ? consoleErrors.invalid(error.message) : error;
  }
}

async function pageFile(name: string): Promise<{ content: string; type: string }> {
  const { file, type } = FILES[name]!;
  return { content: await readFile(path.join(packageRoot(), 'dist/page', file), 'utf8'), type };
}
