/** Headers as text for the clipboard, with their secrets hidden. Loaded when somebody copies them. */
import type { Header } from "../core/event.ts";
import { secretsInHeader } from "../core/redact/redact-header.ts";
import { Secrets } from "../core/redact/redact-secrets.ts";

export interface CopiedHeaders {
  readonly text: string;
  /** How many values were replaced by placeholders. */
  readonly hidden: number;
}

/** "Name: value" in a line each; what is no credential keeps its bytes. */
export function headersWithoutSecrets(headers: readonly Header[]): CopiedHeaders {
  const secrets = new Secrets(1);
  const lines = headers.map(
    ([name, value]) => `${name}: ${secrets.hide(value, secretsInHeader(name, value))}\n`,
  );
  return { text: lines.map((line) => secrets.sweep(line)).join(""), hidden: secrets.hidden().length };
}
