/**
 * The functions that RFS does not run: all of them read files or paths of the machine that runs Terraform.
 * @see https://support.huaweicloud.com/tr-aos/rf_05_0028.html
 */
export const FORBIDDEN_FUNCTIONS = [
  'abspath',
  'basename',
  'dirname',
  'file',
  'filebase64',
  'filebase64sha256',
  'filebase64sha512',
  'fileexists',
  'fileset',
  'filemd5',
  'filesha1',
  'filesha256',
  'filesha512',
  'pathexpand',
  'templatefile',
] as const;

export type ForbiddenFunction = (typeof FORBIDDEN_FUNCTIONS)[number];
