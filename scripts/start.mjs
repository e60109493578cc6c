/**
 * `npm start`: builds what is older than its sources, and serves the workbench on http://localhost:3000/
 * until it is stopped. PORT names another port.
 *   npm start -- --build-only   builds and ends
 */
import { buildAddin, isStale } from './build-addin.mjs';
import { buildWorkbench, isWorkbenchStale } from './workbench-build.mjs';
import { serveWorkbench } from './workbench-server.mjs';

const DEFAULT_PORT = 3000;

const say = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

/** @param lines what went wrong, in both languages */
function fail(...lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

function readPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  return fail(
    `PORT 为“${text}”，应为 0 到 65535 的整数。`,
    `PORT is “${text}”; it must be a whole number from 0 to 65535.`,
  );
}

async function build() {
  try {
    if (isStale()) {
      say('正在构建加载项……  Building the add-in…');
      await buildAddin();
    }
    if (isWorkbenchStale()) {
      say('正在构建工作台……  Building the workbench…');
      await buildWorkbench();
    }
  } catch (error) {
    fail('构建失败，原因见下。', 'The build failed; the reason follows.', error.message);
  }
}

async function serve(port) {
  try {
    const server = await serveWorkbench(port);
    const { port: listening } = server.address();
    say(
      '',
      `  工作台：http://localhost:${listening}/`,
      '  请用浏览器打开上面的地址。左边是工作簿，右边是任务窗格。按 Ctrl+C 停止。',
      '',
      `  Workbench: http://localhost:${listening}/`,
      '  Open this address in a browser. The workbook is on the left, the task pane on the right. Ctrl+C stops it.',
      '',
    );
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    fail(
      `端口 ${port} 已被其他程序占用。请停止该程序，或换一个端口：PORT=3001 npm start`,
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=3001 npm start`,
    );
  }
}

const port = readPort(process.env.PORT);
await build();
if (!process.argv.includes('--build-only')) await serve(port);
