/** What is told of a server's redirect: what it is for, and which product probably sent it. */
import type { Chain, Hop } from "../chain.ts";
import type { Confidence, Evidence } from "../explanation.ts";
import type { NamedIntent } from "../intents/intent.ts";
import { intentOf } from "../intents/intents.ts";
import { serverSentence } from "../intents/sentence.ts";
import type { NamedProduct } from "../senders/fingerprint.ts";
import { perHop } from "../per-hop.ts";
import { productsOf } from "../senders/products.ts";

export interface ServerRedirect {
  /** null where nothing tells. */
  readonly intent: NamedIntent | null;
  /** Best first; empty where nothing tells. */
  readonly products: readonly NamedProduct[];
  /** "The server adds a trailing slash: probably FastAPI or Starlette.", as far as either is known; else null. */
  readonly sentence: string | null;
  /** How sure the sentence is as a whole; null without one. */
  readonly confidence: Confidence | null;
}

const degrees: readonly Confidence[] = ["certain", "likely", "possible"];

/** null and empty for hops that no server answered. */
export const serverRedirectOf = perHop(lookAt);

function lookAt(hop: Hop, chain: Chain): ServerRedirect {
  const intent = intentOf(hop, chain);
  const products = productsOf(hop, chain);
  const sure = [intent ?? [], products.slice(0, 1)].flat().map((part) => degrees.indexOf(part.confidence));
  return {
    intent,
    products,
    sentence: serverSentence(intent, products),
    confidence: degrees[Math.max(...sure)] ?? null,
  };
}

/** The facts behind it, each once. */
export function evidenceOfServer({ intent, products }: ServerRedirect): readonly Evidence[] {
  const all = [...(intent?.evidence ?? []), ...products.flatMap(({ evidence }) => evidence)];
  return all.filter((one, at) => all.findIndex(({ fact }) => fact === one.fact) === at);
}
