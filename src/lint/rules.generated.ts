// Written by tools/rules-registry.js from the files in src/lint/rules/. Do not edit.
import type { Rule } from '../findings/rule.js';
import type { Template } from '../template/model.js';
import { downloadNotFromAsset } from './rules/download/not-from-asset.js';
import { downloadUndecodedAddress } from './rules/download/undecoded-address.js';
import { downloadUnverified } from './rules/download/unverified.js';
import { expressionArgumentCount } from './rules/expression/argument-count.js';
import { expressionBadPattern } from './rules/expression/bad-pattern.js';
import { expressionBareName } from './rules/expression/bare-name.js';
import { expressionInterpolatedName } from './rules/expression/interpolated-name.js';
import { expressionInterpolationOnly } from './rules/expression/interpolation-only.js';
import { expressionNeverTrue } from './rules/expression/never-true.js';
import { expressionNotConstant } from './rules/expression/not-constant.js';
import { expressionNotIterable } from './rules/expression/not-iterable.js';
import { expressionQuotedReference } from './rules/expression/quoted-reference.js';
import { expressionReferenceAsText } from './rules/expression/reference-as-text.js';
import { expressionUnknownAttribute } from './rules/expression/unknown-attribute.js';
import { expressionUnknownFunction } from './rules/expression/unknown-function.js';
import { expressionUnlikeResults } from './rules/expression/unlike-results.js';
import { expressionWrongArgument } from './rules/expression/wrong-argument.js';
import { expressionWrongCondition } from './rules/expression/wrong-condition.js';
import { expressionWrongOperand } from './rules/expression/wrong-operand.js';
import { expressionWrongPlace } from './rules/expression/wrong-place.js';
import { extensionByteOrderMark } from './rules/extension/byte-order-mark.js';
import { extensionMissingLanguage } from './rules/extension/missing-language.js';
import { extensionMissingPrompt } from './rules/extension/missing-prompt.js';
import { extensionMissingVariable } from './rules/extension/missing-variable.js';
import { extensionPlace } from './rules/extension/place.js';
import { extensionShape } from './rules/extension/shape.js';
import { extensionUnfitPrompt } from './rules/extension/unfit-prompt.js';
import { extensionUnknownPrompt } from './rules/extension/unknown-prompt.js';
import { extensionUnknownVariable } from './rules/extension/unknown-variable.js';
import { localUndeclared } from './rules/local/undeclared.js';
import { localUnused } from './rules/local/unused.js';
import { outputMissing } from './rules/output/missing.js';
import { outputNoAddress } from './rules/output/no-address.js';
import { outputNoDescription } from './rules/output/no-description.js';
import { outputNoUser } from './rules/output/no-user.js';
import { outputSecret } from './rules/output/secret.js';
import { packageBodyLength } from './rules/package/body-length.js';
import { packageByteOrderMark } from './rules/package/byte-order-mark.js';
import { packageFileCount } from './rules/package/file-count.js';
import { packageMixedSyntax } from './rules/package/mixed-syntax.js';
import { packageNameLength } from './rules/package/name-length.js';
import { packageSize } from './rules/package/size.js';
import { packageTfvars } from './rules/package/tfvars.js';
import { providerHardCodedRegion } from './rules/provider/hard-coded-region.js';
import { providerSource } from './rules/provider/source.js';
import { providerUndeclaredAlias } from './rules/provider/undeclared-alias.js';
import { providerUnknownArgument } from './rules/provider/unknown-argument.js';
import { providerVersionConstraint } from './rules/provider/version-constraint.js';
import { referenceCycle } from './rules/reference/cycle.js';
import { referenceUndeclared } from './rules/reference/undeclared.js';
import { referenceUnknownAttribute } from './rules/reference/unknown-attribute.js';
import { referenceUnknownOutput } from './rules/reference/unknown-output.js';
import { referenceWhichInstance } from './rules/reference/which-instance.js';
import { referenceWrongDependency } from './rules/reference/wrong-dependency.js';
import { resourceBadAddress } from './rules/resource/bad-address.js';
import { resourceBadFormat } from './rules/resource/bad-format.js';
import { resourceBlockCount } from './rules/resource/block-count.js';
import { resourceBlockForm } from './rules/resource/block-form.js';
import { resourceConflictingArguments } from './rules/resource/conflicting-arguments.js';
import { resourceDeprecated } from './rules/resource/deprecated.js';
import { resourceFixedFlavor } from './rules/resource/fixed-flavor.js';
import { resourceFixedId } from './rules/resource/fixed-id.js';
import { resourceFixedZone } from './rules/resource/fixed-zone.js';
import { resourceFullWidthText } from './rules/resource/full-width-text.js';
import { resourceIgnoredArgument } from './rules/resource/ignored-argument.js';
import { resourceMissingArgument } from './rules/resource/missing-argument.js';
import { resourceMissingPeriod } from './rules/resource/missing-period.js';
import { resourceNewerThanConstraint } from './rules/resource/newer-than-constraint.js';
import { resourceNewerThanRfs } from './rules/resource/newer-than-rfs.js';
import { resourceOneOf } from './rules/resource/one-of.js';
import { resourceOutOfRange } from './rules/resource/out-of-range.js';
import { resourcePaidInAdvance } from './rules/resource/paid-in-advance.js';
import { resourcePasswordWithoutEffect } from './rules/resource/password-without-effect.js';
import { resourceReadOnly } from './rules/resource/read-only.js';
import { resourceRequiredWith } from './rules/resource/required-with.js';
import { resourceStatedLimit } from './rules/resource/stated-limit.js';
import { resourceTimeouts } from './rules/resource/timeouts.js';
import { resourceUnknownArgument } from './rules/resource/unknown-argument.js';
import { resourceUnknownType } from './rules/resource/unknown-type.js';
import { resourceUnlistedValue } from './rules/resource/unlisted-value.js';
import { resourceWrongType } from './rules/resource/wrong-type.js';
import { secretAccessKey } from './rules/secret/access-key.js';
import { secretPassword } from './rules/secret/password.js';
import { secretPrivateKey } from './rules/secret/private-key.js';
import { syntaxArchive } from './rules/syntax/archive.js';
import { syntaxHcl } from './rules/syntax/hcl.js';
import { syntaxJson } from './rules/syntax/json.js';
import { templateBackend } from './rules/template/backend.js';
import { templateBlockNames } from './rules/template/block-names.js';
import { templateCloudBlock } from './rules/template/cloud-block.js';
import { templateCountLimit } from './rules/template/count-limit.js';
import { templateCountWithForEach } from './rules/template/count-with-for-each.js';
import { templateDuplicateBlock } from './rules/template/duplicate-block.js';
import { templateForbiddenFunction } from './rules/template/forbidden-function.js';
import { templateForbiddenResource } from './rules/template/forbidden-resource.js';
import { templateIdentifier } from './rules/template/identifier.js';
import { templateMissingArgument } from './rules/template/missing-argument.js';
import { templateMissingModule } from './rules/template/missing-module.js';
import { templateModuleArgument } from './rules/template/module-argument.js';
import { templateModuleCount } from './rules/template/module-count.js';
import { templateModuleNesting } from './rules/template/module-nesting.js';
import { templateModuleValue } from './rules/template/module-value.js';
import { templateNonlocalModule } from './rules/template/nonlocal-module.js';
import { templateProvisioner } from './rules/template/provisioner.js';
import { templateTerraformVersion } from './rules/template/terraform-version.js';
import { templateUnknownArgument } from './rules/template/unknown-argument.js';
import { templateUnknownBlock } from './rules/template/unknown-block.js';
import { templateWrongMove } from './rules/template/wrong-move.js';
import { templateWrongRepetition } from './rules/template/wrong-repetition.js';
import { templateWrongValue } from './rules/template/wrong-value.js';
import { variableBlindValidation } from './rules/variable/blind-validation.js';
import { variableDefaultRefused } from './rules/variable/default-refused.js';
import { variableDuplicate } from './rules/variable/duplicate.js';
import { variableForeignValidation } from './rules/variable/foreign-validation.js';
import { variableLateValidation } from './rules/variable/late-validation.js';
import { variableNoDescription } from './rules/variable/no-description.js';
import { variableNotSensitive } from './rules/variable/not-sensitive.js';
import { variableNullDefault } from './rules/variable/null-default.js';
import { variableNullableString } from './rules/variable/nullable-string.js';
import { variableQuotedType } from './rules/variable/quoted-type.js';
import { variableSensitiveDefault } from './rules/variable/sensitive-default.js';
import { variableTypeMissing } from './rules/variable/type-missing.js';
import { variableUndeclared } from './rules/variable/undeclared.js';
import { variableUnknownType } from './rules/variable/unknown-type.js';
import { variableUnused } from './rules/variable/unused.js';
import { variableWideValidation } from './rules/variable/wide-validation.js';
import { variableWrongDefault } from './rules/variable/wrong-default.js';

