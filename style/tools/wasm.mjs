import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// What rustc emits for wasm32 today, and nothing newer than browsers of 2023 understand.
const features = ['bulk-memory', 'bulk-memory-opt', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'reference-types', 'multivalue', 'call-indirect-overlong'];
export const flags = ['-Oz', ...features.map((name) => `--enable-${name}`)];

export async function optimise(styleDir, wasm) {
  const dir = await mkdtemp(join(tmpdir(), 'wasm-'));
  try {
    const [from, to] = [join(dir, 'in.wasm'), join(dir, 'out.wasm')];
    await writeFile(from, wasm);
    await promisify(execFile)(process.execPath, [join(styleDir, 'node_modules/binaryen/bin/wasm-opt'), from, '-o', to, ...flags]);
    return await readFile(to);
  } catch (error) {
    throw new Error(`wasm-opt: ${(error.stderr || error.message).trim().split('\n')[0]}`);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

/** wasm-bindgen's output: the module, the binary, and any JavaScript snippets it imports. */
export async function bindgen(dir, name) {
  const read = (file) => readFile(join(dir, file)).catch(() => { throw new Error(`${join(dir, file)} is missing: run wasm-bindgen first`); });
  const snippets = new Map();
  for (const file of await readdir(join(dir, 'snippets'), { recursive: true }).catch(() => [])) {
    if (file.endsWith('.js')) snippets.set(`./snippets/${file}`, await readFile(join(dir, 'snippets', file)));
  }
  return { js: String(await read(`${name}.js`)), wasm: await read(`${name}_bg.wasm`), snippets };
}
