import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as sass from 'sass';
import { trim } from './trim.mjs';

/** The whole style sheet, compressed, with `url()`s still carrying logical names. */
export async function styleSheet(styleDir) {
  const { css } = sass.compile(join(styleDir, 'scss/main.scss'), {
    style: 'compressed',
    loadPaths: [join(styleDir, 'node_modules/@kern-ux/native/src/scss')],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  return trim(css, await readFile(join(styleDir, 'gallery.html'), 'utf8'));
}
