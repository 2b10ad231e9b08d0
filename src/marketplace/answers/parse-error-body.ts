import { jsonObjectIn } from '../../platform/json-object.js';
import type { Answer } from '../sending/exchange.js';

/** What an answer's body said, as far as it could be read. */
export interface ErrorBody {
  /** The object in it; an empty one for a body without a byte (HTTP 204), nothing where it is no JSON object. */
  content?: Record<string, unknown>;
  code?: string;
  message?: string;
  /** What Huawei's support asks for. */
  requestId?: string;
  /** What RFS adds, one line each. */
  details: string[];
}

/** Reads code and message, which KooGallery, its gateway, RFS and OAuth name differently. */
export function parseErrorBody({ body, headers }: Pick<Answer, 'body' | 'headers'>): ErrorBody {
  const content = contentOf(body);
  return {
    code: textOf(content?.error_code ?? content?.resultCode) ?? oauthCode(content?.error),
    content,
    details: detailsOf(content?.details),
    message: textOf(content?.error_msg ?? content?.resultMsg ?? content?.error_description),
    requestId: textOf(content?.request_id ?? headers['x-request-id']),
  };
}

/** Words such as `invalid_grant`; a server's own page may have `"error": "Not Found"`, which is no code. */
function oauthCode(error: unknown): string | undefined {
  return typeof error === 'string' && /^[a-z]+(?:_[a-z]+)*$/.test(error) ? error : undefined;
}

function contentOf(body: Buffer): Record<string, unknown> | undefined {
  return body.length === 0 ? {} : jsonObjectIn(body.toString('utf8'));
}

/** RFS's `details`: their form is not documented, so whatever is text in them is taken. */
function detailsOf(details: unknown): string[] {
  if (!Array.isArray(details)) return [];
  return details
    .slice(0, 20)
    .map((detail: unknown) => textOf(detail) ?? textOf((detail as Record<string, unknown> | null)?.error_msg))
    .filter((text) => text !== undefined);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
