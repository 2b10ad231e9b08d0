import multipart from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { KooError } from '../../errors/koo-error.js';
import type { EmulatorContext } from '../emulator-context.js';
import type { Interface } from '../gateway/gateway.js';
import { PAGE_HEADERS } from '../page/page-guard.js';
import { consoleAsset, listAssets } from '../state/assets.js';
import { consoleProduct, listProducts } from '../state/products.js';
import { consoleTemplate, listTemplates } from '../state/templates.js';
import { consoleErrors } from '../wire/error-formats.js';
import { Refusal } from '../wire/refusal.js';
import { PRACTICE_CALLS, type PracticeForm } from './practice-calls.js';
import { PRACTICE_STYLE, practiceHtml, type PracticeState } from './practice-html.js';

const PAGE = '/page/console/';

/** It has forms and no script. */
const HEADERS = {
  ...PAGE_HEADERS,
  'content-security-policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/**
 * The seller console to practise on, where it is reserved for a person (`--console by-hand`): forms with the labels of
 * KooGallery's own, for who works through the hand-offs of a publish. Only this page's own forms are accepted.
 */
export function practicePage(context: EmulatorContext): Interface {
  return {
    open: true,
    quiet: true,
    streams: true,
    errorFormat: consoleErrors,
    async routes(scope) {
      await scope.register(multipart, {
        limits: { fieldSize: 64 * 1024, fields: 40, files: 1, fileSize: Infinity },
      });
      scope.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
      scope.get('/page/console', async (_, reply) => reply.redirect(PAGE));
      scope.get(PAGE, async (_, reply) => show(context, reply));
      scope.get(`${PAGE}practice.css`, async (_, reply) =>
        reply.type('text/css; charset=utf-8').send(PRACTICE_STYLE),
      );
      for (const [name, call] of Object.entries(PRACTICE_CALLS)) {
        scope.post(`${PAGE}${name}`, async (request, reply) => {
          checkOrigin(request);
          if (!context.byHand)
            throw consoleErrors.invalid('this console is not by hand: koo publish uses it itself');
          const folder = await mkdtemp(path.join(tmpdir(), 'koo-practice-'));
          try {
            const text = await call(context, await formOf(request, folder));
            return show(context, reply, { isProblem: false, text });
          } catch (error) {
            if (!(error instanceof KooError)) throw error;
            return show(context, reply.code(400), { isProblem: true, text: error.message });
          } finally {
            await rm(folder, { force: true, recursive: true });
          }
        });
      }
    },
  };
}

/** A browser says where a form comes from; one of another site has another origin. */
function checkOrigin({ headers }: FastifyRequest): void {
  if (headers.origin === `http://${headers.host}`) return;
  throw new Refusal(403, 'EMU.CROSS_SITE', 'Only the page of the emulator itself may call this.');
}

async function formOf(request: FastifyRequest, folder: string): Promise<PracticeForm> {
  if (!request.isMultipart()) throw consoleErrors.invalid('the body is not multipart/form-data');
  const fields: Record<string, string> = {};
  let file: PracticeForm['file'];
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields[part.fieldname] = String(part.value);
      continue;
    }

    const place = path.join(folder, 'file');
    await pipeline(part.file, createWriteStream(place));
    if (part.filename) file = { name: path.basename(part.filename), path: place };
  }

  return { fields, ...(file && { file }) };
}

function show(context: EmulatorContext, reply: FastifyReply, notice?: PracticeState['notice']): FastifyReply {
  const { database } = context;
  return reply.type('text/html; charset=utf-8').send(
    practiceHtml({
      assets: listAssets(database).map((row) => consoleAsset(database, row)),
      ...(notice && { notice }),
      products: listProducts(database).map((row) => consoleProduct(database, row)),
      templates: listTemplates(database).map((row) => consoleTemplate(database, row)),
    }),
  );
}
