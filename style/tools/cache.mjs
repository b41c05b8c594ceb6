import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const hash = (...parts) => parts.reduce((h, part) => h.update(part).update('\0'), createHash('sha256')).digest('hex').slice(0, 16);

/** Results of slow steps, filed under the hash of what went in. */
export class Cache {
  constructor(dir) { this.dir = dir; this.used = new Set(); }

  async get(key, make) {
    this.used.add(key);
    const file = join(this.dir, key);
    try { return await readFile(file); } catch { /* not made yet */ }
    const made = Buffer.from(await make());
    await mkdir(this.dir, { recursive: true });
    await writeFile(file, made);
    return made;
  }

  async prune() {
    for (const name of await readdir(this.dir).catch(() => [])) if (!this.used.has(name)) await rm(join(this.dir, name));
  }
}
