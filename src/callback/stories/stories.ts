import type { ProtocolId } from '../protocol.js';
import { type Script, STORY_NAMES, type StoryName } from './script.js';
import { general } from './scripts/general.js';
import { kit1, kit2 } from './scripts/kit.js';
import { licenceCode } from './scripts/licence-code.js';
import { licence } from './scripts/licence.js';
import { saas1 } from './scripts/saas-1.0.js';
import { saas2 } from './scripts/saas-2.0.js';

export type { StoryName } from './script.js';

/** What happens between KooGallery and a server, by protocol. */
export const SCRIPTS: Readonly<Record<ProtocolId, Script>> = {
  'saas-2.0': saas2,
  'saas-1.0': saas1,
  licence,
  'licence-code': licenceCode,
  'kit-1.0': kit1,
  'kit-2.0': kit2,
  general,
};

/** The stories that there are for a protocol, in the order in which they are played. */
export function storiesOf(protocol: ProtocolId = 'saas-2.0'): StoryName[] {
  const { stories } = SCRIPTS[protocol];
  return STORY_NAMES.filter((name) => stories[name] !== undefined);
}
