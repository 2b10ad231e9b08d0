import { listArchive } from './list-archive.js';
import type { PackageSuffix } from './package-rules.js';

/** Of a package; the zip for the marketplace has images beside it. */
const MAX_BYTES = 4 * 1024 * 1024;
const NAME = /^[\w.-]*[A-Za-z0-9]\.(?<suffix>tar\.gz|tgz|zip)$/;

interface ContainerPackage {
  /** Where its bytes lie. */
  file: string;
  /** Hex. */
  sha256: string;
  name: string;
  bytes: number;
}

/**
 * What OSC finds wrong with a container package, one line each: its name, its size, and that it is a chart, an OSC service, an
 * Operator, or the zip for the marketplace with one of them in it. Viruses are not looked for.
 *
 * @see https://support.huaweicloud.com/accessg-osc/osc_sp_0007.html
 */
export async function scanContainerPackage(
  { bytes, file, name, sha256 }: ContainerPackage,
  signal: AbortSignal,
): Promise<string[]> {
  const suffix = NAME.exec(name)?.groups?.suffix;
  if (suffix === undefined) {
    return [
      `The package is named "${name}": a name has letters, digits, "_", "-" and ".", does not end with one of the last three, and ends in .tgz, .tar.gz or .zip.`,
    ];
  }

  if (bytes === 0) return ['The package is empty.'];
  const format: PackageSuffix = suffix === 'zip' ? 'zip' : 'tar.gz';
  try {
    const { paths, reasons } = await listArchive(file, format, { sha256, signal });
    const form = formOf([...paths]);
    return [
      ...reasons,
      ...(form === undefined
        ? [
            'The package is none that OSC knows: a chart has one folder with Chart.yaml, an OSC service lifecycle.yaml, an Operator manifests/, the zip for the marketplace NAME/package/ with exactly one package.',
          ]
        : []),
      ...(form !== 'delivery' && bytes > MAX_BYTES
        ? [`The package has ${bytes} bytes; OSC takes at most 4 MB.`]
        : []),
    ];
  } catch (error) {
    signal.throwIfAborted();
    return [`The package cannot be opened as ${format}: ${(error as Error).message.replace(/\.$/, '')}.`];
  }
}

function formOf(paths: readonly string[]): 'chart' | 'delivery' | 'operator' | 'service' | undefined {
  if (paths.includes('lifecycle.yaml')) return 'service';
  if (paths.some((path) => path.startsWith('manifests/'))) return 'operator';
  const folders = new Set(paths.map((path) => path.split('/', 1)[0]!));
  if (folders.size !== 1) return undefined;
  const [folder] = folders;
  if (paths.includes(`${folder}/Chart.yaml`)) return 'chart';
  const packages = paths.filter((path) => path.startsWith(`${folder}/package/`));
  return packages.length === 1 ? 'delivery' : undefined;
}
