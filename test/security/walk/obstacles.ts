import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What is put in the place of one file or folder of the repository. */
export interface Obstacle {
  id: string;
  /** Whether it can stand for a file, or for a folder. */
  replaces: ReadonlyArray<'file' | 'folder'>;
  /** Puts it there; what was there is gone already, except where `keeps` says otherwise. */
  place(at: Place): Promise<void> | void;
  /** What was there stays: it is changed, or something is put beside it. */
  keeps?: boolean;
}

export interface Place {
  /** The file or folder in the copy of the repository. */
  path: string;
  /** What it is in the repository, a relative path. */
  name: string;
  /** The tree outside of the repository: {@link import('./outside.js').OutsideTree}. */
  outside: { missing: string; secretFile: string; secretFolder: string; twins: string };
  random: () => number;
}

const BOTH = ['file', 'folder'] as const;

/** What a terminal would obey: a title, a colour, a cleared screen, and the same as one C1 character. */
const ESCAPES = ['\u001B]0;planted\u0007', '\u001B[31m', '\u001B[2J', '\u009B31m', '\u202E'];

export const OBSTACLES: readonly Obstacle[] = [
  { id: 'link to a secret', replaces: BOTH, place: ({ outside, path }) => symlink(outside.secretFile, path) },
  {
    id: 'link to a folder outside',
    replaces: BOTH,
    place: ({ outside, path }) => symlink(outside.secretFolder, path),
  },
  {
    id: 'link to its twin outside',
    replaces: BOTH,
    place: ({ name, outside, path: at }) => symlink(path.join(outside.twins, name), at),
  },
  {
    id: 'link to nothing outside',
    replaces: BOTH,
    place: ({ outside, path }) => symlink(outside.missing, path),
  },
  { id: 'link to itself', replaces: BOTH, place: ({ path: at }) => symlink(path.basename(at), at) },
  { id: 'link to /dev/zero', replaces: BOTH, place: ({ path }) => symlink('/dev/zero', path) },
  {
    id: 'pipe',
    replaces: BOTH,
    place: ({ path }) => void execFileSync('mkfifo', [path]),
  },
  ...(canMakeDevices()
    ? [
        {
          id: 'device',
          replaces: BOTH,
          place: ({ path }: Place) => void execFileSync('mknod', [path, 'c', '1', '5']),
        },
      ]
    : []),
  { id: 'folder', replaces: ['file'], place: async ({ path }) => void (await mkdir(path)) },
  { id: '0 bytes', replaces: BOTH, place: ({ path }) => writeFile(path, '') },
  { id: 'noise', replaces: BOTH, place: ({ path, random }) => writeFile(path, noise(random)) },
  {
    id: 'noise in UTF-8',
    replaces: BOTH,
    place: ({ path, random }) => writeFile(path, textNoise(random)),
  },
  {
    id: 'terminal escapes',
    replaces: ['file'],
    keeps: true,
    place: async ({ path, random }) => writeFile(path, planted(await readFile(path), random)),
  },
  {
    id: 'name with terminal escapes',
    replaces: BOTH,
    keeps: true,
    async place({ path: at }) {
      const { base, dir, ext, name } = path.parse(at);
      // A dot in front is part of what makes koo look at a file.
      const beside = base.startsWith('.') ? `${base}\u001B[31m` : `${name}\u001B[31m\u009B2J\u202E${ext}`;
      await cp(at, path.join(dir, beside), { recursive: true });
    },
  },
];

export async function placeObstacle(obstacle: Obstacle, place: Place): Promise<void> {
  if (!obstacle.keeps) await rm(place.path, { force: true, recursive: true });
  await obstacle.place(place);
}

/** Only root can, and not in every container. */
function canMakeDevices(): boolean {
  if (process.getuid?.() !== 0) return false;
  const probe = path.join(process.env.TMPDIR ?? '/tmp', `koo-device-${process.pid}`);
  try {
    execFileSync('mknod', [probe, 'c', '1', '5'], { stdio: 'ignore' });
    execFileSync('rm', [probe]);
    return true;
  } catch {
    return false;
  }
}

function noise(random: () => number): Buffer {
  return Buffer.from(Array.from({ length: 4096 }, () => Math.floor(random() * 256)));
}

/** Letters of many scripts, brackets and quotes, with escapes among them. */
function textNoise(random: () => number): string {
  const pieces = [...'{}[]()"\'`:;,.=#$%&*-_\\/ \n\n\taZ09', 'é', '云', '\u{1F600}', '\uFEFF', ...ESCAPES];
  return Array.from({ length: 2048 }, () => pieces[Math.floor(random() * pieces.length)]!).join('');
}

/** The same text with escapes in some of its quoted strings, written so that it stays valid, and in some of its words. */
function planted(content: Buffer, random: () => number): Buffer {
  const isText = !content.includes(0) && Buffer.from(content.toString('utf8')).equals(content);
  if (!isText) return Buffer.concat([content, Buffer.from(ESCAPES.join(''))]);
  const text = content.toString('utf8');
  const quoted = [...text.matchAll(/"(?:[^"\\\n]|\\.)+"/g)].map(
    ({ 0: whole, index }) => index + whole.length - 1,
  );
  const words = [...text.matchAll(/[A-Za-z]{3,}/g)].map(({ 0: whole, index }) => index + whole.length);
  // Mostly of one kind: what is no longer valid hides what would be read of it.
  const [places, written] =
    quoted.length > 0 && random() < 0.6
      ? [
          quoted,
          (escape: string) =>
            JSON.stringify(escape)
              .slice(1, -1)
              .replaceAll(/[\u007F-\uFFFF]/g, codeOf),
        ]
      : [words, (escape: string) => escape];
  const chosen = places.filter(() => random() < Math.max(0.3, 1 / places.length));
  let result = text;
  for (const at of chosen.reverse()) {
    const escape = ESCAPES[Math.floor(random() * ESCAPES.length)]!;
    result = `${result.slice(0, at)}${written(escape)}${result.slice(at)}`;
  }

  return Buffer.from(chosen.length > 0 ? result : `${text}${ESCAPES.join('')}`);
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
