import { KooError, type RefusedError } from '../../errors/koo-error.js';
import { withoutSecrets } from '../../errors/secrets.js';
import type { Finding } from '../../findings/finding.js';
import { messageIn } from '../../findings/message-reference.js';
import { isTemplateRefusal, refusalTexts, refusalWords } from '../../rfs/templates/template-refusal.js';
import { type PrepareOptions, prepareRfsTemplate, type RfsTemplate } from '../prepare-rfs-template.js';
import { placeInWords } from './difference-place.js';
import type { ProofDifference, ProofStage, TemplateProof } from './proof.js';
import { keepStage } from './stages/keep-stage.js';
import { planStage, planValues } from './stages/plan-stage.js';
import { readStage } from './stages/read-stage.js';
import type { Proved, ProveOptions, TemplateToProve } from './template-to-prove.js';

/**
 * Has RFS read a template, keep it, and plan it where that is asked for. What RFS says against the template itself is in
 * the result; everything else that goes wrong is thrown.
 *
 * @throws UsageError `TEMPLATE_NEEDS_URI`, `VARIABLE_MISSING` …; CheckFailed `OTHER_TEMPLATE`; what RFS's calls throw
 */
export async function proveTemplate(asked: TemplateToProve, options: ProveOptions): Promise<Proved> {
  const { author, errors, waitsFor, desired } = asked;
  const template = desired.declaration?.key ?? author.path;
  const proof: TemplateProof = { accepted: [], leftovers: [], template, waitsFor: [...waitsFor] };
  const proved: Proved = { differences: [], proof };
  const prepared = await prepareUnlessWaiting(asked, options);
  if (!prepared) return proved;
  const stages = await stagesOf(prepared, asked, options, proved);
  for (const [stage, work] of stages) {
    try {
      await work();
      proof.accepted.push(stage);
    } catch (error) {
      if (!isTemplateRefusal(error)) throw error;
      // RFS may repeat a value that it was given.
      proof.refused = { at: stage, code: error.code, message: withoutSecrets(refusalWords(error)) };
      // Where koo has found errors, both say no.
      if (errors.length === 0) proved.differences.push(await refused(asked, prepared, error, proof));
      return proved;
    }
  }

  proved.differences.push(...errors.map((error) => accepted(error, proof)));
  return proved;
}

type Stage = readonly [ProofStage, () => Promise<void>];

async function stagesOf(
  prepared: RfsTemplate,
  asked: TemplateToProve,
  options: ProveOptions,
  proved: Proved,
): Promise<Stage[]> {
  const { proof } = proved;
  const isPlanned = options.price || options.plan;
  // Also where it waits: that a value is missing is better said now than after the draft.
  const variables = isPlanned ? await planValues(prepared.template, options) : {};
  const read: Stage = ['read', () => readStage(prepared, asked, options, proved)];
  if (asked.waitsFor.length > 0) return [read];
  return [
    read,
    ['keep', () => keepStage(prepared, asked, options, proof)],
    ...(isPlanned ? [['plan', () => planStage(prepared, variables, options, proof)] as const] : []),
  ];
}

/** What lies at an address has other ids than stand-ins: before they are known, only what is sent as text is read. */
async function prepareUnlessWaiting(
  { assets, howToGiveUri, templateUri, waitsFor, desired }: TemplateToProve,
  { cwd, ground, outFolder, project, signal }: ProveOptions,
): Promise<RfsTemplate | undefined> {
  const { connection } = ground;
  const common: PrepareOptions = {
    assets,
    connection,
    cwd,
    howToGiveUri,
    lint: false,
    outFolder,
    project,
    signal,
  };
  if (waitsFor.length === 0) return prepareRfsTemplate(desired, { ...common, templateUri });
  try {
    return await prepareRfsTemplate(desired, common);
  } catch (error) {
    if (error instanceof KooError && error.code === 'TEMPLATE_NEEDS_URI') return undefined;
    throw error;
  }
}

async function refused(
  { author }: TemplateToProve,
  { packed }: RfsTemplate,
  error: RefusedError,
  { refused, template }: TemplateProof,
): Promise<ProofDifference> {
  const place = await placeInWords(author, packed, refusalTexts(error).join('\n'));
  const { at, message } = refused!;
  return { about: at, kind: 'refused', ours: null, ...(place && { place }), template, theirs: message };
}

function accepted(finding: Finding, proof: TemplateProof): ProofDifference {
  const { file, message, range, rule } = finding;
  const { column, line } = range.start;
  const theirs = proof.accepted.at(-1)!;
  const place = { column, file, line };
  return {
    about: rule,
    kind: 'accepted',
    ours: messageIn(finding, message),
    place,
    template: proof.template,
    theirs,
  };
}
