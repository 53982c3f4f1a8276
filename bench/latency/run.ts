/**
 * `npm run bench:latency [-- --seconds N --requests N --messages N --most RATIO --profile FOLDER --json]`: how long the first query
 * takes from `npm start`'s gateway when nothing else happens, and while mail comes in and is scanned; `--requests` and
 * `--messages` are those a second. Exits 1 when the slowest hundredth takes more than `--most` times as long beside
 * the mail, when less mail was decided than came, or when an answer had errors.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { backlogCount } from '../../src/filtering/backlog.ts';
import { FIRST_QUERY } from '../../src/http/first-query.ts';
import { startDemo } from '../../test/harness/demo.ts';
import { createPost } from './post.ts';
import { quantile, steadily } from './steady.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    requests: { type: 'string', default: '20' },
    messages: { type: 'string', default: '20' },
    most: { type: 'string', default: '3' },
    profile: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const seconds = Number(values.seconds);
const asking = { perSecond: Number(values.requests), seconds };
/** Mail comes before the first request that counts, and goes on until the last. */
const LEAD_SECONDS = 3;
const arriving = { perSecond: Number(values.messages), seconds: seconds + LEAD_SECONDS };
/** Requests that are not counted: code that runs the first time, answers that are not known yet. */
const WARMING = { perSecond: asking.perSecond, seconds: 10 };
/** Of the mail that comes while it is measured, at least so much has its decision when it is over. */
const DECIDED_SHARE = 0.9;
const RECEIVERS = ['mira@zylker.example', 'ivo@zylker.example'];

const dataDir = mkdtempSync(join(tmpdir(), 'postern-latency-'));
const outcome = await measure().finally(() => rmSync(dataDir, { recursive: true, force: true }));

const { idle, beside } = outcome;
const ratio = quantile(beside, 0.99) / quantile(idle, 0.99);
const expected = asking.seconds * arriving.perSecond;
const good = ratio <= Number(values.most) && outcome.decided >= DECIDED_SHARE * expected && outcome.errors === 0;
console.log(line('idle', idle));
console.log(line(`beside ${arriving.perSecond} messages a second`, beside));
console.log(`p99 ${ratio.toFixed(2)} times as long; ${outcome.decided} of ${expected} messages decided meanwhile`);
if (outcome.errors > 0) console.log(`${outcome.errors} answers with errors`);
if (values.json) {
  const figures = (of: readonly number[]) => ({ requests: of.length, p50: quantile(of, 0.5), p99: quantile(of, 0.99) });
  const { decided, errors } = outcome;
  console.log(JSON.stringify({ idle: figures(idle), beside: figures(beside), ratio, decided, expected, errors, good }));
}
process.exitCode = good ? 0 : 1;

async function measure() {
  await using demo = await startDemo(
    { env: { POSTERN_DATA_DIR: dataDir, POSTERN_PORT: '0', POSTERN_SIMULATOR_PORT: '0', POSTERN_SMTP_PORT: '0' } },
    {
      POSTERN_LOG_LEVEL: 'error',
      POSTERN_APP_REQUESTS_PER_MINUTE: '60000',
      POSTERN_ZOHO_CALLS_PER_MINUTE: '60000',
      ...(values.profile === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${values.profile}` }),
    },
  );
  await using agent = disposable(new Agent({ connections: 64 }));
  using post = createPost(demo.smtp);
  const admin = createAdminClient(adminSocketPath(dataDir));
  let errors = 0;
  const ask = async () => {
    const { statusCode, body } = await request(demo.endpoint, {
      method: 'POST',
      dispatcher: agent.agent,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.apiKey}` },
      body: JSON.stringify({ query: FIRST_QUERY }),
    });
    const text = await body.text();
    if (statusCode !== 200 || text.startsWith('{"errors"') || !text.includes('"quarantine"')) errors += 1;
  };
  const decided = async () => {
    const { announced, undecided } = await admin.get('/backlog', backlogCount);
    return announced - undecided;
  };

  await steadily(WARMING, ask);
  const idle = await steadily(asking, ask);
  const mail = steadily(arriving, (turn) => post.send(RECEIVERS[turn % RECEIVERS.length] ?? '', turn));
  await delay(LEAD_SECONDS * 1_000);
  const before = await decided();
  const beside = await steadily(asking, ask);
  const after = await decided();
  await mail;
  return { idle, beside, decided: after - before, errors };
}

function disposable(agent: Agent) {
  return { agent, [Symbol.asyncDispose]: () => agent.close() };
}

function line(name: string, of: readonly number[]): string {
  const [p50, p99] = [quantile(of, 0.5), quantile(of, 0.99)].map((value) => `${value.toFixed(1)} ms`);
  return `${name}: ${of.length} requests, p50 ${p50}, p99 ${p99}`;
}
