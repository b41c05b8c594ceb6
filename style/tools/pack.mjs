import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { hash } from './cache.mjs';

const brotli = promisify(zlib.brotliCompress), gzip = promisify(zlib.gzip);
const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_LGWIN: window, BROTLI_PARAM_SIZE_HINT: hint } = zlib.constants;

/** Files for the public folder /pkg, named by their content. */
export class Pack {
  constructor(cache) { this.cache = cache; this.manifest = {}; this.files = new Map(); }

  /** Adds a file and returns the name it is served under. */
  add(logical, content) {
    const { name, ext } = parse(logical);
    const hashed = `${name}.${hash(content)}${ext}`;
    this.manifest[logical] = hashed;
    this.files.set(hashed, Buffer.from(content));
    return hashed;
  }

  async compressed(name, bytes) {
    if (name.endsWith('.woff2')) return [];
    const key = hash(bytes);
    return [
      [`${name}.br`, await this.cache.get(`${key}.br`, () => brotli(bytes, { params: { [quality]: 11, [window]: 22, [hint]: bytes.length } }))],
      [`${name}.gz`, await this.cache.get(`${key}.gz`, () => gzip(bytes, { level: 9 }))],
    ];
  }

  async write(dir) {
    await mkdir(dir, { recursive: true });
    const all = new Map(this.files);
    for (const [name, bytes] of this.files) for (const [packed, content] of await this.compressed(name, bytes)) all.set(packed, content);
    const stale = (await readdir(dir)).filter((name) => !all.has(name));
    for (const [name, bytes] of all) await writeFile(join(dir, name), bytes);
    for (const name of stale) await rm(join(dir, name), { recursive: true });
    return all;
  }
}
