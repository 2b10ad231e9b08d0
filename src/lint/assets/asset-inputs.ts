import type { SetValuePart } from '../../project/set-value.js';
import { setValueParts } from '../../project/set-value.js';
import { commonMessages } from '../../findings/common-messages.js';
import type { RelatedPlace } from '../../findings/finding.js';
import type { ReportedText } from '../../findings/rule.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import { toText } from '../../template/evaluate/value.js';
import type { Block } from '../../template/model.js';
import { attributeOf } from '../../template/queries/attribute-of.js';
import { literalString } from '../../template/queries/literal-value.js';
import { assetReaders } from './asset-address.js';
import { fixedValue } from '../values/known-value.js';
import { moduleScopes, rootScope } from '../modules/module-scope.js';
import { originsOf, type Origin } from '../values/origins.js';
import type { Deployment } from '../project-subject.js';

interface Place {
  source: SourceText;
  span: Span;
}

/** What an argument of `huaweicloud_koogallery_assets` gets in the end, and where that is written. */
export type AssetInput =
  /** `${asset.KEY.id}` in koo.yaml. */
  | { kind: 'asset'; part: Extract<SetValuePart, { kind: 'asset' }>; place: Place }
  /** A text: in the template, as a variable's default, or in koo.yaml. */
  | { kind: 'text'; text: string; place: Place }
  /** A variable of the root that koo.yaml gives no value; `empty` when its default is empty. */
  | {
      kind: 'unset';
      variable: string;
      empty: boolean;
      place: Place;
      related: Array<ReportedText<RelatedPlace, 'message'>>;
    };

/** The data sources of a template that read a software package. */
export function packageReaders({ template }: Deployment): Block[] {
  return assetReaders(template)
    .map(({ block }) => block)
    .filter(({ body }) => {
      const type = literalString(attributeOf(body, 'deployed_type')?.value);
      return type === undefined || type === 'software_package';
    });
}

/** What `asset_id` or `asset_version` of the readers gets; what only a deployment shows is left out. */
export function assetInputs(deployment: Deployment, argument: 'asset_id' | 'asset_version'): AssetInput[] {
  const { declaration, template } = deployment;
  const { variables } = rootScope(template);
  // `koo publish` rejects such a value, and the variable that was meant only seems to be without one.
  if (Object.keys(declaration.set).some((name) => !variables.has(name))) return [];
  return packageReaders(deployment).flatMap((block) => {
    const attribute = attributeOf(block.body, argument);
    const scope = moduleScopes(template).find(({ module }) => module === block.file.module);
    if (!attribute || !scope) return [];
    const { source } = attribute.file;
    return originsOf(template, { expression: attribute.value, scope, source }).flatMap((origin) =>
      inputFrom(origin, deployment),
    );
  });
}

function inputFrom(origin: Origin, deployment: Deployment): AssetInput[] {
  const { expression, scope, source, variable } = origin;
  if (variable === undefined) {
    const text = toText(fixedValue(expression, scope));
    return text === undefined ? [] : [{ kind: 'text', text, place: { source, span: expression.span } }];
  }

  const { at, declaration } = deployment;
  const value = Object.hasOwn(declaration.set, variable) ? declaration.set[variable] : undefined;
  if (value !== undefined) return [setInput(String(value), at('set', variable))];
  const block = scope.variables.get(variable);
  if (!block) return [];
  const fallback = attributeOf(block.body, 'default');
  const text = fallback && fixedValue(fallback.value, scope);
  if (typeof text === 'string' && text !== '')
    return [{ kind: 'text', text, place: { source: fallback!.file.source, span: fallback!.value.span } }];
  const related = [
    { message: commonMessages.readHere(), file: source.file, range: source.rangeOf(expression.span) },
  ];
  return [{ kind: 'unset', variable, empty: fallback !== undefined, place: at('key'), related }];
}

function setInput(value: string, place: Place): AssetInput {
  const parts = setValueParts(value);
  const [part] = parts;
  if (parts.length === 1 && part?.kind === 'asset') return { kind: 'asset', part, place };
  return { kind: 'text', text: value, place };
}
