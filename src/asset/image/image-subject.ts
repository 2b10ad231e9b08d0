import type { AssetDeclaration, ImageDeclaration, Project } from '../../project/project.js';
import type { SourceText, Span } from '../../syntax/source-text.js';
import { type ImageCheck, type ReadReport, readImageReport } from './image-report.js';

/** A machine image of koo.yaml, and what the script found inside the machine. */
export interface ImageSubject {
  asset: AssetDeclaration;
  image: ImageDeclaration;
  /** Absent where koo.yaml names none. */
  read?: ReadReport;
  /** The place of a part of the declaration of the image in koo.yaml. */
  at(...part: string[]): { source: SourceText; span: Span };
}

export async function readImageSubject(
  project: Project,
  asset: AssetDeclaration & { image: ImageDeclaration },
): Promise<ImageSubject> {
  const { image } = asset;
  const index = project.assets.findIndex(({ key }) => key === asset.key);
  return {
    asset,
    image,
    ...(image.report !== undefined && { read: await readImageReport(image.report) }),
    at: (...part) => ({
      source: project.manifest,
      span: project.spanOf(['assets', index, 'image', ...part]),
    }),
  };
}

/** What a check found: how many places, and the first of them. */
export interface Found {
  count: number;
  places: string[];
}

/** Places in a message. */
const MAX_PLACES = 5;

/** What a check of the script found; nothing where there is no report, or nothing in it. */
export function foundBy({ read }: ImageSubject, check: ImageCheck): Found | undefined {
  if (!read || 'problem' in read) return undefined;
  const found = read.report.checks.find((one) => one.check === check);
  if (!found || found.count === 0) return undefined;
  const places = found.items.slice(0, MAX_PLACES).map(({ path, what }) => (what ? `${path} ${what}` : path));
  return { count: Math.max(found.count, places.length), places };
}

/** `/a, /b, …` */
export function placesText({ count, places }: Found): string {
  return [...places, ...(count > places.length ? ['…'] : [])].join(', ');
}
