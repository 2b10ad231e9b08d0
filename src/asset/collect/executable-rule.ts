import ignore from 'ignore';

/** `executable` of an asset in koo.yaml: patterns as in .gitignore, the last that matches decides. */
export class ExecutableRule {
  readonly #patterns: ReturnType<typeof ignore> | undefined;

  constructor(patterns: readonly string[] = []) {
    if (patterns.length > 0)
      this.#patterns = ignore({ allowRelativePaths: true, ignorecase: false }).add([...patterns]);
  }

  /** Whether a file is executable in the package, or nothing when no pattern says. */
  says(path: string): boolean | undefined {
    if (!this.#patterns) return undefined;
    const { ignored, unignored } = this.#patterns.test(path);
    return ignored ? true : unignored ? false : undefined;
  }
}
