/** How many arguments a function takes. */
export interface Arity {
  least: number;
  /** `Infinity` when any number may follow. */
  most: number;
}

const exactly = (count: number): Arity => ({ least: count, most: count });
const between = (least: number, most: number): Arity => ({ least, most });
const atLeast = (least: number): Arity => ({ least, most: Infinity });

function names(list: string, arity: Arity): Array<[string, Arity]> {
  return list.split(' ').map((name) => [name, arity]);
}

/**
 * The functions of Terraform 1.5, which RFS runs.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/functions
 */
export const TERRAFORM_FUNCTIONS: ReadonlyMap<string, Arity> = new Map([
  ...names('plantimestamp timestamp uuid', exactly(0)),
  ...names(
    'abs abspath alltrue anytrue base64decode base64encode base64gzip base64sha256 base64sha512 basename can ceil ' +
      'chomp cidrnetmask compact csvdecode dirname distinct file filebase64 filebase64sha256 filebase64sha512 ' +
      'fileexists filemd5 filesha1 filesha256 filesha512 flatten floor jsondecode jsonencode keys length lower md5 ' +
      'nonsensitive one pathexpand reverse sensitive sha1 sha256 sha512 signum sort strrev sum title tobool tolist ' +
      'tomap tonumber toset tostring transpose trimspace type upper urlencode values yamldecode yamlencode',
    exactly(1),
  ),
  ...names(
    'chunklist cidrhost contains element endswith fileset formatdate indent index log parseint pow regex regexall ' +
      'rsadecrypt setsubtract split startswith strcontains templatefile textdecodebase64 textencodebase64 timeadd ' +
      'timecmp trim trimprefix trimsuffix uuidv5 zipmap',
    exactly(2),
  ),
  ...names('cidrsubnet matchkeys replace slice substr', exactly(3)),
  ...names('bcrypt', between(1, 2)),
  ...names('range', between(1, 3)),
  ...names('lookup', between(2, 3)),
  ...names('merge', atLeast(0)),
  ...names(
    'cidrsubnets coalesce coalescelist concat format formatlist max min setintersection setproduct setunion try',
    atLeast(1),
  ),
  ...names('join', atLeast(2)),
]);

/** Where a function that Terraform 1.5 lacks is found: in later releases, or in earlier ones, with what to write now. */
type OtherRelease = { since: string } | { instead: string };

/** Functions of later or earlier releases: the name is right, but not in Terraform 1.5. */
export const OTHER_RELEASES: ReadonlyMap<string, OtherRelease> = new Map<string, OtherRelease>([
  ['base64gunzip', { since: '1.10' }],
  ['ephemeralasnull', { since: '1.10' }],
  ['issensitive', { since: '1.8' }],
  ['list', { instead: '[a, b]' }],
  ['map', { instead: '{a = b}' }],
  ['templatestring', { since: '1.9' }],
]);
