import { foreignText, type Message, messageOf, type MessageRecord, recordOf } from '../../i18n/message.js';
import type { HandOffReceipt } from './hand-off-receipt.js';
import { checkMessages } from './messages.js';

type Checked = Pick<NonNullable<HandOffReceipt['checked']>, 'found' | 'message'>;

const { area } = checkMessages.confirmedByPerson();

/** What was found, as the receipt stores it: in English, and as data. */
export function checkedOf(found: Message): Required<Checked> {
  return { found: String(found), message: recordOf(found) };
}

/** What the receipt says was found. Of an older receipt, or an edited one, the text is all there is. */
export function checkedMessage({ found, message }: Checked): Message {
  return (isCheck(message) && messageOf(message)) || foreignText(found);
}

/** Of other messages the data could be of any form. */
function isCheck(message: MessageRecord | undefined): message is MessageRecord {
  return message?.id.startsWith(`${area}.`) ?? false;
}
