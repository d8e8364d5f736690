/** Telling that a redirect puts a language into the path: / to /en/, /about to /de-CH/about. */
import type { HopChange } from "./hop-change.ts";

/** Two-letter codes (ISO 639-1) of the languages that sites are mostly offered in. */
const languages = new Set(
  "ar bg bn bs ca cs da de el en es et eu fa fi fr gl he hi hr hu id is it ja ko lt lv mk ms nb nl nn no pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh".split(
    " ",
  ),
);

/** True when the target's path is a language and then the path that was asked for. */
export function localeStep({ from, to, host }: HopChange): boolean {
  if (host === "other" || to.pathname.length > from.pathname.length + 12) return false;
  const match = /^\/([a-z]{2})(?:[-_][a-z]{2,4})?(\/.*)?$/i.exec(to.pathname);
  if (match === null || !languages.has((match[1] ?? "").toLowerCase())) return false;
  return withoutSlash(match[2] ?? "") === withoutSlash(from.pathname);
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, "");
}
