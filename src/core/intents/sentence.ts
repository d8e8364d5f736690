/** Intent and sender together, as one sentence: "The server adds a trailing slash: probably FastAPI or Starlette." */
import type { Confidence } from "../explanation.ts";
import type { NamedProduct } from "../senders/fingerprint.ts";
import type { NamedIntent } from "./intent.ts";

const words: Readonly<Record<Confidence, string>> = {
  certain: "",
  likely: "probably ",
  possible: "perhaps ",
};

/** A product inside a sentence: "A Flask application" → "a Flask application". */
function inside(product: string): string {
  return product.replace(/^(?:A|An|The)(?= )/, (article) => article.toLowerCase());
}

/** null where neither is known. All products are named: `productsOf` gives only those that are equally sure. */
export function serverSentence(intent: NamedIntent | null, products: readonly NamedProduct[]): string | null {
  const [best] = products;
  const did = intent?.words.claim ?? null;
  if (best === undefined) return did === null ? null : `The server ${did}.`;
  const names = products.map((product) => inside(product.product)).join(", or ");
  const by = words[best.confidence] + names;
  return did === null ? `The server that redirects is ${by}.` : `The server ${did}: ${by}.`;
}
