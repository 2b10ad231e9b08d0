/** The texts of one command's help in another language; command lines and names of flags are the same in all. */
export interface CommandTexts {
  readonly summary: string;
  readonly description?: string;
  /** By the argument's name. */
  readonly args?: Readonly<Record<string, string>>;
  /** By the flag's name, without those that every command has. */
  readonly flags?: Readonly<Record<string, string>>;
}
