import { Help } from '@oclif/core';
import { EXIT_CODES } from './exit-codes.js';
import { withStyles } from './guard-output.js';

/** The framework's help, in its own styles, with the table of exit codes at its end. */
export default class KooHelp extends Help {
  protected override log(...words: string[]): void {
    withStyles(() => super.log(...words));
  }

  override formatRoot(): string {
    const rows: [string, string][] = EXIT_CODES.map(({ code, meaning }) => [String(code), meaning]);
    const body = this.renderList(rows, { indentation: 2, spacer: '\n', stripAnsi: this.opts.stripAnsi });
    return [super.formatRoot(), this.section('EXIT CODES', body)].join('\n\n');
  }
}
