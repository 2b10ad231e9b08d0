/**
 * What a parameter accepts: `text` a string, number or bool; `number` a number, or a string that is one; `row` a list, set or
 * tuple; `list` no set either; `map` a map or an object; `measured` what has a length; `any` all of them.
 */
export type Parameter = 'any' | 'bool' | 'list' | 'map' | 'measured' | 'number' | 'row' | 'text';

interface Signature {
  parameters: readonly Parameter[];
  /** As many more of the last one as there are. */
  isVariadic: boolean;
}

function names(functions: string, ...written: Parameter[]): Array<[string, Signature]> {
  return functions.split(' ').map((name) => [name, { parameters: written, isVariadic: false }]);
}

function variadic(functions: string, ...written: Parameter[]): Array<[string, Signature]> {
  return functions.split(' ').map((name) => [name, { parameters: written, isVariadic: true }]);
}

/**
 * The parameters of Terraform 1.5's functions: what `terraform validate` of 1.5.7 accepts for each, of variables of every
 * type, and what it finds at the latest when it plans. Functions that accept anything are left out.
 * @see https://developer.hashicorp.com/terraform/language/v1.5.x/functions
 */
const SIGNATURES: ReadonlyMap<string, Signature> = new Map([
  ...names('abs ceil floor signum', 'number'),
  ...names('log pow', 'number', 'number'),
  ...variadic('max min range', 'number'),
  ...names(
    'base64decode base64encode base64gzip base64sha256 base64sha512 chomp cidrnetmask csvdecode jsondecode lower md5 sha1 ' +
      'sha256 sha512 strrev title trimspace upper urlencode yamldecode',
    'text',
  ),
  ...names(
    'endswith formatdate regex regexall split startswith strcontains textdecodebase64 textencodebase64 timeadd timecmp trim ' +
      'trimprefix trimsuffix uuidv5',
    'text',
    'text',
  ),
  ...names('replace', 'text', 'text', 'text'),
  ...variadic('bcrypt cidrsubnets', 'text', 'number'),
  ...names('cidrhost', 'text', 'number'),
  ...names('cidrsubnet substr', 'text', 'number', 'number'),
  ...names('indent', 'number', 'text'),
  ...names('parseint', 'any', 'number'),
  ...variadic('format formatlist', 'text', 'any'),
  ...variadic('join', 'text', 'row'),
  ...names('alltrue anytrue compact distinct flatten one reverse sort sum tolist toset', 'row'),
  ...names('chunklist', 'row', 'number'),
  ...names('contains', 'row', 'any'),
  ...names('index', 'row', 'any'),
  ...names('matchkeys', 'row', 'row', 'row'),
  ...names('setsubtract', 'row', 'row'),
  ...variadic('setintersection setproduct setunion', 'row'),
  ...names('zipmap', 'row', 'list'),
  ...variadic('concat', 'list'),
  ...names('element', 'list', 'number'),
  ...names('slice', 'list', 'number', 'number'),
  ...names('keys tomap transpose values', 'map'),
  ...variadic('merge', 'map'),
  ...names('lookup', 'map', 'text', 'any'),
  ...names('length', 'measured'),
  ...names('tobool', 'bool'),
  ...names('tonumber', 'number'),
  ...names('tostring', 'text'),
]);

/** They accept null. */
const NULLABLE = new Set(['merge', 'tobool', 'tolist', 'tomap', 'tonumber', 'toset', 'tostring']);

/** What a function accepts as its argument at a place, from 0; nothing where it accepts anything, or there is none. */
export function parameterOf(name: string, at: number): Parameter | undefined {
  const signature = SIGNATURES.get(name);
  if (!signature) return undefined;
  const { isVariadic, parameters } = signature;
  return parameters[at] ?? (isVariadic ? parameters.at(-1) : undefined);
}

export function acceptsNull(name: string, parameter: Parameter): boolean {
  return parameter === 'any' || NULLABLE.has(name);
}
