/** What is told after Ctrl-C while a stack of koo's own is there: deleting it may take a while, and somebody may not want to wait. */
export function stoppingText(stack: string): string {
  return `Stopping: the stack ${stack} is deleted first, once nothing goes on in it. Ctrl-C again ends koo at once and leaves it.`;
}
