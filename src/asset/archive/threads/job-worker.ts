import { parentPort } from 'node:worker_threads';
import { EnvironmentError } from '../../../errors/koo-error.js';
import { recordOf } from '../../../i18n/message.js';
import type { JobAnswer, JobCall } from './job-messages.js';
import { JobsHere } from './jobs-here.js';

/** Does the jobs that it is sent, one after the other, until it is stopped. */
const port = parentPort!;
const here = new JobsHere();

port.on('message', ({ buffer, job, name }: JobCall) => {
  let files = 0;
  void here
    .run(name, job, Buffer.from(buffer), () => void (files += 1))
    .then(({ output, result }) => {
      const filled = output.buffer as ArrayBuffer;
      port.postMessage({ buffer: filled, files, result } satisfies JobAnswer, [filled]);
    })
    .catch((error: unknown) => port.postMessage(failed(error)));
});

function failed(error: unknown): JobAnswer {
  if (!(error instanceof EnvironmentError)) return { error };
  const { cause, code, place, texts } = error;
  return {
    failure: { cause, code, hints: texts.hints.map(recordOf), message: recordOf(texts.message), place },
  };
}
