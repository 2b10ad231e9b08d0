import {
  clusterServiceVersions,
  type ContainerSubject,
  type YamlFile,
  yamlFile,
} from './container-subject.js';

/** Where a package says what it is, and what it has to say there. */
export interface AnnotationHolder {
  file: YamlFile;
  /** Of the mapping that holds them. */
  path: readonly string[];
  required: readonly string[];
}

const CHART = ['source', 'categories', 'architecture', 'scenes'];
const CSV = ['alm-examples', 'categories', 'description', 'scenes', 'source', 'architecture'];

/**
 * The annotations of Chart.yaml, or of each CSV of an Operator.
 * @see https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html
 */
export function annotationHolders(subject: ContainerSubject): AnnotationHolder[] {
  const isRead = ({ document }: YamlFile): boolean => document.problems.length === 0;
  if (subject.container.type === 'operator') {
    return clusterServiceVersions(subject)
      .filter((file) => isRead(file))
      .map((file) => ({ file, path: ['metadata', 'annotations'], required: CSV }));
  }

  const chart = subject.container.type === 'helm' ? yamlFile(subject, 'Chart.yaml') : undefined;
  return chart && isRead(chart) ? [{ file: chart, path: ['annotations'], required: CHART }] : [];
}

/** @see https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html */
export const CATEGORIES: readonly string[] = [
  'AI/Machine Learning',
  'Application Runtime',
  'Big Data',
  'Database',
  'Monitoring',
  'Security',
  'Streaming & Messaging',
  'Integration & Delivery',
  'Logging & Tracing',
  'Developer Tools',
  'Networking',
  'Others',
];

/** `a, b` as its words; a list as what is in it. */
export function wordsOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
  return parts.map((part) => String(part).trim()).filter((part) => part !== '');
}
