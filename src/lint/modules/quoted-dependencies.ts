import type { Reference } from '../../template/queries/references.js';
import { literalString } from '../../template/queries/literal-value.js';
import { walkAttributes } from '../../template/queries/walk-attributes.js';
import type { ModuleScope, ReferenceUse } from './module-scope.js';

const BLOCK = /^(?:(data)\.)?([A-Za-z_][\w-]*)\.([A-Za-z_][\w-]*)/;
/** They name something else, or nothing that has to be declared. */
const OTHERS = new Set(['count', 'data', 'each', 'local', 'path', 'resource', 'self', 'terraform', 'var']);

/** The resources, data sources and modules that `depends_on` names in quotes, which Terraform reads all the same. */
export function quotedDependencies({ files }: ModuleScope): ReferenceUse[] {
  const uses: ReferenceUse[] = [];
  for (const { body, syntax } of files) {
    if (syntax !== 'hcl') continue;
    walkAttributes(body, (place) => {
      const { name, value } = place.attribute;
      if (name !== 'depends_on' || value.kind !== 'tuple') return;
      const topBlock = body.blocks.find(
        ({ span }) => span.start <= value.span.start && value.span.end <= span.end,
      );
      for (const item of value.items) {
        const reference = referenceIn(literalString(item), item.span.start + 1);
        if (reference && topBlock) uses.push({ place, reference, topBlock });
      }
    });
  }

  return uses;
}

function referenceIn(text: string | undefined, start: number): Reference | undefined {
  const match = text === undefined ? undefined : BLOCK.exec(text);
  if (!match) return undefined;
  const [written, isData, type, name] = match as unknown as [string, string | undefined, string, string];
  if (OTHERS.has(type)) return undefined;
  const span = { start, end: start + written.length };
  const kind = isData ? 'data' : type === 'module' ? 'module' : 'resource';
  return {
    kind,
    name,
    ...(kind !== 'module' && { type }),
    address: kind === 'resource' ? `resource.${written}` : written,
    path: written.split('.'),
    span,
    wholeSpan: { start, end: start + text!.length },
  };
}
