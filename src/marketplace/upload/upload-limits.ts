import { UsageError } from '../../errors/koo-error.js';
import type { Transport } from '../sending/transport.js';

const PAGE = 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html';
const LONGEST_EVENT_ID = 64;
const LONGEST_FILE_NAME = 1024;
const LONGEST_CHARACTERS = 1024;

/** The gateway's documented limit for a body, in bytes: code 0201, HTTP 413. */
const GATEWAY_LIMIT = 12 * 1024 * 1024;

/** @throws UsageError */
export function checkEventId(eventId: string): void {
  if (/^[^\s/\\?#%]{1,64}$/.test(eventId) && eventId !== '.' && eventId !== '..') return;
  const why =
    eventId.length > LONGEST_EVENT_ID
      ? `has ${eventId.length} characters`
      : 'is empty or holds spaces or slashes';
  throw new UsageError('EVENT_ID', `The market event's id ${why}; it has 1 to ${LONGEST_EVENT_ID}.`, {
    docs: PAGE,
    hints: [
      'Copy the eventId of the callback that asks for the upload (getLicenseAsync), or of the draft asset.',
    ],
  });
}

/** @throws UsageError */
export function checkFileName(name: string): void {
  if (name.length > 0 && name.length <= LONGEST_FILE_NAME && !/[\p{Cc}/\\]/u.test(name)) return;
  const why =
    name.length > LONGEST_FILE_NAME
      ? `has ${name.length} characters`
      : 'is empty or holds slashes or control characters';
  throw new UsageError('FILE_NAME', `The name of the file ${why}; it has 1 to ${LONGEST_FILE_NAME}.`, {
    docs: PAGE,
    hints: ['Give a plain name with --name.'],
  });
}

/** @throws UsageError */
export function checkCharacters(characters: string): void {
  if (characters.length > 0 && characters.length <= LONGEST_CHARACTERS) return;
  throw new UsageError(
    'CHARACTERS',
    characters === ''
      ? 'The string is empty.'
      : `The string has ${characters.length} characters; it may have ${LONGEST_CHARACTERS}.`,
    { docs: PAGE, hints: ['Upload a longer text as a file: koo upload file.'] },
  );
}

/** Whether KooGallery's gateway takes more for this interface is not documented, so it is tried all the same. */
export function warnOfGatewayLimit(transport: Transport, bytes: number): void {
  if (transport.endpoint.isLocal || bytes <= GATEWAY_LIMIT) return;
  transport.warn(
    `The upload has ${(bytes / 1024 / 1024).toFixed(1)} MB. The documented limit of the gateway is 12 MB, so it may be refused (HTTP 413); larger packages go by way of the seller console.`,
  );
}
