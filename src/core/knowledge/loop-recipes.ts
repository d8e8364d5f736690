/**
 * What a loop usually is, in words. Sources: Cloudflare, ERR_TOO_MANY_REDIRECTS, for its own; the Reference tab's
 * guide on loops names those of the others.
 */
import type { LoopRecipe } from "../facts/loop-recipe.ts";

interface RecipeWords {
  /** Goes on after "Loop:"; null: told by the number of redirects in a round. */
  readonly circle: string | null;
  /** One sentence. */
  readonly usually: string;
  /** Begins with a verb. */
  readonly remedy: string;
}

const undone =
  "Two redirects undo each other, often one rule in the application and one in a proxy before it.";

const byRecipe: Readonly<Record<LoopRecipe, RecipeWords>> = {
  "tls-proxy": {
    circle: "this https URL redirects to itself",
    usually:
      "Usually a proxy before the application ends TLS, and the application sees http, so it redirects to https for ever.",
    remedy:
      "Let the application trust X-Forwarded-Proto from that proxy, and have the proxy send it. Or leave the redirect to https to the proxy alone.",
  },
  "cloudflare-flexible": {
    circle: "this https URL redirects to itself, behind Cloudflare",
    usually:
      "Cloudflare documents this for the encryption mode Flexible: it asks the server over http, which then redirects to https.",
    remedy:
      "Set the SSL/TLS encryption mode of this domain to Full (strict) in Cloudflare, with a certificate on the server.",
  },
  cookie: {
    circle: "a cookie is set and never comes back",
    usually: "The server probably redirects until the browser returns this cookie, and it never does.",
    remedy:
      "Read the finding on the cookie: it says what keeps it away, where that shows. Check Secure, Domain, Path and SameSite.",
  },
  login: {
    circle: "login and application send you back and forth",
    usually: "Usually the login takes you for logged in, and the application does not see the session.",
    remedy:
      "Check that the session cookie reaches the application: Secure, Domain, Path, SameSite. Exclude the login's own path from the rule that asks for a login.",
  },
  scheme: {
    circle: "one rule leads to https, another back to http",
    usually: undone,
    remedy:
      "Find the rule that leads to http and let it write https. Behind a proxy, trust its X-Forwarded-Proto.",
  },
  host: {
    circle: "one rule adds www, another removes it",
    usually: undone,
    remedy: "Choose one of the two hosts, in the application, the server and the CDN alike.",
  },
  slash: {
    circle: "one rule adds a slash, another removes it",
    usually: undone,
    remedy:
      "Choose one form of the path, and switch the other rule off: framework, server and CDN may each have one.",
  },
  locale: {
    circle: null,
    usually:
      "A rule that adds a language to the path probably meets its own result, or another rule takes it out.",
    remedy:
      "Exclude paths that begin with a language from the rule, and look for a second rule that removes it.",
  },
  "growing-query": {
    circle: "the query changes each round, the paths do not",
    usually: "A rule probably changes the query and then meets its own result.",
    remedy: "Let the rule apply only where its parameter is missing.",
  },
  "empty-location": {
    circle: "an empty Location leads back here",
    usually: "An empty Location names the URL itself, and Firefox follows it.",
    remedy: "Send a Location with the target. Often a variable in a template is empty.",
  },
  self: {
    circle: "this URL redirects to itself",
    usually: "Usually a rule matches its own target, or waits for a cookie that never comes back.",
    remedy:
      "Narrow the rule so that it does not match its target, and check that cookies it waits for come back.",
  },
  unknown: {
    circle: null,
    usually: "Each redirect may be right by itself, and together they lead back to the start.",
    remedy:
      "Find what each step waits for: often a cookie that is set but never sent back, or two rules for https, host or slash that undo each other.",
  },
};

/** The words for a recipe; the most general ones for a value that is none. */
export function loopWords(recipe: unknown, length: number): Readonly<Record<string, string>> {
  const { circle, usually, remedy } = byRecipe[isRecipe(recipe) ? recipe : "unknown"];
  return { circle: circle ?? circleOf(length), usually, remedy };
}

function circleOf(length: number): string {
  if (length === 1) return "this URL redirects to itself";
  return length === 2 ? "two redirects undo each other" : `${length} redirects lead back to the start`;
}

function isRecipe(value: unknown): value is LoopRecipe {
  return typeof value === "string" && Object.hasOwn(byRecipe, value);
}
