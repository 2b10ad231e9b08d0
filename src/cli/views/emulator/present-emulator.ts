import type { Language } from '../../../i18n/language.js';
import { textsIn } from '../../../i18n/message.js';
import { padded } from '../../terminal/columns.js';
import { textWidth } from '../../../platform/text-width.js';
import { onOneLine } from '../../terminal/on-one-line.js';
import { emulatorMessages } from './messages.js';

/** What `koo emulator --json` prints as soon as the emulator can be called. */
export interface EmulatorStarted {
  url: string;
  /** What it holds, for a browser. */
  page: string;
  pid: number;
  accessKey: string;
  /** Where the key pair is; the secret itself is not printed. */
  credentialsFile: string;
  projectId: string;
  region: string;
  dataFolder: string;
}

export function startedText(given: EmulatorStarted, language: Language): string {
  const { accessKey, credentialsFile, dataFolder, page, pid, projectId, url } = onOneLine(given);
  const words = textsIn(emulatorMessages, language);
  const rows = [
    [words.page(), page],
    [words.accessKey(), words.keyAndFile({ file: credentialsFile, key: accessKey })],
    [words.project(), projectId],
    [words.data(), dataFolder],
  ] as const;
  const width = Math.max(...rows.map(([label]) => textWidth(label)));
  return [
    words.running({ url }),
    ...rows.map(([label, value]) => `  ${padded(label, width)}  ${value}`),
    words.stop({ pid }),
  ].join('\n');
}
