/** `npm run check`: format, lint, types, unit tests, build with its budgets, Firefox's linter. */
import { runChecks } from "./checks.ts";

const { passed, failed: failedTests, failedSteps } = await runChecks();
const failed = failedTests + failedSteps.length;
for (const title of failedSteps) console.log(`Failed: ${title}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
