import { storyMessages } from './messages.js';
import type { StoryRun } from './story-run.js';

const ACTIVITY = 'getLicenseAsync';

/** No page states how long KooGallery waits for a licence: so long here. */
const UPLOAD_MS = 30_000;

/** A server may upload the licence once more when it is asked again, or not. */
const SETTLE_MS = 3000;

/** Asks for a licence, and waits for it where the server uploads to this test. */
export async function uploadLicence(run: StoryRun): Promise<boolean> {
  if (!(await run.call(ACTIVITY, run.members(ACTIVITY)))) return false;
  const { events, licenceTimeoutMs: timeoutMs = UPLOAD_MS, signal } = run.target;
  if (!events) return true;
  const got = await events.uploads(run.subject.eventId, { count: 1, signal, timeoutMs });
  const missing = storyMessages.noLicence({ seconds: timeoutMs / 1000 });
  run.check('licence-upload', got.length > 0 ? undefined : missing);
  return got.length > 0;
}

/** Asks for the same licence again: it is the same one, whether it is uploaded again or not. */
export async function repeatLicence(run: StoryRun): Promise<boolean> {
  if (!(await run.call(ACTIVITY, run.members(ACTIVITY), { label: 'again' }))) return false;
  const { events, signal } = run.target;
  if (!events) return true;
  const got = await events.uploads(run.subject.eventId, { count: 2, signal, timeoutMs: SETTLE_MS });
  const isSame = new Set(got.map(({ licence }) => licence)).size < 2;
  run.check('same-licence', isSame ? undefined : storyMessages.otherLicence(), { last: 2 });
  return isSame;
}
