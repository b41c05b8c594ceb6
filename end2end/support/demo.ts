// Before all tests: one demonstration database that every server gets a copy of. After all tests: nothing is left.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mintverbund-browser-'));
  const program = process.env.MINTVERBUND ?? resolve(import.meta.dirname, '../../target/debug/mintverbund');
  execFileSync(program, ['demo', '--database', `sqlite:${join(folder, 'demo.db')}`], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.env.MINTVERBUND_E2E_PROGRAM = program;
  process.env.MINTVERBUND_E2E_FOLDER = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
