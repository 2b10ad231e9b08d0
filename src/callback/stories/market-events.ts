import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonObjectIn } from '../../platform/json-object.js';

/** Bytes. A licence is a file of some kilobytes. */
const MAX_UPLOAD_BYTES = 16 * 1024 * 1024;

/** A licence as it was uploaded: what it is, by its text or by the SHA-256 of its file. */
export interface UploadedLicence {
  eventId: string;
  type: 'CHARACTERS' | 'FILE';
  /** Texts that are the same are the same licence. */
  licence: string;
}

/**
 * Receives what a server uploads for market events, as KooGallery does, on loopback only. It checks no signature: the
 * emulator does.
 *
 * @see https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html
 */
export class MarketEvents {
  readonly #uploads: UploadedLicence[] = [];
  readonly #server: http.Server;
  readonly #arrivals = new EventTarget();

  private constructor() {
    this.#server = http.createServer((request, response) => void this.#receive(request, response));
  }

  /** @param port Any free one by default. */
  static async listen(port = 0): Promise<MarketEvents> {
    const events = new MarketEvents();
    events.#server.listen(port, '127.0.0.1');
    await once(events.#server, 'listening');
    return events;
  }

  /** What takes the place of KooGallery's address. */
  get url(): URL {
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /**
   * What was uploaded for an event, as soon as there are so many, or the time is over.
   *
   * @throws the signal's reason when it is aborted
   */
  async uploads(
    eventId: string,
    { count, signal, timeoutMs }: { count: number; signal?: AbortSignal; timeoutMs: number },
  ): Promise<UploadedLicence[]> {
    const limit = AbortSignal.timeout(timeoutMs);
    const stop = signal ? AbortSignal.any([signal, limit]) : limit;
    for (;;) {
      signal?.throwIfAborted();
      const found = this.#uploads.filter((upload) => upload.eventId === eventId);
      if (found.length >= count || limit.aborted) return found;
      // When it is aborted, the loop decides what that means.
      await once(this.#arrivals, 'upload', { signal: stop }).catch(() => {});
    }
  }

  async #receive(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const eventId = /\/market-event\/([^/]+)\/file$/.exec(new URL(request.url!, 'http://x').pathname)?.[1];
    const upload = eventId === undefined ? undefined : await uploadIn(request, decodeURIComponent(eventId));
    if (upload) {
      this.#uploads.push(upload);
      this.#arrivals.dispatchEvent(new Event('upload'));
    }

    response.writeHead(upload ? 200 : 400, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        upload
          ? { error_code: 'CBC.0000', error_msg: 'Success' }
          : { error_code: 'CBC.0101', error_msg: 'Invalid parameter' },
      ),
    );
  }
}

async function uploadIn(
  request: http.IncomingMessage,
  eventId: string,
): Promise<UploadedLicence | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_UPLOAD_BYTES) return undefined;
    chunks.push(chunk);
  }

  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  try {
    const form = await new Response(Buffer.concat(chunks), { headers }).formData();
    const part = form.get('isvUpdateFileReq');
    const { characters, sha256, type } =
      jsonObjectIn(typeof part === 'string' ? part : ((await part?.text()) ?? '')) ?? {};
    const licence = type === 'FILE' ? sha256 : characters;
    return (type === 'FILE' || type === 'CHARACTERS') && typeof licence === 'string'
      ? { eventId, licence, type }
      : undefined;
  } catch {
    return undefined;
  }
}
