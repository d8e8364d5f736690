/** What a URL looks like and is not: a user name that reads like a host, a host in other letters, hidden characters. */
import { unicodeHost } from "../../core/url/host-name.ts";
import { type ScriptCode, spelledWarning } from "../../core/url/script-mix.ts";
import { inLanguage } from "../../words.ts";
import { say } from "../words.ts";
import { decodedPart } from "./decoded.ts";
import { urlPartsOf } from "./url-parts.ts";
import { clipped, isDeceptive, visible } from "./visible.ts";

export interface UrlNote {
  /** True where the URL may have been made to deceive. */
  readonly warns: boolean;
  readonly words: string;
}

/** Hosts and user names of more characters say nothing more in a sentence. */
const longest = 80;

/** "bank.example", "bank.example:443", "192.0.2.1": what somebody may take for the host. */
const likeHost = /^[^\s.:@/]+(?:\.[^\s.:@/]+)+\.?$/;

const scriptNames = inLanguage((language) => new Intl.DisplayNames(language, { type: "script" }));
const listing = inLanguage((language) => new Intl.ListFormat(language, { type: "conjunction" }));

function scriptsInWords(scripts: readonly ScriptCode[]): string {
  return listing().format(scripts.map((code) => scriptNames().of(code) ?? code));
}

function short(text: string): string {
  return visible(text.length > longest ? `${clipped(text, longest)}…` : text);
}

function userNote(userinfo: string, host: string): UrlNote | null {
  const user = decodedPart("userinfo", userinfo.slice(0, -1)).split(/[:/]/, 1)[0] ?? "";
  if (!likeHost.test(user)) return null;
  return { warns: true, words: say("note_userinfo", short(user), short(host)) };
}

/** What a host in Punycode spells, and whether that is made to be taken for another. */
function hostNotes(host: string): readonly UrlNote[] {
  const name = unicodeHost(host);
  if (name === null) return [];
  const warning = spelledWarning(name);
  const spelled = { warns: warning !== null, words: say("note_idn", short(host), visible(name)) };
  if (warning === null) return [spelled];
  const key = warning.kind === "mixed" ? "note_mixed" : "note_looks_latin";
  const words = say(key, visible(warning.label), scriptsInWords(warning.scripts));
  return [spelled, { warns: true, words }];
}

/** What has to be said of a URL; nothing of most. */
export function urlNotes(url: string): readonly UrlNote[] {
  const { userinfo, host } = urlPartsOf(url);
  const user = userNote(userinfo, host);
  return [
    ...(user === null ? [] : [user]),
    ...hostNotes(host),
    ...(isDeceptive(url) ? [{ warns: true, words: say("note_hidden") }] : []),
  ];
}
