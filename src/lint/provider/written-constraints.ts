import type { Span } from '../../syntax/source-text.js';
import type { Expression, TemplateFile } from '../../template/model.js';
import { attributeOf, blocksOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import type { ModuleScope } from '../modules/module-scope.js';
import { PRIVATE_PROVIDER_PREFIX, providerRequirements } from './required-providers.js';

/** A version constraint of a provider, wherever it is written. */
export interface WrittenConstraint {
  /** The provider's local name: `huaweicloud`. */
  name: string;
  version?: Expression;
  isPrivate: boolean;
  /** Where the provider comes from, as far as it is written here. */
  source?: string;
  /** It has a key that Terraform does not know, which may be a misspelt `version`. */
  isMisspelt: boolean;
  file: TemplateFile;
  /** Where to report that it is missing. */
  missingAt: Span;
  address: string;
}

/** What a module requires of its providers' versions: in `required_providers`, and in the older way in `provider` blocks. */
export function writtenConstraints(scope: ModuleScope): WrittenConstraint[] {
  const required = providerRequirements(scope).map(
    ({ address, file, name, nameSpan, source, unknown, version }): WrittenConstraint => ({
      name,
      isMisspelt: unknown.length > 0,
      version,
      file,
      source: literalString(source),
      isPrivate: literalString(source)?.startsWith(PRIVATE_PROVIDER_PREFIX) === true,
      missingAt: nameSpan,
      address: version ? `${address}.version` : address,
    }),
  );
  const inProviders = blocksOf(scope, 'provider').flatMap((block): WrittenConstraint[] => {
    const version = attributeOf(block.body, 'version');
    const name = block.labels[0]?.text ?? '';
    if (!version) return [];
    const { file, span, value } = version;
    return [
      {
        name,
        version: value,
        file,
        isPrivate: false,
        isMisspelt: false,
        missingAt: span,
        address: `provider.${name}.version`,
      },
    ];
  });
  return [...required, ...inProviders];
}
