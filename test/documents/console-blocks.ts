import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/platform/package-root.js';
import { inheritedEnvironment } from '../support/run-koo.js';

/** One command of a page, and what the page says that it prints. */
export interface ShownCommand {
  /** As one would type it, without the comment behind it. */
  command: string;
  /** Lines: `…` alone is any number of them, in a line any text. Empty where the page shows no output. */
  output: string[];
  /** In the page, from 1. */
  line: number;
}

/** The commands of all blocks of a page that are marked as `console`, in their order. */
export function shownCommands(markdown: string): ShownCommand[] {
  const commands: ShownCommand[] = [];
  let isInside = false;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (text.startsWith('```')) {
      isInside = !isInside && text === '```console';
    } else if (isInside) {
      const [, command] = /^\$ (.*)$/.exec(text) ?? [];
      if (command === undefined) commands.at(-1)!.output.push(text);
      else commands.push({ command: withoutComment(command), line: index + 1, output: [] });
    }
  }

  return commands;
}

/** A comment of a page has two blanks or more before it. */
function withoutComment(command: string): string {
  return command.split('  # ', 1)[0]!.trimEnd();
}

/** What is wrong with an output, by what a page says of it; nothing where it fits. */
export function mismatch(shown: readonly string[], printed: string): string | undefined {
  const pattern = shown.map((line) =>
    line.trim() === '…' ? '(?:.*\n)*?' : `${line.trimEnd().split('…').map(escaped).join('.*')}[ ]*\n`,
  );
  const text = printed.endsWith('\n') || printed === '' ? printed : `${printed}\n`;
  if (new RegExp(`^${pattern.join('')}$`).test(text)) return undefined;
  return `the page shows\n${shown.join('\n')}\nand koo prints\n${printed}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** A shell in a folder that knows `koo`, for the commands of one page. */
export class PageShell {
  readonly #running: Array<() => Promise<void>> = [];

  constructor(
    private readonly cwd: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** @param bin A folder for the command `koo`, which is the one of this project. */
  static async open(
    cwd: string,
    { bin, environment = {} }: { bin: string; environment?: NodeJS.ProcessEnv },
  ): Promise<PageShell> {
    await mkdir(bin, { recursive: true });
    const koo = path.join(bin, 'koo');
    await writeFile(koo, `#!/bin/sh\nexec '${process.execPath}' '${packageRoot()}/bin/run.js' "$@"\n`);
    await chmod(koo, 0o755);
    return new PageShell(cwd, {
      ...inheritedEnvironment(),
      HOME: bin,
      PATH: `${bin}${path.delimiter}${process.env.PATH}`,
      ...environment,
    });
  }

  /** Both streams, in their order, and the exit code. */
  async run(command: string): Promise<{ code: number; output: string }> {
    if (command === 'koo emulator') return this.#start(command);
    const child = spawn('bash', ['-c', `exec 2>&1; ${command}`], {
      cwd: this.cwd,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const [code] = (await once(child, 'close')) as [number];
    return { code, output };
  }

  /** What runs in a terminal of its own until the page is done: back when it has printed its first line. */
  async #start(command: string): Promise<{ code: number; output: string }> {
    const child = spawn('bash', ['-c', `exec ${command} 2>&1`], {
      cwd: this.cwd,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const closed = once(child, 'close');
    this.#running.push(async () => {
      child.kill('SIGINT');
      await closed;
    });
    const [text] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
    return { code: 0, output: text };
  }

  /** Ends what still runs. */
  async close(): Promise<void> {
    for (const end of this.#running) await end();
  }
}
