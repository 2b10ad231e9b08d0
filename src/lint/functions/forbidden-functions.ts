/**
 * The functions that RFS does not run: all of them read files or paths of the machine that runs Terraform. Each
 * with what does instead.
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0028.html
 */
export const FORBIDDEN_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ['abspath', 'Write the path itself.'],
  ['basename', 'Write the name itself.'],
  ['dirname', 'Write the folder itself.'],
  ['file', 'Put the text into the template, as a heredoc.'],
  ['filebase64', 'Put the text into the template as a heredoc, and wrap it in base64encode().'],
  ['filebase64sha256', 'Put the text into a local value, and wrap it in base64sha256().'],
  ['filebase64sha512', 'Put the text into a local value, and wrap it in base64sha512().'],
  ['fileexists', 'Decide by a variable.'],
  ['fileset', 'List the names in the template.'],
  ['filemd5', 'Put the text into a local value, and wrap it in md5().'],
  ['filesha1', 'Put the text into a local value, and wrap it in sha1().'],
  ['filesha256', 'Put the text into a local value, and wrap it in sha256().'],
  ['filesha512', 'Put the text into a local value, and wrap it in sha512().'],
  ['pathexpand', 'Write the whole path.'],
  ['templatefile', 'Put the text into the template as a heredoc; "${…}" and "%{…}" work in it.'],
]);
