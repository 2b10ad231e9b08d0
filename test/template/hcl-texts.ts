import fc from 'fast-check';

/** Valid HCL in many shapes: each piece is text, put together as an author or a generator would. */

const name = fc.constantFrom(
  'a',
  'name',
  'vpc_id',
  'data-disk',
  '_x',
  '变量',
  'type',
  'for_each',
  'in',
  'if',
  'true1',
);
const blank = fc.constantFrom('', ' ', '  ', '\t', ' /* c */ ');
const anyBlank = fc.constantFrom('', ' ', '\n', '\n  ', ' # c\n', ' // "\n ', '/* ( */', '\r\n');
const text = fc.constantFrom(
  '',
  'x',
  'a b',
  '#',
  '// not a comment',
  "it's",
  '$',
  '$$',
  '%',
  '100%',
  '$${y}',
  '%%{ z }',
  '\\"',
  '\\n',
  '\\\\',
  '\\u00e9',
  '\\U0001F600',
  '{}',
  '[',
  '(',
  '云商店',
  '😀',
  '$a',
  '~',
);

/** Text right before `${` or `%{`: a `$` or `%` there would make an escape of it. */
const textBefore = text.filter((one) => !/[$%]$/.test(one));

function glue(...parts: Array<fc.Arbitrary<string> | string>): fc.Arbitrary<string> {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));
}

function list(item: fc.Arbitrary<string>, separator: fc.Arbitrary<string>, max = 3): fc.Arbitrary<string> {
  return fc
    .tuple(fc.array(item, { maxLength: max }), fc.array(separator, { minLength: max, maxLength: max }))
    .map(([items, separators]) =>
      items.map((one, index) => (index === 0 ? one : separators[index]! + one)).join(''),
    );
}

const { expression } = fc.letrec<{ expression: string; term: string; inner: string; part: string }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
      tie('term'),
      glue(
        tie('term'),
        blank,
        fc.constantFrom('+', '-', '*', '/', '%', '==', '!=', '<', '<=', '>', '>=', '&&', '||'),
        ' ',
        tie('expression'),
      ),
      glue(tie('term'), ' ? ', tie('expression'), blank, ': ', tie('expression')),
      glue(fc.constantFrom('-', '!'), tie('term')),
    ),
    // Inside brackets a line may end anywhere.
    inner: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      tie('expression'),
      glue(anyBlank, tie('expression'), anyBlank),
      glue(tie('term'), anyBlank, fc.constantFrom('+', '&&', '=='), anyBlank, tie('term')),
      glue(tie('term'), anyBlank, '?', anyBlank, tie('term'), anyBlank, ':', anyBlank, tie('term')),
    ),
    term: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 4 },
      fc.constantFrom(
        '1',
        '0',
        '-5',
        '2.5',
        '1e3',
        '1.5E-2',
        'true',
        'false',
        'null',
        'var.x',
        'local.y.z',
        'each.value["k"]',
      ),
      fc.constantFrom(
        'a.b.0',
        'a.*.id',
        'a[*].b[0].c',
        'data.t.n[count.index].x',
        'string',
        'a.b.*',
        'x[0][1]',
        'module.m.out',
      ),
      glue('"', text, '"'),
      glue('"', textBefore, '${', tie('part'), '}', text, '"'),
      glue('"${', tie('part'), '}${~', tie('part'), '~}"'),
      glue('"%{ if ', tie('part'), ' }', textBefore, '%{ else ~}', textBefore, '%{ endif }"'),
      glue('"%{ for k, v in ', tie('part'), ' ~}', textBefore, '%{ endfor }"'),
      glue('(', tie('inner'), ')'),
      glue('(', tie('inner'), ').x'),
      glue('f(', list(tie('inner'), fc.constantFrom(',', ', ', ',\n'), 3), ')'),
      glue('max(', tie('inner'), '...)'),
      glue('provider::p::f(', tie('inner'), ')[0]'),
      glue('[', list(tie('inner'), fc.constantFrom(',', ', ', ',\n'), 3), ']'),
      glue('[', tie('inner'), fc.constantFrom(',', ',\n', '\n'), ']'),
      glue(
        '{',
        list(
          glue(name, blank, fc.constantFrom('=', ':'), blank, tie('expression')),
          fc.constantFrom(',', ', ', ',\n', '\n'),
          3,
        ),
        '}',
      ),
      glue('{', anyBlank, '"', text, '" = ', tie('expression'), anyBlank, '}'),
      glue('{ (', tie('inner'), ') = ', tie('expression'), ' }'),
      glue('[for v in ', tie('inner'), ' : v', anyBlank, ']'),
      glue('[for k, v in ', tie('inner'), ' : k if ', tie('inner'), ']'),
      glue(
        '{for k, v in ',
        tie('inner'),
        ' : k => ',
        tie('inner'),
        fc.constantFrom('', '...'),
        ' if v != null}',
      ),
      glue('x[', tie('inner'), ']'),
    ),
    part: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.constantFrom('var.x', ' local.y ', 'f("q")', 'a ? "b" : "c"', 'm["k"]', '\n var.x\n'),
      glue('"n${', tie('part'), '}"'),
      glue(' join(",", ', tie('expression'), ')'),
    ),
  }),
);

