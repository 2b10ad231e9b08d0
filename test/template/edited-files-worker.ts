import { parentPort, workerData } from 'node:worker_threads';
import { lintTemplate } from '../../src/lint/lint-template.js';
import { readTemplateText } from '../../src/template/read-template.js';
import type { Answer, Task } from './edited-files.js';
import { editedText, randomFrom } from './random-edits.js';

const { texts } = workerData as { texts: Array<[name: string, text: string]> };

/** What is wrong with how a text was read and checked; nothing when all is well. */
function problemWith(name: string, text: string): string | undefined {
  const template = readTemplateText(text, name);
  for (const { code, span } of template.problems)
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      return `${code} lies outside of the text`;
  const crashed = lintTemplate(template).find(({ rule }) => rule === 'lint/rule-crashed');
  return crashed?.message;
}

parentPort!.on('message', ({ seed }: Task) => {
  const random = randomFrom(seed);
  const [name, text] = texts[Math.floor(random() * texts.length)]!;
  const answer: Answer = { seed, name };
  try {
    answer.problem = problemWith(name.endsWith('.tf') ? 'main.tf' : 'main.tf.json', editedText(text, random));
  } catch (error) {
    answer.problem = String(error instanceof Error ? error.stack : error);
  }

  parentPort!.postMessage(answer);
});
