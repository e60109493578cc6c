/**
 * The add-in's pages: `npm run build` puts them into dist/addin with the manifest and the icons, ready for
 * any static https server. scripts/addin/settings.cjs says what a bureau may set.
 */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { ZOD_FILES } = require('./scripts/addin/no-eval-loader.cjs');
const { officeFiles } = require('./scripts/addin/office-files.cjs');
const { securityPolicy } = require('./scripts/addin/security-policy.cjs');
const { moveManifest, OFFICE_FOLDER, readSettings } = require('./scripts/addin/settings.cjs');

module.exports = (env, { mode = 'development' }) => {
  const { addinOrigin, isLocal, officeJs, officeOrigin } = readSettings(process.env);
  return {
    mode,
    // `globalThis` instead of code made from text.
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: env.out ?? join(__dirname, 'dist', 'addin'),
      filename: '[name].[contenthash:8].js',
      chunkFilename: '[name].[contenthash:8].js',
      clean: true,
    },
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          loader: 'ts-loader',
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: ZOD_FILES, loader: require.resolve('./scripts/addin/no-eval-loader.cjs') },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/index.html',
        filename: 'taskpane.html',
        chunks: ['taskpane'],
        minify: false,
        templateParameters: { officeJs, securityPolicy: securityPolicy(officeOrigin) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'manifest.xml', transform: (text) => moveManifest(text.toString('utf8'), addinOrigin) },
          { from: 'assets/*.png' },
          { from: 'assets/about.html', to: 'about.html' },
          { from: 'src/taskpane/old-webview.js', to: 'old-webview.js', info: { minimized: true } },
          ...(isLocal ? officeFiles(OFFICE_FOLDER) : []),
        ],
      }),
    ],
    // A bureau's administrator may read the pages.
    optimization: { minimizeOptions: { html: false } },
    // test/build holds the first load to its budget, gzipped and over all files.
    performance: false,
  };
};
