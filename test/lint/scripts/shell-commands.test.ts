import { expect } from 'chai';
import fc from 'fast-check';
import { shellCommands } from '../../../src/lint/scripts/shell-commands.js';

/** The words of each command; those of a file that the script writes begin with `>`. */
const read = (script: string): string[] =>
  shellCommands(script).map(
    ({ words, written }) => (written ? '> ' : '') + words.map(({ text }) => text).join('|'),
  );

describe('the commands of a script', () => {
  it('end with a line and a separator outside of quotes', () => {
    expect(read('a b; c && d "e; f" | g\n(h)\n')).to.deep.equal(['a|b', 'c', 'd|e; f', 'g', 'h']);
  });

  it('go on over a line that ends with a backslash', () => {
    expect(read('curl -o a \\\n  https://b\nnext')).to.deep.equal(['curl|-o|a|https://b', 'next']);
  });

  it('have no comments, and a # inside of a word', () => {
    expect(read('#!/bin/bash\na # b\nc#d\n')).to.deep.equal(['a', 'c#d']);
  });

  it('take an apostrophe that is not closed for a letter', () => {
    expect(read("say don't\nnext")).to.deep.equal(["say|don't", 'next']);
  });

  it('know the variables that were set to one text before', () => {
    expect(read('A=x\nB="${A}/y"\necho $B $C "${A}z"')).to.deep.equal(['A=x', 'B=x/y', 'echo|x/y|$C|xz']);
  });

  it('stand in what is substituted, too', () => {
    expect(read('url=$(cat a)\necho `b c`')).to.deep.equal(['url=$', 'cat|a', 'echo', 'b|c']);
  });

  it('tell the lines of a here-document from the script’s own', () => {
    expect(read("cat > a.sh <<'EOF'\nb c\nEOF\nd")).to.deep.equal(["cat|>|a.sh|<<'EOF'", '> b|c', 'd']);
  });

  it('lie inside of any text, and never take long', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '"',
      "'",
      '\\',
      '$',
      '${A}',
      'A=',
      '<<E',
      '\nE\n',
      '#',
      '(',
      '`',
      ';',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        const script = pieces.join('');
        for (const { end, start, words } of shellCommands(script)) {
          expect(words).to.have.length.above(0);
          expect(start).to.be.within(0, end);
          expect(end).to.be.most(script.length);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
    const started = process.cpuUsage();
    for (const part of ['A=$A$A\n', "'\\", '<<E\n', '$(', 'a"\\"']) shellCommands(part.repeat(50_000));
    expect(process.cpuUsage(started).user / 1000).to.be.below(5000);
  });
});
