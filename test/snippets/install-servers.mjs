// Makes the web servers ready that the snippets of the reference are run in. On Debian as root missing ones are
// installed; elsewhere nothing happens, and the tests say what they skip.
// Plain JavaScript without packages, so that every set-up can call it.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Any one of the commands will do. */
const wanted = [
  { commands: ["nginx"], debianPackage: "nginx" },
  { commands: ["apache2", "httpd"], debianPackage: "apache2-bin" },
  { commands: ["caddy"], debianPackage: "caddy" },
  { commands: ["haproxy"], debianPackage: "haproxy" },
  { commands: ["python3"], debianPackage: "python3" },
];

/** Servers stand in sbin, which is not on everybody's PATH. */
const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/local/sbin", "/usr/sbin"];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const isThere = ({ commands }) =>
  commands.some((command) =>
    folders.some((folder) => folder !== "" && isProgram(path.join(folder, command))),
  );

const canInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

const servicePolicy = "/usr/sbin/policy-rc.d";

/** Debian starts what it installs, on the ports 80 and 443. Its own switch against that, set for the time being. */
function withoutStartingServices(install) {
  if (existsSync(servicePolicy)) return install();
  writeFileSync(servicePolicy, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    return install();
  } finally {
    rmSync(servicePolicy, { force: true });
  }
}

function installWithApt(packages) {
  console.error(`Installing ${packages.join(", ")} with apt-get, to run the snippets of the reference in …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Standard output is kept for results.
  const apt = (...words) =>
    spawnSync("apt-get", ["-qq", "-y", ...words], { env, stdio: ["ignore", 2, 2] }).status === 0;
  const done = withoutStartingServices(
    () => apt("update") && apt("install", "--no-install-recommends", ...packages),
  );
  // The product does not depend on them: what cannot be run is skipped, and said.
  if (!done) console.error(`apt-get could not install ${packages.join(", ")}: their snippets are not run.`);
}

/** On Debian as root, installs the servers that are missing. Starts none. */
export function ensureServers() {
  const missing = wanted.filter((server) => !isThere(server)).map((server) => server.debianPackage);
  if (missing.length > 0 && canInstall()) installWithApt(missing);
}

/** As vitest's globalSetup calls it. */
export const setup = ensureServers;
