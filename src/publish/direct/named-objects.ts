import type { Message } from '../../i18n/message.js';
import { didYouMean } from '../../findings/did-you-mean.js';
import { UsageError } from '../../errors/koo-error.js';
import type { AssetState, TemplateState } from '../target.js';
import { templateName } from '../template-package.js';
import type { DirectInput } from './change-directly.js';
import { directMessages } from './messages.js';

/** `KEY` or `KEY@VERSION`. */
export interface Named {
  key: string;
  version?: string;
}

export function named(text: string): Named {
  const at = text.lastIndexOf('@');
  return at > 0 ? { key: text.slice(0, at), version: text.slice(at + 1) } : { key: text };
}

/**
 * The asset that is meant: by its key in koo.yaml, by that in the receipt, or by its name at the target.
 *
 * @throws UsageError `ASSET_NOT_THERE`
 */
export async function namedAsset(
  { project, receipt, session }: DirectInput,
  key: string,
): Promise<AssetState> {
  const declared = project.assets.find((asset) => asset.key === key);
  const name = declared?.name ?? { ...receipt.left?.assets, ...receipt.assets }[key]?.name ?? key;
  const found = await session.readAsset(name);
  if (found) return found;
  const keys = [...project.assets.map((asset) => asset.key), ...Object.keys(receipt.assets)];
  throw new UsageError('ASSET_NOT_THERE', directMessages.assetMissing({ name, target: session.name }), {
    hints: hintsOf(key, keys),
  });
}

/**
 * The same of a template.
 *
 * @throws UsageError `TEMPLATE_NOT_THERE`
 */
export async function namedTemplate(
  { project, receipt, session }: DirectInput,
  key: string,
): Promise<TemplateState> {
  const declared = project.templates.some((template) => template.key === key);
  const name = declared
    ? templateName(project.product.id, key)
    : ({ ...receipt.left?.templates, ...receipt.templates }[key]?.name ?? key);
  const found = await session.readTemplate(name);
  if (found) return found;
  const keys = [...project.templates.map((template) => template.key), ...Object.keys(receipt.templates)];
  throw new UsageError('TEMPLATE_NOT_THERE', directMessages.templateMissing({ name, target: session.name }), {
    hints: hintsOf(key, keys),
  });
}

function hintsOf(key: string, keys: readonly string[]): Message[] {
  const meant = didYouMean(key, keys);
  return [
    ...(meant === undefined ? [] : [directMessages.didYouMean({ meant })]),
    directMessages.listOrPublish(),
  ];
}
