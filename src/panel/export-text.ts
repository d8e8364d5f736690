/** What Export gives away. Loaded when somebody exports: a panel that only looks needs none of it. */
import type { Chain } from "../core/chain.ts";
import { type DocumentAbout, documentOf } from "../core/document/document.ts";
import { redact } from "../core/redact/redact.ts";

export interface Exported {
  readonly text: string;
  /** Values replaced by placeholders; null when it was not asked to hide any. */
  readonly hidden: number | null;
}

/** The chain document of these chains, as text. */
export function exportText(chains: readonly Chain[], about: DocumentAbout, hideSecrets: boolean): Exported {
  const written = documentOf(chains, about);
  const shown = hideSecrets ? redact(written) : { document: written, hidden: null };
  return { text: `${JSON.stringify(shown.document, null, 2)}\n`, hidden: shown.hidden?.length ?? null };
}
