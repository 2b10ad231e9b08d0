import { Flags } from '@oclif/core';
import { FORMAT_NAMES } from '../findings/reporters/formats.js';

/** When a command that finds something fails, by `--fail-on`. */
const failOn = {
  default: 'error',
  description: 'The mildest severity of a finding that makes the command exit with 1.',
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
        `How to report the findings: ${FORMAT_NAMES.join(', ')}; into a file with =FILE. ` +
        `Can be given several times; text is printed${where} unless another format is.`,
      helpValue: 'FORMAT[=FILE]',
      multiple: true,
      multipleNonGreedy: true,
    }),
  };
}
