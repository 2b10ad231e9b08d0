import type { Block } from '../template/model.js';
import { attributeAddress, addressOf } from '../template/queries/address-of.js';
import { attributeOf } from '../template/queries/attribute-of.js';
import { literalString } from '../template/queries/literal-value.js';
import type { Reference } from '../template/queries/references.js';
import type { AttributePlace } from '../template/queries/walk-attributes.js';

/** In JSON the names in `depends_on` are plain strings: `"huaweicloud_vpc.main"`, `"module.web"`. */
export function quotedDependencies(block: Block): Array<{ reference: Reference; place: AttributePlace }> {
  const attribute = attributeOf(block.body, 'depends_on');
  if (attribute?.value.kind !== 'tuple') return [];
  const place = { attribute, block, address: attributeAddress('depends_on', addressOf(block)) };
  return attribute.value.items.flatMap((item) => {
    const text = literalString(item);
    const reference = text === undefined ? undefined : parse(text.trim(), item.span);
    return reference ? [{ reference, place }] : [];
  });
}

function parse(text: string, quoted: Reference['span']): Reference | undefined {
  if (!/^[\w-]+(?:\.[\w-]+){1,2}$/.test(text)) return undefined;
  const path = text.split('.');
  const root = path[0]!;
  const span = { start: quoted.start + 1, end: quoted.end - 1 };
  const common = { path, span, wholeSpan: span };
  if (root === 'module' && path.length === 2)
    return { kind: 'module', name: path[1]!, address: text, ...common };
  if (root === 'data')
    return path.length === 3
      ? { kind: 'data', type: path[1], name: path[2]!, address: text, ...common }
      : undefined;
  if (root === 'var' || root === 'local' || path.length !== 2) return undefined;
  return { kind: 'resource', type: root, name: path[1]!, address: `resource.${text}`, ...common };
}
