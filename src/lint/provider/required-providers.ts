import type { Span } from '../../syntax/source-text.js';
import type { Attribute, Block, Expression, TemplateFile } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { memoized } from '../../platform/memoized.js';

/** Where RFS has the provider; the public registry's address is another. */
export const RFS_PROVIDER_SOURCE = 'huawei.com/provider/huaweicloud';
/** What RFS itself offers is under this; public templates use kubernetes from there, too. */
export const RFS_PROVIDER_PREFIX = 'huawei.com/provider/';
/** A provider that the account has registered with RFS: `huawei.com/private-provider/NAME`. */
export const PRIVATE_PROVIDER_PREFIX = 'huawei.com/private-provider/';

/** One provider as `required_providers` declares it. */
export interface ProviderRequirement {
  /** The local name: `huaweicloud`. */
  name: string;
  nameSpan: Span;
  source?: Expression;
  version?: Expression;
  /** `configuration_aliases`: what a module requires from whoever calls it. */
  aliases?: Expression;
  /** Keys of its object that Terraform does not know. */
  unknown: Array<{ name: string; span: Span }>;
  file: TemplateFile;
  /** `terraform.required_providers.huaweicloud`. */
  address: string;
}

/**
 * What a module requires; `required_providers` may be an object or, as in Huawei's JSON sample, an array of one. Looked
 * up once a module.
 */
export const providerRequirements = memoized((scope: ModuleScope): readonly ProviderRequirement[] =>
  requirementsIn(scope),
);

function requirementsIn(scope: ModuleScope): ProviderRequirement[] {
  return blocksOf(scope, 'terraform').flatMap((terraform) => {
    const inBlocks = blocksOf(terraform.body, 'required_providers').flatMap(({ body }) => [
      ...body.attributes.map((attribute) => fromAttribute(attribute)),
      ...body.blocks.map((block) => fromBlock(block)),
    ]);
    const inArguments = terraform.body.attributes
      .filter(({ name }) => name === 'required_providers')
      .flatMap(({ file, value }) => fromValue(value, file));
    return [...inBlocks, ...inArguments];
  });
}

function fromAttribute({ file, name, nameSpan, value }: Attribute): ProviderRequirement {
  return requirement(name, nameSpan, value, file);
}

/** `huaweicloud { … }`, whose "=" is missing: another rule's matter. */
function fromBlock({ body, file, type, typeSpan }: Block): ProviderRequirement {
  const part = (name: string): Expression | undefined => attributeOf(body, name)?.value;
  const address = `terraform.required_providers.${type}`;
  return {
    name: type,
    nameSpan: typeSpan,
    file,
    address,
    source: part('source'),
    version: part('version'),
    unknown: [],
  };
}

function fromValue(value: Expression, file: TemplateFile): ProviderRequirement[] {
  if (value.kind === 'tuple') return value.items.flatMap((item) => fromValue(item, file));
  if (value.kind !== 'object') return [];
  return value.items.flatMap((item) => {
    const name = literalString(item.key);
    return name === undefined ? [] : [requirement(name, item.key.span, item.value, file)];
  });
}

/** The old short form is the version alone: `huaweicloud = ">= 1.56.0"`. */
function requirement(
  name: string,
  nameSpan: Span,
  value: Expression,
  file: TemplateFile,
): ProviderRequirement {
  const address = `terraform.required_providers.${name}`;
  const common = { name, nameSpan, file, address };
  if (value.kind !== 'object') return { ...common, version: value, unknown: [] };
  const part = (key: string): Expression | undefined =>
    value.items.find((item) => literalString(item.key) === key)?.value;
  const unknown = value.items.flatMap(({ key }) => {
    const written = literalString(key);
    return written === undefined || KEYS.has(written) ? [] : [{ name: written, span: key.span }];
  });
  const aliases = part('configuration_aliases');
  return { ...common, source: part('source'), version: part('version'), aliases, unknown };
}

/** What Terraform accepts in the object of a provider; `//` is a comment in JSON. */
export const REQUIREMENT_KEYS = ['source', 'version', 'configuration_aliases'] as const;
const KEYS: ReadonlySet<string> = new Set([...REQUIREMENT_KEYS, '//']);
