import multipart from '@fastify/multipart';
import { createHash, type Hash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { EmulatorContext } from '../../emulator-context.js';
import { checkBodySignature } from '../../gateway/gate.js';
import type { Interface } from '../../gateway/gateway.js';
import { gatewayRefusals } from '../../gateway/gateway-refusals.js';
import type { ReceivedBytes } from '../../storage/object-store.js';
import { Refusal } from '../../wire/refusal.js';
import { uploadErrors } from '../../wire/error-formats.js';
import { readUploadForm, storeUpload } from './upload-form.js';

/** The part that says what the other one is; it is a few hundred bytes. */
const FORM_LIMIT = 64 * 1024;

/**
 * String / file-stream upload to a market event.
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html
 */
export function marketEventUpload(context: EmulatorContext): Interface {
  return {
    streams: true,
    errorFormat: uploadErrors,
    async routes(scope: FastifyInstance) {
      await scope.register(multipart, {
        isPartAFile: (name) => name === 'file',
        limits: { fields: 10, fieldSize: FORM_LIMIT, fileSize: Infinity, parts: 20 },
        throwFileSizeLimit: false,
      });
      scope.post<{ Params: { event: string } }>(
        '/api/mkp-openapi-public/global/v1/market-event/:event/file',
        async (request) => {
          await upload(context, request, request.params.event);
          return { error_code: 'CBC.0000', error_msg: 'Success' };
        },
      );
    },
  };
}

async function upload(context: EmulatorContext, request: FastifyRequest, event: string): Promise<void> {
  if (!request.isMultipart()) throw uploadErrors.invalid('the body is not multipart/form-data');
  const bodyHash = meterBody(request);
  const parts = await readParts(context, request);
  try {
    // What follows the last part belongs to the body too.
    request.raw.resume();
    await finished(request.raw, { cleanup: true });
    if (bodyHash) checkBodySignature(request, context, bodyHash.digest('hex'));
    storeUpload(context, event, readUploadForm(parts.form, parts.file), parts.file);
  } finally {
    await parts.file?.discard();
  }
}

/** Counts the body, and hashes it where the signature covers it. Reading starts in the same turn. */
function meterBody({ gate, raw }: FastifyRequest): Hash | undefined {
  const hash = gate.needsBodyHash ? createHash('sha256') : undefined;
  raw.on('data', (chunk: Buffer) => {
    gate.bytes += chunk.length;
    hash?.update(chunk);
  });
  return hash;
}

/** The two parts, in whichever order they come; the file goes to the disk as it comes. */
async function readParts(
  { gatewayBodyLimit: limit, store }: EmulatorContext,
  request: FastifyRequest,
): Promise<{ file?: ReceivedBytes; form?: unknown }> {
  let file: ReceivedBytes | undefined;
  let form: unknown;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        if (file) throw uploadErrors.invalid('there is more than one part "file"');
        file = await store.receive(part.file, () => {
          if (limit !== undefined && request.gate.bytes > limit) throw gatewayRefusals.bodyTooLarge(limit);
        });
      } else if (part.fieldname === 'isvUpdateFileReq') {
        if (form !== undefined) throw uploadErrors.invalid('there is more than one part "isvUpdateFileReq"');
        if (part.mimetype !== 'application/json') {
          throw uploadErrors.invalid('the part "isvUpdateFileReq" is not of type application/json');
        }

        form = part.value;
      }
    }

    return { file, form };
  } catch (error) {
    await file?.discard();
    // The disk's errors are this side's; every other one is the parser's, about what was sent.
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).syscall) throw error;
    throw uploadErrors.invalid(`the body is not multipart/form-data: ${(error as Error).message}`);
  }
}
