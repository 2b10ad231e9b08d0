import { CheckFailed } from '../../errors/koo-error.js';
import type { Proving } from './proof.js';

/** RFS refuses a template; `proving` has all that it said, of the others too. */
export class TemplatesRefused extends CheckFailed {
  constructor(
    readonly proving: Proving,
    /** Where it would have been published. */
    target: string,
    /** It came up in the middle: the asset was drafted before. */
    { isBegun }: { isBegun: boolean },
  ) {
    const refused = proving.templates.filter((one) => one.refused);
    const place = proving.differences.find(({ kind, place }) => kind === 'refused' && place)?.place;
    const [first] = refused;
    super(
      'RFS_REFUSES',
      refused.length === 1
        ? `RFS refuses template ${first!.template}: ${first!.refused!.message}`
        : `RFS refuses ${refused.length} templates: ${refused.map(({ template }) => template).join(', ')}.`,
      {
        hints: [
          isBegun
            ? 'It was not registered, and nothing that needs it was done.'
            : `Nothing was changed at ${target}.`,
          'Put it right, then run the same command again: koo template prove shows what RFS says of all templates.',
          `To publish all the same, say so in koo.yaml: targets: {${target}: {rfs: {refused: report}}}`,
        ],
        ...(place && { place: `${place.file}:${place.line}:${place.column}` }),
      },
    );
  }
}
