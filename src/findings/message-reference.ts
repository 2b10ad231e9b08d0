import { foreignText, type Message, messageOf, recordOf, textOf } from '../i18n/message.js';
import type { MessageReference } from './finding.js';

/** Which message a text of a finding is, as data: a finding goes through caches, threads and JSON. */
export function referenceOf(message: Message | string): MessageReference {
  if (typeof message === 'string') return {};
  const { data, id } = recordOf(message);
  return { messageId: id, data };
}

/** The message that a text of a finding was made of; the text itself where a plugin gave it. */
export function messageIn({ data = {}, messageId }: MessageReference, text: string): Message {
  return (messageId !== undefined && messageOf({ data, id: messageId })) || foreignText(text);
}

/** A related place, as a finding has it. */
export function placeText<Place extends { message: Message | string }>(
  place: Place,
): MessageReference & Omit<Place, 'message'> & { message: string } {
  return { ...place, message: textOf(place.message, 'en'), ...referenceOf(place.message) };
}

/** A fix, as a finding has it. */
export function fixText<Fix extends { title: Message | string }>(
  fix: Fix,
): MessageReference & Omit<Fix, 'title'> & { title: string } {
  return { ...fix, title: textOf(fix.title, 'en'), ...referenceOf(fix.title) };
}
