import { Help } from '@oclif/core';
import { EXIT_CODES } from './exit-codes.js';

/** The framework's help, with the table of exit codes at its end. */
export default class KooHelp extends Help {
  override formatRoot(): string {
    const rows: [string, string][] = EXIT_CODES.map(({ code, meaning }) => [String(code), meaning]);
    const body = this.renderList(rows, { indentation: 2, spacer: '\n', stripAnsi: this.opts.stripAnsi });
    return [super.formatRoot(), this.section('EXIT CODES', body)].join('\n\n');
  }
}
