/** A program of the compiler over files that need not exist, with the types of Office.js. */
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { ROOT } from '../support/project-files';

export const OFFICE_TYPES = join(ROOT, 'node_modules', '@types', 'office-js', 'index.d.ts');

/** @param files text by path from the project's root; each may import the others */
export function programOf(files: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ['office-js'],
    typeRoots: [dirname(dirname(OFFICE_TYPES))],
  };
  const host = ts.createCompilerHost(options, true);
  const texts = new Map(Object.entries(files).map(([name, text]) => [join(ROOT, name), text]));
  const given = {
    fileExists: host.fileExists.bind(host),
    readFile: host.readFile.bind(host),
    getSourceFile: host.getSourceFile.bind(host),
  };
  host.fileExists = (name) => texts.has(name) || given.fileExists(name);
  host.readFile = (name) => texts.get(name) ?? given.readFile(name);
  host.getSourceFile = (name, ...rest) => {
    const text = texts.get(name);
    return text === undefined
      ? given.getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram([...texts.keys()], options, host);
}