const heredocLine = fc.oneof(
  fc.constantFrom(
    '#!/bin/bash',
    '',
    '  indented',
    '\ttab',
    'echo "x"',
    "don't",
    'EO',
    'EOTX',
    ' $${x} %%{y}',
    'a } ) ]',
    '\\n stays',
    '%',
    '$',
  ),
  glue(blank, '${', fc.constantFrom('var.x', 'f("a")', ' local.y ~', 'm["k"].z'), '}', ' rest'),
  fc
    .constantFrom('%{ if var.x }yes%{ endif }', '%{ for i in var.l ~}', '%{ endfor ~}')
    .filter((line) => !line.includes('for')),
);
const heredoc = fc
  .tuple(fc.constantFrom('<<', '<<-'), fc.array(heredocLine, { maxLength: 4 }), fc.constantFrom('', '  '))
  .map(([open, lines, indent]) => `${open}EOT\n${lines.map((line) => `${line}\n`).join('')}${indent}EOT`);

const endOfLine = fc.constantFrom('\n', '\n\n', '\r\n', '# c\n', ' // c\n');

const argument = (names: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: glue(blank, names, blank, '=', blank, expression, blank, endOfLine) },
    { weight: 1, arbitrary: glue(blank, names, blank, '=', blank, heredoc, fc.constantFrom('\n', '\n\n')) },
  );

/** Arguments get different names, for a name may stand once in a body. */
const body = (inner: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(fc.oneof(argument(name), inner), { maxLength: 4 }).map((items) => {
    let number = 0;
    return items
      .map((item) =>
        item.replace(
          /^((?: |\t|\/\*.*?\*\/)*)([\p{L}\w-]+)(?=(?: |\t|\/\*.*?\*\/)*=)/u,
          (_, before, own) => `${before}${own}_${number++}`,
        ),
      )
      .join('');
  });

const labels = fc.constantFrom('', ' "x"', ' "a" "b"', ' x', ' "云" y', '"tight"');
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    glue(name, labels, ' {}\n'),
    glue(name, labels, ' { ', name, ' = ', expression, ' }\n'),
    glue(
      name,
      labels,
      blank,
      '{',
      fc.constantFrom('\n', ' # c\n', '\r\n'),
      body(tie('block')),
      '}',
      fc.constantFrom('\n', ' # c\n', '\n\n'),
    ),
  ),
}));

/** A whole file that Terraform's parser accepts. */
export const validHcl: fc.Arbitrary<string> = body(block);

/** A file with one to three small damages: a piece cut out, doubled, or put in. */
export const damagedHcl: fc.Arbitrary<string> = fc
  .tuple(
    validHcl,
    fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('cut', 'put', 'double'),
        fc.constantFrom(
          '"',
          '{',
          '}',
          '(',
          ')',
          '[',
          ']',
          ',',
          '=',
          ':',
          '\n',
          ' ',
          '$',
          '${',
          '%{',
          '~',
          '.',
          '?',
          '*',
          '-',
          '<<',
          '<<EOT\n',
          'EOT\n',
          "'",
          ';',
          '&',
          'for',
          'if',
          'x',
          '0',
          '\\',
          '#',
          '/*',
        ),
        fc.integer({ min: 1, max: 4 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([start, damages]) => {
    let result = start;
    for (const [where, what, piece, length] of damages) {
      const at = Math.floor(where * result.length);
      if (what === 'cut') result = result.slice(0, at) + result.slice(at + length);
      else if (what === 'put') result = result.slice(0, at) + piece + result.slice(at);
      else result = result.slice(0, at + length) + result.slice(at);
    }

    return result;
  });
