/**
 * npm run --silent replay -- [--redact] [--pretty] FILE…
 * Sends recorded browser events, or chain documents, through the same code as the extension and prints one chain
 * document per file, one per line. Files that cannot be read are named on standard error; the others still print.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ChainDocument } from "../core/document/document.ts";
import { redact } from "../core/redact/redact.ts";
import { prettyDocument } from "./pretty.ts";
import { replayFile } from "./replay-file.ts";

const usage = "usage: npm run --silent replay -- [--redact] [--pretty] FILE…";

function options(): { files: readonly string[]; redacted: boolean; pretty: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { redact: { type: "boolean", default: false }, pretty: { type: "boolean", default: false } },
    });
    return positionals.length === 0
      ? "no file given"
      : { files: positionals, redacted: values.redact, pretty: values.pretty };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const asked = options();
if (typeof asked === "string") {
  process.stderr.write(`replay: ${asked}\n${usage}\n`);
  process.exitCode = 2;
} else {
  for (const file of asked.files) {
    try {
      const document: ChainDocument = replayFile(readFileSync(file, "utf8"));
      const shown = asked.redacted ? redact(document).document : document;
      process.stdout.write(asked.pretty ? prettyDocument(shown, file) : `${JSON.stringify(shown)}\n`);
    } catch (error) {
      process.stderr.write(`replay: ${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
