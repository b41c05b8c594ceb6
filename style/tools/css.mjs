import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as sass from 'sass';
import { trim } from './trim.mjs';

const MARK = /\.cut-here\{order:0;?\}/;

/** The style sheets, compressed, with `url()`s still carrying logical names: that of all pages, and what those behind the sign-in have besides. */
export async function styleSheets(styleDir) {
  const { css } = sass.compile(join(styleDir, 'scss/all.scss'), {
    style: 'compressed',
    loadPaths: [join(styleDir, 'node_modules/@kern-ux/native/src/scss')],
    quietDeps: true,
    logger: sass.Logger.silent,
  });
  const sheets = trim(css, await readFile(join(styleDir, 'gallery.html'), 'utf8')).split(MARK);
  if (sheets.length !== 2) throw new Error('the style sheet has no mark to be cut at');
  return sheets;
}
