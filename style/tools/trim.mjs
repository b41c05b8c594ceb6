// Cuts the compiled CSS down to what the pages use. KERN defines hundreds of tokens and variants; a
// custom property that never changes becomes its value, one that nobody reads goes away.
import postcss from 'postcss';

const inMedia = (node) => {
  for (let up = node.parent; up; up = up.parent) if (up.type === 'atrule' && up.name !== 'layer') return true;
  return false;
};

/** Replaces each `var(--name, fallback)` in `value` by what `pick(name, fallback)` returns; undefined leaves it. */
function replaceVars(value, pick) {
  let out = '', at = 0;
  for (;;) {
    const start = value.indexOf('var(', at);
    if (start < 0) return out + value.slice(at);
    let depth = 1, end = start + 4;
    for (; depth; end++) depth += value[end] === '(' ? 1 : value[end] === ')' ? -1 : 0;
    const inner = value.slice(start + 4, end - 1);
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const fallback = comma < 0 ? undefined : replaceVars(inner.slice(comma + 1).trim(), pick);
    const kept = fallback === undefined ? `var(${name})` : `var(${name},${fallback})`;
    out += value.slice(at, start) + (pick(name, fallback) ?? kept);
    at = end;
  }
}

/** KERN's rules for classes the gallery does not show, its theme switches, and anything that needs `data:` images. */
function dropUnused(root, known) {
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) =>
      !/\[data-kern-theme|\.kern-(light|dark)\b/.test(selector) &&
      [...selector.matchAll(/\.(kern-[\w-]+)/g)].every(([, name]) => known.has(name)));
    if (!kept.length) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  root.walkDecls((decl) => { if (decl.value.includes('data:')) decl.remove(); });
  // Those repaint KERN's masked icons, which are not masked here.
  root.walkAtRules('media', (media) => {
    if (!media.params.includes('forced-colors') || media.parent.name !== 'layer') return;
    media.walkDecls('forced-color-adjust', (decl) => { decl.parent.remove(); });
  });
}

/** Light is what is when nothing is said; dark comes after it. */
function lightFirst(root) {
  const light = [];
  root.walkAtRules('media', (media) => { if (/prefers-color-scheme:\s*light/.test(media.params)) light.push(media); });
  for (const media of light) {
    const dark = media.parent.nodes.find((node) => node.name === 'media' && /scheme:\s*dark/.test(node.params));
    const rules = media.nodes.slice();
    media.remove();
    if (dark) dark.before(rules); else root.prepend(rules);
  }
}

function collect(root) {
  const constant = new Map(), defined = new Set(), varying = new Set();
  root.walkDecls(/^--/, (decl) => {
    defined.add(decl.prop);
    if (decl.parent.selector === ':root' && !inMedia(decl.parent)) constant.set(decl.prop, decl.value);
    else varying.add(decl.prop);
  });
  for (const name of varying) constant.delete(name);
  return { constant, defined };
}

/** KERN's "contextual" tokens differ only inside its layers, which we do not use. */
function plainName(name, defined) {
  if (defined.has(name)) return name;
  const base = name.replace(/,?-contextual$/, '').replace('-color-color-', '-color-');
  return [base, `${base}-default`, base.replace('-layer-surface', '-background-default-surface')].find((n) => defined.has(n));
}

function fold(root) {
  const { constant, defined } = collect(root);
  const resolve = (value) => replaceVars(value, (name, fallback) => {
    const known = plainName(name, defined);
    if (!known) return fallback;
    if (constant.has(known)) return resolve(constant.get(known));
    return fallback !== undefined && known.startsWith('--kern') ? `var(${known})` : undefined;
  });
  root.walkDecls((decl) => { if (decl.value.includes('var(')) decl.value = resolve(decl.value); });
}

function dropUnread(root) {
  for (let again = true; again;) {
    again = false;
    const read = new Set();
    root.walkDecls((decl) => replaceVars(decl.value, (name) => void read.add(name)));
    root.walkDecls(/^--/, (decl) => { if (!read.has(decl.prop)) { decl.remove(); again = true; } });
  }
}

function dropEmpty(root) {
  for (let again = true; again;) {
    again = false;
    root.walk((node) => { if (node.nodes && !node.nodes.length && node.name !== 'layer') { node.remove(); again = true; } });
  }
}

/** @param {string} css compiled style sheet  @param {string} gallery HTML that shows every class in use */
export function trim(css, gallery) {
  const known = new Set([...gallery.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names.split(/\s+/)));
  const root = postcss.parse(css);
  root.walkComments((comment) => { comment.remove(); });
  dropUnused(root, known);
  lightFirst(root);
  fold(root);
  dropUnread(root);
  dropEmpty(root);
  const { defined } = collect(root);
  root.walkDecls((decl) => replaceVars(decl.value, (name, fallback) => {
    if (!defined.has(name) && fallback === undefined) throw new Error(`nothing defines ${name}, read in "${decl.parent.selector}"`);
  }));
  return root.toString();
}
