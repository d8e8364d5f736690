/** `npm test`: the check, then the built extension in real browsers. Sets itself up on a fresh machine. */
import { findBrowser } from "./browsers/find-browser.ts";
import { runChecks } from "./checks.ts";
import { runTests } from "./vitest-step.ts";

// Before anything that takes long: a browser that is missing is installed, or asked for.
for (const kind of ["chromium", "firefox"] as const) {
  try {
    console.log(`${kind}: ${findBrowser(kind)}`);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exit(1);
  }
}

const checked = await runChecks();
const snippets = await runTests("Snippets of the reference, really run", "snippets");
const inBrowsers = await runTests("Tests in Chromium and Firefox", "e2e");

for (const title of checked.failedSteps) console.log(`Failed: ${title}`);
const passed = checked.passed + snippets.passed + inBrowsers.passed;
// A step that failed is no test, but nobody shall read "0 failed" above it.
const failed = checked.failed + snippets.failed + inBrowsers.failed + checked.failedSteps.length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
