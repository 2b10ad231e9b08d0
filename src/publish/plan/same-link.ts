import type { Message } from '../../i18n/message.js';
import type { SpecLink } from '../target.js';
import { planMessages } from './messages.js';

export function sameLink(a: SpecLink, b: SpecLink): boolean {
  return (
    a.template?.id === b.template?.id &&
    a.template?.version === b.template?.version &&
    a.asset?.id === b.asset?.id &&
    a.asset?.version === b.asset?.version
  );
}

type Names = Readonly<Record<string, { id: string; name: string }>>;

/** A link for people, by what is known of its names: `template koo-…-single V1, asset sample-shop V1.0`. */
export function linkMessage(
  { asset, template }: SpecLink,
  { assets, templates }: { assets: Names; templates: Names },
): Message {
  const nameOf = (things: Names, id: string) =>
    Object.values(things).find((one) => one.id === id)?.name ?? id;
  return planMessages.link({
    ...(template && { template: nameOf(templates, template.id), version: template.version }),
    ...(asset && { asset: { name: nameOf(assets, asset.id), version: asset.version } }),
  });
}

/** Whether the same specs have the same links. */
export function sameLinks(a: Record<string, SpecLink>, b: Record<string, SpecLink>): boolean {
  const codes = Object.keys(a);
  return (
    codes.length === Object.keys(b).length &&
    codes.every((code) => b[code] !== undefined && sameLink(a[code]!, b[code]))
  );
}
