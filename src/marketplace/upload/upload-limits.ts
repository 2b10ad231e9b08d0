import { UsageError } from '../../errors/koo-error.js';
import type { Transport } from '../sending/transport.js';
import { uploadMessages } from './messages.js';

const PAGE = 'https://support.huaweicloud.com/accessg-marketplace/zh-cn_topic_0070649351.html';
const MAX_EVENT_ID = 64;
const MAX_FILE_NAME = 1024;
const MAX_CHARACTERS = 1024;

/** The gateway's documented limit for a body, in bytes: code 0201, HTTP 413. */
const GATEWAY_LIMIT = 12 * 1024 * 1024;

/** @throws UsageError */
export function checkEventId(eventId: string): void {
  if (/^[^\s/\\?#%]{1,64}$/.test(eventId) && eventId !== '.' && eventId !== '..') return;
  const message =
    eventId.length > MAX_EVENT_ID
      ? uploadMessages.eventIdLength({ count: eventId.length, max: MAX_EVENT_ID })
      : uploadMessages.eventIdForm({ max: MAX_EVENT_ID });
  throw new UsageError('EVENT_ID', message, { docs: PAGE, hints: [uploadMessages.copyEventId()] });
}

/** @throws UsageError */
export function checkFileName(name: string): void {
  if (name.length > 0 && name.length <= MAX_FILE_NAME && !/[\p{Cc}/\\]/u.test(name)) return;
  const message =
    name.length > MAX_FILE_NAME
      ? uploadMessages.fileNameLength({ count: name.length, max: MAX_FILE_NAME })
      : uploadMessages.fileNameForm({ max: MAX_FILE_NAME });
  throw new UsageError('FILE_NAME', message, { docs: PAGE, hints: [uploadMessages.giveName()] });
}

/** @throws UsageError */
export function checkCharacters(characters: string): void {
  if (characters.length > 0 && characters.length <= MAX_CHARACTERS) return;
  throw new UsageError(
    'CHARACTERS',
    characters === ''
      ? uploadMessages.empty()
      : uploadMessages.tooLong({ count: characters.length, max: MAX_CHARACTERS }),
    { docs: PAGE, hints: [uploadMessages.uploadAsFile()] },
  );
}

/** Whether KooGallery's gateway accepts more for this interface is not documented, so it is tried all the same. */
export function warnOfGatewayLimit(transport: Transport, bytes: number): void {
  if (transport.endpoint.isLocal || bytes <= GATEWAY_LIMIT) return;
  transport.warn(uploadMessages.overGatewayLimit({ megabytes: (bytes / 1024 / 1024).toFixed(1) }));
}
