import type { Project } from '../../project/project.js';
import type { PublishListener } from '../publish-event.js';
import { type EndedFacts, endedBadly } from './ended-facts.js';
import { productFacts } from './product-facts.js';

export interface ToldOptions {
  emit: PublishListener;
  /** The target's name. */
  target: string;
  /** Whether events carry what costs time to find out. */
  withFacts?: boolean;
  signal?: AbortSignal;
}

/** Tells the beginning and the end of what is done with a product, also where it fails. */
export async function toldProduct<T>(
  project: Project,
  { emit, signal, target, withFacts = false }: ToldOptions,
  work: () => Promise<T>,
  ended: (result: T) => EndedFacts,
): Promise<T> {
  emit({ type: 'product-started', ...(await productFacts(project, target, withFacts)) });
  let result: T;
  try {
    result = await work();
  } catch (error) {
    emit({ type: 'product-ended', ...endedBadly(error, signal) });
    throw error;
  }

  emit({ type: 'product-ended', ...ended(result) });
  return result;
}
