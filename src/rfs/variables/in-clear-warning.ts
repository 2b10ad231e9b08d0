/** What the user should know of values that `resolveVariables` calls `inClear`. @param names Of their variables. */
export function inClearWarning(names: readonly string[]): string {
  return `RFS stores and logs the values of variables as they are, sensitive ones too (${names.join(', ')}): use ones for testing, or encrypt them with KMS.`;
}
