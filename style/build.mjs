// Style sheet, fonts and browser code → OUT/pkg with content hashes, and OUT/manifest.json to find them by.
//   node style/build.mjs --out target/site [--bindgen target/bindgen] [--optimise] [--gallery]
import { access, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Cache, hash } from './tools/cache.mjs';

const styleDir = dirname(fileURLToPath(import.meta.url));
const app = 'mintverbund_app';
const here = (file) => readFile(join(styleDir, file));

async function sources(dir) {
  const names = (await readdir(dir, { recursive: true })).filter((name) => /\.(scss|mjs|js|svg|html|json)$/.test(name) && !name.startsWith('node_modules')).sort();
  return Promise.all(names.map(async (name) => hash(name, await readFile(join(dir, name)))));
}

async function unchanged(out, stamp, gallery) {
  try {
    if (String(await readFile(join(out, '.stamp'))) !== stamp) return false;
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json')));
    await Promise.all(Object.values(manifest).map((name) => access(join(out, 'pkg', name))));
    if (gallery) await access(join(out, 'gallery.html'));
    return true;
  } catch { return false; }
}

async function addBrowserCode(pack, cache, code, optimiseIt) {
  let loader = String(await here('islands.js'));
  if (code) {
    const { optimise, flags } = await import('./tools/wasm.mjs');
    const wasm = optimiseIt ? await cache.get(`${hash(code.wasm, flags.join())}.wasm`, () => optimise(styleDir, code.wasm)) : code.wasm;
    const binary = pack.add(`${app}_bg.wasm`, wasm);
    let module = code.js.replaceAll(`${app}_bg.wasm`, binary);
    for (const [path, text] of code.snippets) module = module.replaceAll(path, `./${pack.add(path.slice(2).replaceAll('/', '-'), text)}`);
    loader = loader.replaceAll(`${app}_bg.wasm`, binary).replaceAll(`${app}.js`, pack.add(`${app}.js`, module));
  }
  pack.add('islands.js', loader);
}

/** The script of the public pages may have so many bytes: a first visit is to cost little. */
const LARGEST_SCRIPT = 6 * 1024;

async function addPublicScript(pack) {
  const { transform } = await import('esbuild');
  const { code } = await transform(String(await here('find.js')), { minify: true, target: 'es2020' });
  if (Buffer.byteLength(code) > LARGEST_SCRIPT) throw new Error(`find.js has ${Buffer.byteLength(code)} bytes, more than ${LARGEST_SCRIPT}`);
  pack.add('find.js', code);
}

async function addStyle(pack, cache) {
  const [{ styleSheets }, { fonts, subset }] = await Promise.all([import('./tools/css.mjs'), import('./tools/fonts.mjs')]);
  const made = await Promise.all([here('tools/fonts.mjs'), here('package-lock.json')]);
  let [css, work] = await styleSheets(styleDir);
  for (const [name, source] of Object.entries(fonts)) {
    const hashed = pack.add(name, await cache.get(`${hash(source, ...made)}.woff2`, () => subset(styleDir, source)));
    css = css.replaceAll(name, hashed);
  }
  pack.add('style.css', css);
  pack.add('work.css', work);
  pack.add('mark.svg', await here('mark.svg'));
}

function linked(html, manifest) {
  return html.replace(/\/pkg\/([\w.-]+)/g, (_, name) => `pkg/${manifest[name] ?? name}`);
}

async function main() {
  const { values: { out, bindgen: from, optimise = false, gallery = false } } = parseArgs({ options: {
    out: { type: 'string' }, bindgen: { type: 'string' }, optimise: { type: 'boolean' }, gallery: { type: 'boolean' } } });
  if (!out) throw new Error('usage: node style/build.mjs --out DIR [--bindgen DIR] [--optimise] [--gallery]');
  await access(join(styleDir, 'node_modules')).catch(() => { throw new Error('style/node_modules is missing: run npm ci --prefix style'); });

  const code = from && await (await import('./tools/wasm.mjs')).bindgen(from, app);
  const stamp = hash(process.version, String(optimise), ...await sources(styleDir), ...(code ? [code.js, code.wasm, ...code.snippets.values()] : []));
  if (await unchanged(out, stamp, gallery)) return console.log(`${out}/pkg is up to date`);

  const cache = new Cache(join(out, '.cache'));
  const { Pack } = await import('./tools/pack.mjs');
  const pack = new Pack(cache);
  await mkdir(out, { recursive: true });
  await rm(join(out, '.stamp'), { force: true });
  await addStyle(pack, cache);
  await addPublicScript(pack);
  await addBrowserCode(pack, cache, code, optimise);
  const written = await pack.write(join(out, 'pkg'));
  await cache.prune();
  const manifest = Object.fromEntries(Object.entries(pack.manifest).sort());
  await writeFile(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  if (gallery) await writeFile(join(out, 'gallery.html'), linked(String(await here('gallery.html')), manifest));
  await writeFile(join(out, '.stamp'), stamp);
  for (const [logical, name] of Object.entries(manifest)) {
    console.log(`${logical.padEnd(26)} ${String(written.get(name).length).padStart(8)} B ${String(written.get(`${name}.br`)?.length ?? '–').padStart(8)} B brotli`);
  }
}

main().catch((error) => {
  console.error(`style/build.mjs: ${String(error.message ?? error).split('\n')[0]}`);
  process.exitCode = 1;
});
