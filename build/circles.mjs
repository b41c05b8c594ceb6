// Fails if rooms of the code use each other in a circle, and names the circle with the lines that close it.
//
// A room is a top-level module of a crate; in `app`, each area of `pages/` is one. Modules of one room may know each
// other. What is compiled for tests only does not count.

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Where the crates are, and which of their modules hold rooms instead of being one. */
const CRATES = [
  { source: "src", hold: [] },
  { source: "app/src", hold: ["pages", "pages/workspace", "pages/workspace/offers", "pages/workspace/offers/editor"] },
  { source: "server/src", hold: [] },
];

/** All source files below a folder, as lists of folders and name. */
function filesBelow(folder, parts = []) {
  return readdirSync(join(top, folder, ...parts), { withFileTypes: true }).flatMap((entry) => {
    const path = [...parts, entry.name];
    if (entry.isDirectory()) return filesBelow(folder, path);
    return entry.name.endsWith(".rs") && !/(^|_)tests\.rs$/.test(entry.name) && !path.includes("tests") ? [path] : [];
  });
}

/** `a/b.rs` and `a/b/mod.rs` are the module a, b; the crate itself is the empty list. */
function moduleOf(file) {
  const name = file.at(-1).replace(/\.rs$/, "");
  return ["mod", "lib", "main"].includes(name) ? file.slice(0, -1) : [...file.slice(0, -1), name];
}

/** The text without comments, texts in quotes, and the tests at its end; as long as it was, line by line. */
function bare(text) {
  const blank = (found) => found.replace(/[^\n]/g, " ");
  const code = text.replace(/\/\/.*|b?r#"[\s\S]*?"#|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[^']+|[^'\\\n])'/g, blank);
  const tests = code.search(/#\[cfg\(test\)\]\s*mod \w+ \{/);
  return tests < 0 ? code : code.slice(0, tests);
}

/** The paths of one tree: `super::{a, b::{c, d}}` names three. What stands behind it does not matter. */
function branches(tree, stem = []) {
  const [, word = "", rest = ""] = tree.match(/^\s*(\w+)\s*((?:::)?[\s\S]*)$/) ?? [];
  if (!word) return [];
  const path = [...stem, word];
  const inner = rest.match(/^::\s*\{([\s\S]*)$/);
  if (inner) return split(inner[1]).flatMap((branch) => branches(branch, path));
  return rest.startsWith("::") ? branches(rest.slice(2), path) : [path];
}

/** What stands between the commas up to the brace that closes. */
function split(text) {
  const parts = [""];
  let depth = 0;
  for (const sign of text) {
    if (sign === "{") depth += 1;
    if (sign === "}" && (depth -= 1) < 0) break;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** Each path below `crate`, `super` or a module that holds rooms that a text names, with its line. */
function pathsIn(text, hold) {
  return [...text.matchAll(new RegExp(`(?<!\\w|::)(?:${["crate", "super", ...hold].join("|")})\\s*::`, "g"))].flatMap(({ index }) => {
    const line = text.slice(0, index).split("\n").length;
    return branches(text.slice(index)).map((path) => ({ path, line }));
  });
}

/** Where a path leads, seen from a module. */
function target(path, from) {
  const ups = path.findIndex((part) => part !== "super");
  if (path[0] === "crate") return path.slice(1);
  return ups === 0 ? path : [...from.slice(0, from.length - ups), ...path.slice(ups)];
}

/** The room that something is in; none for what only declares rooms. */
function roomOf(module, hold) {
  let depth = 1;
  while (depth <= module.length && hold.includes(module.slice(0, depth).join("/"))) depth += 1;
  return module.length < depth ? undefined : module.slice(0, depth).join("/");
}

/** Which rooms a crate's rooms use, each with one line that says so. */
function uses({ source, hold }) {
  const rooms = new Map();
  for (const file of filesBelow(source)) {
    const from = moduleOf(file);
    const room = roomOf(from, hold);
    if (room === undefined) continue;
    const used = rooms.get(room) ?? rooms.set(room, new Map()).get(room);
    for (const { path, line } of pathsIn(bare(readFileSync(join(top, source, ...file), "utf8")), hold)) {
      const other = roomOf(target(path, from), hold);
      if (other !== undefined && other !== room && !used.has(other)) used.set(other, `${source}/${file.join("/")}:${line}`);
    }
  }
  return rooms;
}

/** The shortest way from a room back to itself. */
function circle(rooms, start) {
  const ways = [[start]];
  const seen = new Set();
  for (const way of ways) {
    for (const next of rooms.get(way.at(-1))?.keys() ?? []) {
      if (next === start) return [...way, next];
      if (!seen.has(next)) seen.add(next) && ways.push([...way, next]);
    }
  }
  return undefined;
}

const told = new Set();
for (const crate of CRATES) {
  const rooms = uses(crate);
  for (const room of rooms.keys()) {
    const way = circle(rooms, room);
    const members = way?.slice(1).sort().join();
    if (!way || told.has(members)) continue;
    told.add(members);
    console.error(`a circle in ${crate.source}:`);
    way.slice(1).forEach((next, step) => console.error(`  ${way[step]} uses ${next}: ${rooms.get(way[step]).get(next)}`));
  }
}
process.exit(told.size ? 1 : 0);
