import type { Template, TemplateContent } from '../template/model.js';
import { attributeOf, blocksOf } from '../template/queries/attribute-of.js';
import { walkExpressions } from '../template/queries/walk-expressions.js';

const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 100;
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 2048;
/** Nobody reads on after so many. */
const MAX_SHOWN = 50;

/**
 * What RFS refuses a template for when it reads it, one line each: what is no HCL or JSON, and what a zip may not
 * be. What it refuses only when it deploys (functions, resource types, provisioners) is for the linter to find.
 * @see https://support.huaweicloud.com/api-aos/ParseTemplateVariables.html
 */
export function templateProblems(template: Template): string[] {
  return [...syntaxProblems(template), ...variableProblems(template), ...archiveProblems(template)].slice(
    0,
    MAX_SHOWN,
  );
}

function syntaxProblems({ problems }: Template): string[] {
  return problems.map(({ message, source, span }) => {
    const { column, line } = source.positionAt(span.start);
    return `${source.file.replace(/^template\.zip\//, '')}:${line}:${column} ${message}`;
  });
}

function variableProblems(template: Template): string[] {
  const names = blocksOf(template, 'variable').map((block) => block.labels[0]?.text ?? '');
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...[...twice].map((name) => `variable "${name}" is declared twice`), ...computedDefaults(template)];
}

/** A default is a value: Terraform knows no functions and no other values where it reads it. */
function computedDefaults(template: Template): string[] {
  return blocksOf(template, 'variable').flatMap((block) => {
    const value = attributeOf(block.body, 'default')?.value;
    let isComputed = false;
    if (value) {
      walkExpressions(value, ({ kind }) => {
        isComputed ||= kind === 'call' || kind === 'variable';
      });
    }

    return isComputed ? [`the default of variable "${block.labels[0]?.text}" is not a plain value`] : [];
  });
}

function archiveProblems({ archive, contents, files }: Template): string[] {
  if (!archive) return byteOrderMarks(files);
  const reasons: string[] = [];
  const unpacked = contents.reduce((sum, { bytes }) => sum + bytes, 0);
  if (archive.bytes > MAX_BYTES)
    reasons.push(`the zip has ${archive.bytes} bytes; at most ${MAX_BYTES} are taken`);
  if (unpacked > MAX_BYTES)
    reasons.push(`the zip unpacks to ${unpacked} bytes; at most ${MAX_BYTES} are taken`);
  if (contents.length > MAX_FILES)
    reasons.push(`the zip has ${contents.length} files; at most ${MAX_FILES} are taken`);
  return [...reasons, ...contents.flatMap((content) => pathProblems(content)), ...byteOrderMarks(files)];
}

function pathProblems({ name }: TemplateContent): string[] {
  const parts = name.split('/');
  const reasons: string[] = [];
  if (parts.some((part) => Buffer.byteLength(part) > MAX_NAME_BYTES)) {
    reasons.push(`a name in "${name.slice(0, 80)}…" has more than ${MAX_NAME_BYTES} bytes`);
  }

  if (Buffer.byteLength(name) > MAX_PATH_BYTES) reasons.push(`a path has more than ${MAX_PATH_BYTES} bytes`);
  if (name.startsWith('/') || parts.includes('..')) reasons.push(`"${name}" leads out of the template`);
  if (name.endsWith('.tfvars')) reasons.push(`"${name}": a template holds no .tfvars file`);
  return reasons;
}

function byteOrderMarks(files: Template['files']): string[] {
  return files
    .filter(({ byteOrderMark, syntax }) => byteOrderMark && syntax === 'json')
    .map(({ name }) => `${name} starts with a byte order mark`);
}
