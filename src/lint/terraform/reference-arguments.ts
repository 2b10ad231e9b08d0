/** Arguments that name things instead of taking their values; Terraform still understands quotes around the names. */
export const REFERENCE_ARGUMENTS: ReadonlySet<string> = new Set([
  'depends_on',
  'ignore_changes',
  'provider',
  'providers',
  'replace_triggered_by',
]);
