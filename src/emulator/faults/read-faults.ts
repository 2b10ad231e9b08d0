import { KooError, UsageError } from '../../errors/koo-error.js';
import { type Fault, readFault } from './fault.js';
import { readBounded } from '../../platform/read-bounded.js';
import { faultMessages } from '../messages.js';

/** Bytes. A list of a hundred faults has some ten thousand. */
const MAX_BYTES = 1024 * 1024;

/**
 * The faults of a file: a list in YAML or JSON.
 *
 * @throws UsageError `WRONG_FAULT`; what reading the file throws
 */
export async function readFaults(file: string): Promise<Fault[]> {
  const { parse } = await import('yaml');
  let content: unknown;
  try {
    content = parse((await readBounded(file, { maxBytes: MAX_BYTES })).toString('utf8'), {
      maxAliasCount: 0,
      prettyErrors: false,
    });
  } catch (error) {
    if (error instanceof KooError || (error as NodeJS.ErrnoException).syscall) throw error;
    throw notAList(file, error);
  }

  if (!Array.isArray(content)) throw notAList(file);
  return content.map((item) => readFault(item));
}

function notAList(file: string, cause?: unknown): UsageError {
  return new UsageError('WRONG_FAULT', faultMessages.notList(), {
    cause,
    hints: [faultMessages.writeList()],
    docs: 'docs/emulator.md',
    place: file,
  });
}
