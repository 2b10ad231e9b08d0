import type { Finding } from '../findings/finding.js';
import type { Project } from '../project/project.js';
import type { AssetReceipt } from './receipt.js';
import type { SpecLink, TemplateState } from './target.js';

/** What a publish came to. Its schema is `schemas/output/publish.schema.json`. */
export interface PublishResult {
  target: string;
  /** The target's address, for the person who reads it. */
  place: string;
  product: string;
  /** Whether anything at the target was changed. */
  changed: boolean;
  assets: PublishedAsset[];
  templates: PublishedTemplate[];
  links: PublishedLink[];
  /** What somebody else has to do before the rest can follow. */
  waiting: string[];
  /** Warnings and advice; errors would have stopped it. */
  findings: Finding[];
}

export interface PublishedAsset {
  key: string;
  name: string;
  id: string;
  version: string;
  /** Hex, of the package. */
  sha256: string;
  bytes: number;
  status: string;
}

export interface PublishedTemplate {
  key: string;
  name: string;
  id: string;
  version: string;
  /** Hex, of the template package. */
  sha256: string;
}

export interface PublishedLink {
  skuCode: string;
  name: string;
  /** Its id. */
  template: string;
  templateVersion: string;
  assetVersion?: string;
}

export function publishedAsset(
  key: string,
  { bytes, id, name, sha256, status, version }: AssetReceipt,
): PublishedAsset {
  return { key, name, id, version, sha256, bytes, status };
}

export function publishedTemplate(
  key: string,
  { id, name, sha256, version }: TemplateState,
): PublishedTemplate {
  return { key, name, id, version, sha256 };
}

/** In the order of koo.yaml. */
export function publishedLinks({ specs }: Project, links: ReadonlyMap<string, SpecLink>): PublishedLink[] {
  return specs.flatMap(({ name, skuCode }) => {
    const link = links.get(skuCode);
    if (!link) return [];
    const { asset, template } = link;
    return [
      {
        skuCode,
        name,
        template: template.id,
        templateVersion: template.version,
        assetVersion: asset?.version,
      },
    ];
  });
}
