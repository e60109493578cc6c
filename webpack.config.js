/**
 * The add-in's page: `npm run build` puts it into dist/addin, with the manifest and its icons.
 *
 * OFFICE_JS names another place for office.js than Microsoft's, for a bureau without internet:
 * `OFFICE_JS=office/office.js` is the bureau's own server, beside the page.
 */
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const OFFICE_JS = process.env.OFFICE_JS ?? 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** React, Fluent and the pane in one file; an office PC reads half a megabyte within the 2.5 s that we allow. */
const MOST_BYTES = 512 * 1024;

module.exports = (_env, { mode }) => ({
  mode: mode ?? 'development',
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: { path: join(__dirname, 'dist', 'addin'), filename: '[name].[contenthash:8].js', clean: true },
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        loader: 'ts-loader',
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
    ],
  },
  plugins: [
    new HtmlPlugin({
      template: './src/taskpane/index.html',
      filename: 'taskpane.html',
      chunks: ['taskpane'],
      templateParameters: {
        officeJs: OFFICE_JS,
        officeOrigin: /^https:/u.test(OFFICE_JS) ? new URL(OFFICE_JS).origin : '',
      },
    }),
    new CopyPlugin({ patterns: ['manifest.xml', { from: 'assets/*.png' }] }),
  ],
  performance:
    mode === 'production' ? { hints: 'error', maxAssetSize: MOST_BYTES, maxEntrypointSize: MOST_BYTES } : false,
});
