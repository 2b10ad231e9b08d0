import { didYouMean } from '../../findings/did-you-mean.js';
import {
  clusterServiceVersions,
  type ContainerSubject,
  placeIn,
  valueAt,
  type YamlFile,
  yamlFile,
} from './container-subject.js';

/** Where a package describes itself, and what is required there. */
export interface AnnotationHolder {
  file: YamlFile;
  /** Of the mapping that contains them. */
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

export interface UnknownWord {
  word: string;
  known: readonly string[];
  /** The one of `known` that it is most like. */
  meant?: string;
}

/** The words of an annotation that OSC does not name, in Chart.yaml or in each CSV. */
export function unknownWords(
  subject: ContainerSubject,
  annotation: string,
  known: readonly string[],
): Array<UnknownWord & { place: ReturnType<typeof placeIn> }> {
  return annotationHolders(subject).flatMap(({ file, path }) => {
    const keys = [...path, annotation];
    return wordsOf(valueAt(file.document.value, keys))
      .filter((word) => !known.includes(word))
      .map((word) => ({ known, meant: didYouMean(word, known), place: placeIn(file, keys), word }));
  });
}

/** `a, b` as its words; a list as its items. */
function wordsOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : String(value ?? '').split(',');
  return parts.map((part) => String(part).trim()).filter((part) => part !== '');
}
