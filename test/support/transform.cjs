/**
 * Jest's transformer: esbuild turns our TypeScript, and packages that are only published as ES modules,
 * into CommonJS in well under a millisecond a file. Types are checked by `npm run lint`.
 */
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const LOADERS = { '.ts': 'ts', '.tsx': 'tsx', '.mjs': 'js', '.js': 'js' };

module.exports = {
  getCacheKey(source, path, { configString }) {
    return createHash('sha256').update(source).update(path).update(configString).update(version).digest('hex');
  },
  process(source, path) {
    const loader = LOADERS[/\.[cm]?[jt]sx?$/u.exec(path)[0]];
    return transformSync(source, {
      loader,
      format: 'cjs',
      target: 'node20',
      sourcefile: path,
      sourcemap: 'inline',
      jsx: 'automatic',
      supported: { 'dynamic-import': false },
    });
  },
};
