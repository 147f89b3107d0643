// Asks a search engine in Chromium: `node browser.mjs TASK.json`, answers on standard output.
//
// The task: `site`, `pagefind` or null, `engine` (a script that exports `open`, or null for the
// site's own), `queries` to time, `visits` by somebody who was never here before.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

const task = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const TYPES = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8', '.json': 'application/json', '.kis': 'application/octet-stream',
};
const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Runs in the page. */
async function run() {
  const { kind, engine, queries, isVisit } = await (await fetch('/bench/task')).json();
  const adapters = {
    kis: async () => {
      const { open } = await import(engine);
      const opened = await open(new URL('/suche/daten/', location.href));
      const request = { filters: {}, sort: 'relevance', from: 0, count: 10 };
      return {
        ask: (text) => opened.search({ ...request, text }),
        tell: ({ hits }) => hits.map(({ href }) => new URL(href, location.href).pathname),
        read: (result) => Promise.all(result.hits.map((hit) => opened.excerpt(result, hit))),
        facets: (result) => opened.facets(result),
      };
    },
    pagefind: async () => {
      const pagefind = await import('/pagefind/pagefind.js');
      await pagefind.init();
      // What its own page shows of a hit stands in one file with the excerpt.
      const read = ({ results }) => Promise.all(results.slice(0, 10).map((hit) => hit.data()));
      return {
        ask: async (text) => {
          const found = await pagefind.search(text);
          if (!isVisit) await read(found);
          return found;
        },
        tell: ({ results }) => results.map(({ id }) => id),
        read,
        facets: () => {},
      };
    },
  };
  const start = performance.now();
  const { ask, tell, read, facets } = await adapters[kind]();
  const post = (path, body) => fetch(path, { method: 'POST', body: JSON.stringify(body ?? null) });
  const answers = [];
  for (const text of queries) {
    let result = await ask(text);
    if (isVisit) {
      await post('/bench/found', performance.now() - start);
      await read(result);
      await post('/bench/read');
      await facets(result);
    }
    // Once more, with everything at hand.
    const begin = performance.now();
    if (!isVisit) result = await ask(text);
    answers.push({ hits: tell(result), ms: performance.now() - begin });
  }
  const { isOver } = await (await post('/bench/done', answers)).json();
  if (!isOver) location.reload();
}

const files = new Map();

/** A file as a good server sends it: texts packed. */
function load(path) {
  if (!files.has(path)) {
    const own = path.startsWith('/pagefind/') ? join(task.pagefind, path.slice(10))
      : path === '/engine.js' ? task.engine : join(task.site, path);
    const body = readFileSync(path.endsWith('/') ? join(own, 'index.html') : own);
    const type = path.endsWith('/') ? TYPES['.html'] : TYPES[extname(path)];
    const isText = /text|json/.test(type);
    files.set(path, [isText ? gzipSync(body) : body, {
      'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-store',
      ...(isText && { 'content-encoding': 'gzip' }),
    }]);
  }
  return files.get(path);
}

const urls = new Map();
if (task.pagefind) {
  const folder = join(task.pagefind, 'fragment');
  for (const name of readdirSync(folder)) {
    const text = gunzipSync(readFileSync(join(folder, name))).toString();
    urls.set(name.replace(/\..*/, ''), JSON.parse(text.slice(text.indexOf('{'))).url);
  }
}
const own = readdirSync(join(task.site, 'assets')).find((name) => /^suche-.*\.js$/.test(name));
const base = { kind: task.pagefind ? 'pagefind' : 'kis', engine: task.engine ? '/engine.js' : `/assets/${own}` };
const jobs = [
  ...task.visits.map((text) => ({ ...base, queries: [text], isVisit: true })),
  { ...base, queries: task.queries, isVisit: false },
];
const output = { visits: [], answers: [] };
let sent = new Map();
let read;
const total = () => [...sent.values()].reduce((sum, bytes) => sum + bytes, 0);
const PAGE = `<!doctype html><script type="module">(${run})().catch((e) => fetch('/bench/failed', { method: 'POST', body: e.stack }))</script>`;

const server = http.createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  let body = '';
  for await (const chunk of request) body += chunk;
  const end = (text, type = TYPES['.json']) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  if (pathname === '/bench/') return end(PAGE, TYPES['.html']);
  if (pathname === '/bench/task') {
    sent = new Map();
    return end(JSON.stringify(jobs[0]));
  }
  if (pathname === '/bench/found') {
    read = { found: total(), ms: JSON.parse(body) };
    return end('{}');
  }
  if (pathname === '/bench/read') {
    read = { ...read, bytes: total(), files: sent.size };
    return end('{}');
  }
  if (pathname === '/bench/failed') {
    console.error(body);
    process.exit(1);
  }
  if (pathname === '/bench/done') {
    const { isVisit, queries } = jobs.shift();
    if (isVisit) output.visits.push({ text: queries[0], ...read, facets: total() - read.bytes });
    else output.answers = JSON.parse(body);
    end(JSON.stringify({ isOver: jobs.length === 0 }));
    if (jobs.length === 0) finish();
    return undefined;
  }
  try {
    const [bytes, head] = load(decodeURIComponent(pathname));
    sent.set(pathname, bytes.length);
    return response.writeHead(200, head).end(bytes);
  } catch {
    return response.writeHead(404).end();
  }
});

const profile = mkdtempSync(join(tmpdir(), 'kis-bench-'));
let chromium;

function finish() {
  for (const answer of output.answers) answer.hits = answer.hits.map((hit) => urls.get(hit) ?? hit);
  chromium.on('exit', () => {
    // Its children write a little longer.
    setTimeout(() => {
      rmSync(profile, { recursive: true, force: true });
      process.stdout.write(JSON.stringify(output), () => process.exit());
    }, 1000);
  });
  chromium.kill();
}

server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}/bench/`;
  const flags = [...FLAGS, `--user-data-dir=${profile}`, address];
  chromium = spawn(process.env.CHROMIUM ?? 'chromium', flags, { stdio: 'ignore' });
});
