import type { SpecLink } from '../target.js';
import type { TargetState } from './target-state.js';

export function sameLink(a: SpecLink, b: SpecLink): boolean {
  return (
    a.template.id === b.template.id &&
    a.template.version === b.template.version &&
    a.asset?.id === b.asset?.id &&
    a.asset?.version === b.asset?.version
  );
}

/** A link for people: `template koo-…-single V1, asset sample-shop V1.0`. */
export function linkText({ asset, template }: SpecLink, { assets, templates }: TargetState): string {
  const name = (things: Record<string, { id: string; name: string }>, id: string) =>
    Object.values(things).find((one) => one.id === id)?.name ?? id;
  return [
    `template ${name(templates, template.id)} ${template.version}`,
    ...(asset ? [`asset ${name(assets, asset.id)} ${asset.version}`] : []),
  ].join(', ');
}
