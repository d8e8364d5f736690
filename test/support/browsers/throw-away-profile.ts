/** A browser profile that lives as long as the run. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface ThrowAwayProfile {
  readonly folder: string;
  readonly downloads: string;
  remove(): void;
}

export function makeProfile(browser: string): ThrowAwayProfile {
  const root = mkdtempSync(path.join(tmpdir(), `hopscope-${browser}-`));
  const [folder, downloads] = [path.join(root, "profile"), path.join(root, "downloads")];
  for (const part of [folder, downloads]) mkdirSync(part);
  // A browser that is ending may still write: try again for a while.
  return {
    folder,
    downloads,
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
