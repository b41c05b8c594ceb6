// A running server with a database that nobody else uses.
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export class Server {
  private constructor(
    readonly url: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  static async start(): Promise<Server> {
    const all = process.env.MINTVERBUND_E2E_FOLDER!;
    const folder = mkdtempSync(join(all, 'server-'));
    const database = join(folder, 'site.db');
    cpSync(join(all, 'demo.db'), database);
    // Port 0: the system chooses a free one, and the server says which.
    const args = ['serve', '--database', `sqlite:${database}`, '--listen', '127.0.0.1:0'];
    const child = spawn(process.env.MINTVERBUND_E2E_PROGRAM!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    // Even if the tests are broken off, the server does not outlive them.
    process.once('exit', () => child.kill());
    const url = await address(child);
    return new Server(url, child, folder);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function address(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
