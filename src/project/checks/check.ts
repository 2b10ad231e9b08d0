import type { Message } from '../../i18n/message.js';
import type { YamlPath } from '../../syntax/yaml/yaml.js';
import type { ManifestData } from '../manifest-data.js';
import type { ManifestRuleId } from '../manifest-rules.js';

/** What a check reports when something is wrong. */
export interface ManifestReport {
  rule: ManifestRuleId;
  message: Message;
  path: YamlPath;
  /** Whether the key is meant, or the value (usual). */
  part?: 'key' | 'value';
  /** Only this part of the value's text. */
  text?: string;
  related?: Array<{ message: Message; path: YamlPath }>;
  fix?: { title: Message; text: string };
}

/** Looks at what a schema cannot say. */
export type ManifestCheck = (
  data: ManifestData,
  context: {
    /** Absolute: the folder of koo.yaml. */
    root: string;
    report(report: ManifestReport): void;
  },
) => Promise<void> | void;
