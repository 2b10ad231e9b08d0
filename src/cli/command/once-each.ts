import { type Message, recordOf } from '../../i18n/message.js';

/** Hands on each message once, however often it comes. */
export function onceEach(tell: (message: Message) => void): (message: Message) => void {
  const seen = new Set<string>();
  return (message) => {
    const key = JSON.stringify(recordOf(message));
    if (seen.has(key)) return;
    seen.add(key);
    tell(message);
  };
}