export const templateRules: ReadonlyArray<Rule<Template>> = [
  downloadNotFromAsset,
  downloadUndecodedAddress,
  downloadUnverified,
  expressionArgumentCount,
  expressionBadPattern,
  expressionBareName,
  expressionInterpolatedName,
  expressionInterpolationOnly,
  expressionNeverTrue,
  expressionNotConstant,
  expressionNotIterable,
  expressionQuotedReference,
  expressionReferenceAsText,
  expressionUnknownAttribute,
  expressionUnknownFunction,
  expressionUnlikeResults,
  expressionWrongArgument,
  expressionWrongCondition,
  expressionWrongOperand,
  expressionWrongPlace,
  extensionByteOrderMark,
  extensionMissingLanguage,
  extensionMissingPrompt,
  extensionMissingVariable,
  extensionPlace,
  extensionShape,
  extensionUnfitPrompt,
  extensionUnknownPrompt,
  extensionUnknownVariable,
  localUndeclared,
  localUnused,
  outputMissing,
  outputNoAddress,
  outputNoDescription,
  outputNoUser,
  outputSecret,
  packageBodyLength,
  packageByteOrderMark,
  packageFileCount,
  packageMixedSyntax,
  packageNameLength,
  packageSize,
  packageTfvars,
  providerHardCodedRegion,
  providerSource,
  providerUndeclaredAlias,
  providerUnknownArgument,
  providerVersionConstraint,
  referenceCycle,
  referenceUndeclared,
  referenceUnknownAttribute,
  referenceUnknownOutput,
  referenceWhichInstance,
  referenceWrongDependency,
  resourceBadAddress,
  resourceBadFormat,
  resourceBlockCount,
  resourceBlockForm,
  resourceConflictingArguments,
  resourceDeprecated,
  resourceFixedFlavor,
  resourceFixedId,
  resourceFixedZone,
  resourceFullWidthText,
  resourceIgnoredArgument,
  resourceMissingArgument,
  resourceMissingPeriod,
  resourceNewerThanConstraint,
  resourceNewerThanRfs,
  resourceOneOf,
  resourceOutOfRange,
  resourcePaidInAdvance,
  resourcePasswordWithoutEffect,
  resourceReadOnly,
  resourceRequiredWith,
  resourceStatedLimit,
  resourceTimeouts,
  resourceUnknownArgument,
  resourceUnknownType,
  resourceUnlistedValue,
  resourceWrongType,
  secretAccessKey,
  secretPassword,
  secretPrivateKey,
  syntaxArchive,
  syntaxHcl,
  syntaxJson,
  templateBackend,
  templateBlockNames,
  templateCloudBlock,
  templateCountLimit,
  templateCountWithForEach,
  templateDuplicateBlock,
  templateForbiddenFunction,
  templateForbiddenResource,
  templateIdentifier,
  templateMissingArgument,
  templateMissingModule,
  templateModuleArgument,
  templateModuleCount,
  templateModuleNesting,
  templateModuleValue,
  templateNonlocalModule,
  templateProvisioner,
  templateTerraformVersion,
  templateUnknownArgument,
  templateUnknownBlock,
  templateWrongMove,
  templateWrongRepetition,
  templateWrongValue,
  variableBlindValidation,
  variableDefaultRefused,
  variableDuplicate,
  variableForeignValidation,
  variableLateValidation,
  variableNoDescription,
  variableNotSensitive,
  variableNullDefault,
  variableNullableString,
  variableQuotedType,
  variableSensitiveDefault,
  variableTypeMissing,
  variableUndeclared,
  variableUnknownType,
  variableUnused,
  variableWideValidation,
  variableWrongDefault,
];
