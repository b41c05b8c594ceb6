import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');

// German and Western European, the letters of our neighbours' and families' names, and the signs the pages use.
const characters = range(0x20, 0x7e) + range(0xa0, 0xff)
  + 'ŒœŠšŽžŸŁłĆćČčŃńŘřĚěŚśŹźŻżĘęĄąĞğİıŞşŐőŰűŇňŮůẞ'
  + '–—‚‘’„“”‹›…•·×−√≤≥≈→←↑↓€‰™²³½¼¾';

export const fonts = { 'fira-regular.woff2': 'FiraSans-Regular.woff2', 'fira-semibold.woff2': 'FiraSans-SemiBold.woff2' };

export async function subset(styleDir, source) {
  const file = join(styleDir, 'node_modules/@kern-ux/native/dist/fonts/fira-sans', source);
  // Without the closure over layout features: small caps and old-style figures would double the size.
  return subsetFont(await readFile(file), characters, { targetFormat: 'woff2', noLayoutClosure: true });
}
