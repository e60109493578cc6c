/**
 * zod compiles its checks with `new Function` where it may, and tries whether it may. The page's policy
 * forbids both, and a browser tells of every try. This webpack loader takes the constructor out of zod's
 * files; zod then finds that it may not, and checks without compiling. A zod that is written otherwise
 * fails the build.
 */
const CONSTRUCTOR = 'const F = Function;';
const REFUSAL = "const F = function () { throw new EvalError('No code is made at run time here.'); };";

/** The files of zod 4 that hold the constructor. */
const ZOD_FILES = /[\\/]zod[\\/]v4[\\/]core[\\/](?:util|doc|compile)\.js$/u;

module.exports = function noEvalLoader(source) {
  if (!source.includes(CONSTRUCTOR)) {
    throw new Error(`${this.resourcePath} no longer has “${CONSTRUCTOR}”: look how zod compiles its checks now.`);
  }
  return source.replaceAll(CONSTRUCTOR, REFUSAL);
};
module.exports.ZOD_FILES = ZOD_FILES;
