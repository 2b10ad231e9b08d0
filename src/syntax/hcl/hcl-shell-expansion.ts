const NAME = String.raw`(?:[A-Za-z_]\w*(?:\[[^\]\n{}"]*\])?|\d+|[@*])`;

/**
 * What a shell replaces and no template language of Terraform has, from `${` on. Nothing of it can be an expression,
 * whatever the names are: `${name%suffix}` and `${!name}`, which could be, are left to who knows the names.
 */
const EXPANSIONS = new RegExp(
  String.raw`\$\{(?:` +
    [
      // ${#LIST[@]}, ${#}; with a blank it would be a comment.
      String.raw`#${NAME}?\}`,
      String.raw`[@*?$!-]\}`,
      // ${!PREFIX*}, ${!LIST[@]}
      String.raw`![A-Za-z_]\w*(?:[@*]|\[@\])\}`,
      String.raw`[A-Za-z_]\w*\[(?:@|[^\]\n{}"]*\$[^\]\n{}"]*)\]`,
      // ${VAR:-default}, ${VAR:0:3}
      String.raw`!?${NAME}:[-=?+\d]`,
      // ${1-default}
      String.raw`[@*]:?[-=?+]`,
      // ${NAME%%.*}, ${NAME##*/}, ${NAME%.txt}, ${NAME#v}, ${NAME%-*}
      String.raw`!?${NAME}(?:%%|##|%[.*/?]|#[^\s}]|[%#/][^\s}]{0,200}[*?]\})`,
      // ${NAME//a/b}, ${NAME/%a/b}
      String.raw`!?${NAME}/[/%#]`,
      // ${NAME^^}, ${NAME,,}, ${NAME@Q}
      String.raw`!?${NAME}(?:\^|,,?\}|@[A-Za-z]\})`,
    ].join('|') +
    ')',
  'y',
);

/**
 * The end of the shell's `${…}` that begins at `at`, on its line; nothing where Terraform may have an expression. In
 * a string in quotes it ends before the next quote.
 */
export function shellExpansionEnd(text: string, at: number, quoted: boolean): number | undefined {
  EXPANSIONS.lastIndex = at;
  if (!EXPANSIONS.test(text)) return undefined;
  let depth = 0;
  for (let place = at + 1; place < text.length; place++) {
    const character = text[place];
    if (character === '\n' || (quoted && character === '"')) return undefined;
    if (quoted && character === '\\') place++;
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return place + 1;
  }

  return undefined;
}
