/** Builds the extension the way `npm run build` does. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { BrowserKind } from "./browsers/driver.ts";

/** @throws when the build fails; what is wrong then stands on standard error. */
export function buildExtension(): void {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { stdio: ["ignore", 2, 2] });
  if (status !== 0) throw new Error("The extension could not be built: see above.");
}

/** @throws when it was not built yet. */
export function builtExtension(kind: BrowserKind): string {
  const folder = path.resolve("dist", kind === "chromium" ? "chrome" : "firefox");
  if (!existsSync(path.join(folder, "manifest.json")))
    throw new Error(`${folder} is missing: run npm run build first.`);
  return folder;
}

export interface BuildCopy {
  readonly folder: string;
  remove(): void;
}

/** A copy of the built extension, which stays as it is when somebody builds anew meanwhile. */
export function copyBuild(kind: BrowserKind): BuildCopy {
  const folder = mkdtempSync(path.join(tmpdir(), "hopscope-build-"));
  cpSync(builtExtension(kind), folder, { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
