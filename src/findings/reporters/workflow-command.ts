const DATA: Readonly<Record<string, string>> = { '\n': '%0A', '\r': '%0D', '%': '%25' };
const PROPERTY: Readonly<Record<string, string>> = { ...DATA, ',': '%2C', ':': '%3A' };

/**
 * One line that GitHub's runner reads as a command. Line ends and delimiters in the values are written as the
 * runner reads them back, so that no value can start a command of its own.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs how the runner reads it
 */
export function workflowCommand(
  name: string,
  properties: Record<string, number | string>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escaped(String(value), PROPERTY)}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escaped(message, DATA)}`;
}

function escaped(text: string, table: Readonly<Record<string, string>>): string {
  return text.replaceAll(/[\n\r%,:]/g, (character) => table[character] ?? character);
}
