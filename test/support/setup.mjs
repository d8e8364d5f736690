// Makes a fresh clone ready: installs the locked packages when they are missing or out of date.
// Plain JavaScript without packages, because it runs before any are there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

const oldestNode = [20, 19];

/** Installs the packages of package-lock.json unless exactly those are installed. All output goes to standard error. */
export function ensurePackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    console.error(`Hopscope needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const lock = readFileSync(`${root}package-lock.json`, "utf8");
  const stamp = `${root}node_modules/.hopscope-lock`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("Installing packages (npm install) …");
  // Not `npm ci`: it refuses a lock file that lacks optional binaries of other platforms (npm/cli#4828),
  // and a registry mirror may not have those. `npm install` takes the locked versions all the same.
  const done = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error("npm install failed: see above.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
