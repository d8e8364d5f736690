/**
 * Many ask the same of a hop: its cause, the rule behind it, who sent it. A chain and its hops never change, so what was
 * worked out once stays true as long as somebody holds the chain.
 */
import type { Chain, Hop } from "./chain.ts";

/** The derivation, worked out once for each hop of a chain. */
export function perHop<T>(derive: (hop: Hop, chain: Chain) => T): (hop: Hop, chain: Chain) => T {
  const known = new WeakMap<Chain, Map<Hop, { readonly value: T }>>();
  return (hop, chain) => {
    let ofChain = known.get(chain);
    if (ofChain === undefined) {
      ofChain = new Map();
      known.set(chain, ofChain);
    }
    let derived = ofChain.get(hop);
    if (derived === undefined) {
      derived = { value: derive(hop, chain) };
      ofChain.set(hop, derived);
    }
    return derived.value;
  };
}
