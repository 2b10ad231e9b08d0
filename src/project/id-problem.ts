import type { Message } from '../i18n/message.js';
import { idMessages } from './messages.js';

/**
 * What koo accepts as an id of KooGallery's: what its interfaces show as ids (UUIDs, digits, `OFFI…`) and more. No page states
 * a form, so that this only keeps out what is a sentence, a path, a placeholder or a mark of a shell.
 */
const ID_PATTERN = '^[A-Za-z0-9][A-Za-z0-9._:-]*$';

/** Characters. The longest id that a page states has 64 (`orderId`, `productId`, `skuCode`). */
const MAX_ID_LENGTH = 128;

/** What stands for a value in instructions, in any case and with any of `-`, `_` and blanks between its words. */
const PLACEHOLDER =
  /^(?:(?:the|your|my|new)?(?:asset|event|template)?id|x{3,}|todo|tbd|changeme|placeholder|null|undefined|none|na|example)$/;

/**
 * Why a text cannot be an id that the seller console shows, as a sentence; nothing where it can be one.
 */
export function idProblem(text: string): Message | undefined {
  const shown = JSON.stringify(text);
  if (text.trim() === '') return idMessages.empty();
  if (isPlaceholder(text)) return idMessages.placeholder({ shown });
  if (/\s/.test(text)) return idMessages.blanks({ shown });
  if (text.length > MAX_ID_LENGTH) return idMessages.tooLong({ max: MAX_ID_LENGTH });
  if (!new RegExp(ID_PATTERN).test(text)) return idMessages.characters({ shown });
}

function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:<.*>|\[.*\]|\{.*\}|\$.*|%.*%|\.{2,}|…+|-+|_+|\?+|\*+)$/s.test(trimmed)) return true;
  return PLACEHOLDER.test(trimmed.toLowerCase().replaceAll(/[\s_-]+/g, ''));
}
