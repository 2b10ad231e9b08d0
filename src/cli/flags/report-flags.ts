import { Flags } from '@oclif/core';
import { FORMAT_NAMES } from '../../findings/reporters/formats.js';

/** When a command that finds something fails, by `--fail-on`. */
const failOn = {
  default: 'error',
  description: 'Exit with 1 when there are findings of this severity or higher.',
  options: ['error', 'warning', 'info'],
};

/**
 * How a command that finds something reports it.
 *
 * @param where Text is printed, unless another format is: in which place, as an addition to the sentence.
 */
export function reportFlags({ aliases, where = '' }: { aliases?: string[]; where?: string } = {}) {
  return {
    'fail-on': Flags.string({ ...failOn, ...(aliases && { aliases }) }),
    format: Flags.string({
      description:
        `Report format: ${FORMAT_NAMES.join(', ')}; =FILE writes it to a file. ` +
        `Can be given several times; text is printed${where} unless another format is.`,
      helpValue: 'FORMAT[=FILE]',
      multiple: true,
      multipleNonGreedy: true,
    }),
  };
}
