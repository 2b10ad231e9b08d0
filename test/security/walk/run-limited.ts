import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { KOO } from '../../support/run-koo.js';

export interface LimitedRun {
  /** `null` when a signal ended it. */
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
  /** The most memory that the process has held, in bytes. */
  peakBytes: number;
  /** It was killed since it went beyond a limit. */
  killed?: 'memory' | 'output' | 'time';
  /** It has run until {@link RunLimits.stopAfter} and was sent SIGTERM. */
  stopped: boolean;
}

export interface RunLimits {
  cwd: string;
  env: NodeJS.ProcessEnv;
  milliseconds: number;
  bytes: number;
  /** A process that has printed this gets SIGTERM; for a command that would run for ever. */
  stopAfter?: RegExp;
}

/** Prints the peak to descriptor 3 as the process ends: what is seen of it from outside lags behind. */
const REPORT_PEAK = `data:text/javascript,${encodeURIComponent(
  "import{writeSync}from'node:fs';import{isMainThread}from'node:worker_threads';" +
    "if(isMainThread)process.on('exit',()=>{try{writeSync(3,String(process.resourceUsage().maxRSS))}catch{}})",
)}`;
const LOOK_EVERY = 25;
const MAX_OUTPUT_BYTES = 8 * 1024 * 1024;

/** Runs koo as a process of its own, and kills it when it takes too long or too much memory. */
export function runLimited(call: string[], limits: RunLimits): Promise<LimitedRun> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['--import', REPORT_PEAK, KOO, ...call], {
      cwd: limits.cwd,
      env: limits.env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    const output = { peak: '', stderr: '', stdout: '' };
    let killed: LimitedRun['killed'];
    let peakBytes = 0;
    let stopped = false;
    const kill = (reason: NonNullable<typeof killed>) => {
      killed ??= reason;
      try {
        // With whatever it has started, git for example.
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    };
    const collect = (stream: NodeJS.ReadableStream, name: keyof typeof output) =>
      stream.setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (output[name].length > MAX_OUTPUT_BYTES) kill('output');
        if (!stopped && limits.stopAfter?.test(output.stdout + output.stderr)) {
          stopped = true;
          child.kill('SIGTERM');
        }
      });
    collect(child.stdout!, 'stdout');
    collect(child.stderr!, 'stderr');
    collect(child.stdio[3] as NodeJS.ReadableStream, 'peak');
    const look = setInterval(() => {
      peakBytes = Math.max(peakBytes, peakOf(child.pid!));
      if (peakBytes > limits.bytes) kill('memory');
      else if (performance.now() - started > limits.milliseconds) kill('time');
    }, LOOK_EVERY);
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(look);
      resolve({
        code,
        killed,
        milliseconds: performance.now() - started,
        peakBytes: Math.max(peakBytes, Number(output.peak || 0) * 1024),
        signal,
        stderr: output.stderr,
        stdout: output.stdout,
        stopped,
      });
    });
  });
}

/** Zero where the system has no `/proc`, or the process is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
