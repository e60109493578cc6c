/** The add-in's pages over https, built anew whenever a source changes. Close and open the pane to see it. */
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../../webpack.config.js';

/**
 * The page and its policy are those of the build: nothing is added to it that reloads it or draws over it.
 * @param {{ port: number, certificates: { key: Buffer, cert: Buffer, ca: Buffer } }} options
 * @returns {Promise<{ stop: () => Promise<void> }>} once the first build is there
 */
export async function startDevServer({ port, certificates }) {
  const compiler = webpack({ ...configure({}, { mode: 'development' }), infrastructureLogging: { level: 'error' } });
  const built = new Promise((resolve, reject) => {
    compiler.hooks.done.tap('start', (stats) =>
      stats.hasErrors() ? reject(new Error(stats.toString({ preset: 'errors-only', colors: false }))) : resolve(),
    );
  });
  // Whoever waits for it hears of it; until then it is nobody's.
  built.catch(() => undefined);
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port,
      server: { type: 'https', options: certificates },
      client: false,
      hot: false,
      liveReload: false,
      static: false,
      devMiddleware: { stats: 'errors-warnings' },
      setupExitSignals: false,
    },
    compiler,
  );
  await server.start();
  try {
    await built;
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
