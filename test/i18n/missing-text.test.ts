import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { packageRoot } from '../../src/platform/package-root.js';

/** Files are parsed once for all tests here. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The mistakes that the compiler finds in a file of koo with another text. */
function mistakes(file: string, text: string): string[] {
  const root = packageRoot();
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const changed = path.join(root, file);
  const all = {
    ...options,
    composite: false,
    declaration: false,
    incremental: false,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(all);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) => {
    if (path.resolve(name) === changed) return ts.createSourceFile(name, text, target);
    if (!parsed.has(name)) parsed.set(name, getSourceFile.call(host, name, target));
    return parsed.get(name);
  };
  const program = ts.createProgram([changed], all, host);
  return program
    .getSemanticDiagnostics(program.getSourceFile(changed))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The file with one line of it, which has to be there once, replaced. */
function edited(file: string, line: string | RegExp, replacement = ''): string {
  const text = readFileSync(path.join(packageRoot(), file), 'utf8');
  expect(text.split(line), `${line} in ${file}`).to.have.length(2);
  return text.replace(line, replacement);
}

describe('the compiler', () => {
  it('refuses a message without its Chinese text', () => {
    const file = 'src/cli/flags/zh.ts';
    expect(mistakes(file, readFileSync(path.join(packageRoot(), file), 'utf8'))).to.deep.equal([]);
    const [mistake, ...others] = mistakes(file, edited(file, /\n {6}nameFile: [^\n]+/));
    expect(mistake).to.include("Property 'nameFile' is missing");
    expect(others).to.deep.equal([]);
  });

  it('refuses a Chinese text of other data', () => {
    const file = 'src/cli/flags/zh.ts';
    const other = edited(
      file,
      '({ file }) => `这是一个文件夹：${file}`',
      '({ folder }) => `这是一个文件夹：${folder}`',
    );
    expect(mistakes(file, other).join('\n')).to.include("Property 'folder' does not exist");
  });

  it('refuses an English sentence where an error requires a message', () => {
    const file = 'src/cli/flags/asset-ids.ts';
    const sentence = edited(file, /flagMessages\.assetIdForm\([^)]*\)/, "'It has another form.'");
    expect(mistakes(file, sentence).join('\n')).to.include(
      "Argument of type 'string' is not assignable to parameter of type 'Message'",
    );
  });
});
