import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{core,background,devtools,panel,pages,support,replay}/**/*.test.{ts,tsx}"],
          // Properties try thousands of cases: seconds, where other work takes the machine.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "snippets",
          include: ["test/snippets/**/*.test.ts"],
          globalSetup: ["test/snippets/install-servers.mjs"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
