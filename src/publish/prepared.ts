import type { PackedAsset } from '../asset/model.js';
import type { Finding } from '../findings/finding.js';
import type { AssetDeclaration, TemplateDeclaration } from '../project/project.js';
import type { SourceText } from '../syntax/source-text.js';
import type { Template } from '../template/model.js';

/** Everything that can be known before a target is touched. */
export interface Prepared {
  templates: Map<TemplateDeclaration, Template>;
  packages: Map<AssetDeclaration, PackedAsset>;
  /** Hex SHA-256 of each template's package, with the values of `set` but for the assets' ids. */
  templateHashes: Map<TemplateDeclaration, string>;
  /** Of the linter and the package's rules; no errors among them. */
  findings: Finding[];
  sources: Map<string, SourceText>;
}
