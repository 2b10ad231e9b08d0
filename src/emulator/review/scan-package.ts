import type { DeployedType } from '../console-wire.js';
import { listArchive } from './list-archive.js';
import { scanContainerPackage } from './scan-container-package.js';
import { nameAndSizeReasons, packageSuffix } from './package-rules.js';

export interface ScannedPackage {
  /** Where its bytes lie. */
  file: string;
  /** Hex. */
  sha256: string;
  name: string;
  bytes: number;
  type: DeployedType;
  /** Phase to command: `{install: 'bash scripts/install.sh'}`. */
  lifecycle: Readonly<Record<string, string>>;
}

/** What runs the script that follows it: `bash scripts/install.sh`. */
const INTERPRETER = /^(?:\/\S*\/)?(?:bash|dash|ksh|node|perl|php|powershell|pwsh|python[\d.]*|ruby|sh|zsh)$/i;
/** A path in the package, or what ends as a script does. */
const SCRIPT = /^(?![-/~]|\w+=|[a-z]+:).*(?:\/|\.(?:bat|cmd|js|pl|ps1|py|rb|sh)$)/i;
/** What only a shell could tell. */
const SHELL = /[$&*;<>?\\`|\n]|(?:^|\s)cd\s/;

/**
 * What the scan of an asset finds wrong, one line each; nothing when the package passes. It really opens the
 * archive. Viruses and vulnerable libraries, which KooGallery's scanner looks for as well, are not looked for.
 */
export async function scanPackage(scanned: ScannedPackage, signal: AbortSignal): Promise<string[]> {
  if (scanned.type === 'container') return scanContainerPackage(scanned, signal);
  const reasons = nameAndSizeReasons(scanned.name, scanned.bytes);
  const suffix = packageSuffix(scanned.name);
  if (!suffix || scanned.bytes === 0) return reasons;
  try {
    const { paths, reasons: unsafe } = await listArchive(scanned.file, suffix, {
      sha256: scanned.sha256,
      signal,
    });
    return [...reasons, ...unsafe, ...lifecycleReasons(scanned.lifecycle, paths)];
  } catch (error) {
    signal.throwIfAborted();
    const why = (error as Error).message.replace(/\.$/, '');
    return [...reasons, `The package cannot be opened as ${suffix}: ${why}.`];
  }
}

/** The commands have to run after unpacking: the script that each names has to be in the package. */
function lifecycleReasons(lifecycle: Readonly<Record<string, string>>, paths: ReadonlySet<string>): string[] {
  return Object.entries(lifecycle).flatMap(([phase, command]) => {
    const script = scriptOf(command);
    if (script === undefined || paths.has(script)) return [];
    return [`The command of ${phase}, "${command}", names ${script}, which is not in the package.`];
  });
}

/**
 * The script in the form that KooGallery documents, `bash scripts/install.sh`, or `bin/start` run by itself. A
 * command of another form is not judged.
 */
function scriptOf(command: string): string | undefined {
  if (SHELL.test(command)) return undefined;
  const words = (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) =>
    word.replaceAll(/^["']|["']$/g, ''),
  );
  const [program = '', ...rest] = words;
  // What follows -c, -e or -m is no path.
  if (rest.some((one) => /^-[cem]$/i.test(one))) return undefined;
  const word = INTERPRETER.test(program)
    ? rest.find((one) => SCRIPT.test(one))
    : [program].find((one) => SCRIPT.test(one));
  return word === undefined ? undefined : plain(word);
}

function plain(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
