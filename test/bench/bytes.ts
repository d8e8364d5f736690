/** Bytes that a browser loads. The build knows what each page loads at once, so it is asked. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { noted, type Result } from "./report.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Builds anew and prints the build's table of budgets. */
export function benchBytes(): readonly Result[] {
  const { status } = spawnSync(process.execPath, ["build.mjs"], { cwd: root, stdio: "inherit" });
  return [{ ...noted("all parts within their budgets", status === 0 ? "yes" : "no"), holds: status === 0 }];
}
