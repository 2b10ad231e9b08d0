import type { SpecLink } from '../target.js';

export function sameLink(a: SpecLink, b: SpecLink): boolean {
  return (
    a.template.id === b.template.id &&
    a.template.version === b.template.version &&
    a.asset?.id === b.asset?.id &&
    a.asset?.version === b.asset?.version
  );
}

type Names = Readonly<Record<string, { id: string; name: string }>>;

/** A link for people, by what is known of the things' names: `template koo-…-single V1, asset sample-shop V1.0`. */
export function linkText(
  { asset, template }: SpecLink,
  { assets, templates }: { assets: Names; templates: Names },
): string {
  const nameOf = (things: Names, id: string) =>
    Object.values(things).find((one) => one.id === id)?.name ?? id;
  return [
    `template ${nameOf(templates, template.id)} ${template.version}`,
    ...(asset ? [`asset ${nameOf(assets, asset.id)} ${asset.version}`] : []),
  ].join(', ');
}

/** Whether the same specs have the same links. */
export function sameLinks(a: Record<string, SpecLink>, b: Record<string, SpecLink>): boolean {
  const codes = Object.keys(a);
  return (
    codes.length === Object.keys(b).length &&
    codes.every((code) => b[code] !== undefined && sameLink(a[code]!, b[code]))
  );
}
