/** What a product that sends redirects is recognised by, as data. */
import type { Confidence, Evidence, Reference } from "../explanation.ts";
import type { BodyTemplate } from "./built-in-pages.ts";

/** What the URL changed in; see `url-difference.ts`. */
export type ChangeName =
  | "https-only"
  | "slash-only"
  | "slash-added"
  | "host-only"
  | "other-host"
  | "same-host";

/** One condition, and at the same time the evidence that it holds. */
export type Sign =
  /** A response header of that name (lower case), and what its value is like. */
  | { readonly kind: "header"; readonly name: string; readonly like?: RegExp }
  | { readonly kind: "no-header"; readonly name: string }
  /** No header but these; `Connection` and its like do not count. */
  | { readonly kind: "only-headers"; readonly names: readonly string[] }
  | { readonly kind: "status"; readonly codes: readonly number[] }
  | { readonly kind: "change"; readonly change: ChangeName }
  /** Path and query of the URL asked for, with its port: ":8200/v1/secret". */
  | { readonly kind: "asked"; readonly like: RegExp; readonly as: string }
  /** The target as a whole. */
  | { readonly kind: "target"; readonly like: RegExp; readonly as: string }
  /** How Location is written: with scheme and host, or as a path. */
  | { readonly kind: "location"; readonly form: "absolute" | "path" }
  /** Content-Length is that of the page which the product itself sends with a redirect. */
  | { readonly kind: "body"; readonly page: BodyTemplate }
  /** A later answer of the same host in this chain has the header. */
  | { readonly kind: "later"; readonly name: string; readonly like?: RegExp };

export interface Fingerprint {
  /** Kebab case; never renamed. */
  readonly id: string;
  /** As its makers write it. */
  readonly product: string;
  /** Of several fingerprints of one family that match, the first listed is named. */
  readonly family: string;
  /** certain: a header names the product and calls the redirect its doing, and a recorded trace shows it. */
  readonly confidence: Confidence;
  /** All must hold. The first says most: where it is a header, the fingerprint is looked up by its name. */
  readonly signs: readonly [Sign, ...Sign[]];
  /** None may hold. */
  readonly unless?: readonly Sign[];
  /** It names who passed the answer on, or the language only: left out where something tells who made it. */
  readonly general?: true;
  /** Why this product redirects so, one sentence. */
  readonly trigger: string;
  /** What to change, verb first. */
  readonly option: string;
  readonly references: readonly [Reference, ...Reference[]];
}

/** A product that probably, or possibly, made a hop. */
export interface NamedProduct {
  readonly id: string;
  readonly product: string;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly trigger: string;
  readonly option: string;
  readonly references: readonly Reference[];
}
