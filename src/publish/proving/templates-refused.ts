import { CheckFailed } from '../../errors/koo-error.js';
import type { Proving } from './proof.js';
import { provingMessages } from './messages.js';

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
        ? provingMessages.refusesTemplate({ reason: first!.refused!.message, template: first!.template })
        : provingMessages.refusesTemplates({
            count: refused.length,
            templates: refused.map(({ template }) => template),
          }),
      {
        hints: [
          isBegun ? provingMessages.notRegistered() : provingMessages.nothingChanged({ target }),
          provingMessages.correctAndRepeat(),
          provingMessages.publishAnyway({ target }),
        ],
        ...(place && { place: `${place.file}:${place.line}:${place.column}` }),
      },
    );
  }
}
