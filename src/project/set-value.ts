import { didYouMean } from '../findings/did-you-mean.js';
import type { Message } from '../i18n/message.js';
import { setValueMessages } from './messages.js';

/** What of an asset a value of `set` can refer to. */
export const ASSET_FIELDS = ['id', 'version'] as const;
export type AssetField = (typeof ASSET_FIELDS)[number];

export type SetValuePart =
  | { kind: 'text'; text: string }
  /** `${asset.KEY.id}`, `${asset.KEY.version}` */
  | { kind: 'asset'; key: string; field: AssetField; text: string }
  /** Another `${…}`. `why` is what is wrong with it. */
  | { kind: 'unknown'; text: string; why: Message };

/** The parts of a value of `set`. `$${` is the text `${`. */
export function setValueParts(value: string): SetValuePart[] {
  const parts: SetValuePart[] = [];
  let text = '';
  for (let at = 0; at < value.length;) {
    if (value.startsWith('$${', at)) {
      text += '${';
      at += 3;
    } else if (value.startsWith('${', at)) {
      const close = value.indexOf('}', at);
      const end = close === -1 ? value.length : close + 1;
      if (text) parts.push({ kind: 'text', text });
      text = '';
      parts.push(reference(value.slice(at, end)));
      at = end;
    } else {
      text += value[at];
      at += 1;
    }
  }

  if (text) parts.push({ kind: 'text', text });
  return parts;
}

function reference(text: string): SetValuePart {
  const [, key, field] = /^\$\{\s*asset\.([^.}\s]+)\.([^.}\s]+)\s*\}$/.exec(text) ?? [];
  if (key === undefined || field === undefined) {
    const why = text.endsWith('}') ? setValueMessages.unknownForm() : setValueMessages.braceMissing();
    return { kind: 'unknown', text, why };
  }

  if (isAssetField(field)) return { field, key, kind: 'asset', text };
  const meant = didYouMean(field, ASSET_FIELDS);
  const why = meant
    ? setValueMessages.misspeltField({ field, meant })
    : setValueMessages.unknownField({ field });
  return { kind: 'unknown', text, why };
}

function isAssetField(text: string): text is AssetField {
  return (ASSET_FIELDS as readonly string[]).includes(text);
}
