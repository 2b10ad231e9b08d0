import { defuseWorkflowCommands, readsWorkflowCommands } from './defuse-workflow-commands.js';

type Write = typeof process.stdout.write;

/** In a pipeline, takes the effect of workflow commands out of whatever this process prints on either stream. */
export function defuseOutput(environment: NodeJS.ProcessEnv = process.env): void {
  if (!readsWorkflowCommands(environment)) return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (chunk: Uint8Array | string, ...rest: unknown[]) => boolean;
    stream.write = ((chunk: Uint8Array | string, ...rest: unknown[]): boolean => {
      if (typeof chunk === 'string') return write(defuseWorkflowCommands(chunk, environment), ...rest);
      // Bytes stay what they are: a command is ASCII, and so is what takes its place.
      const text = Buffer.from(chunk).toString('latin1');
      return write(Buffer.from(defuseWorkflowCommands(text, environment), 'latin1'), ...rest);
    }) as Write;
  }
}
