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
  console.error("Installing packages (npm ci) …");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error("npm ci failed: see above.");
    process.exit(done.status ?? 1);
  }
  writeFileSync(stamp, lock);
}
