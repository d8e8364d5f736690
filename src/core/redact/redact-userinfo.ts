/** Where user and password of a URL stand. */
import type { Secret } from "./redact-find.ts";
import { shifted, whole } from "./redact-find.ts";

/** Behind slashes, or behind http: alone, as browsers also read it; also of a URL inside the path. */
const authority = /(?:^|:)[/\\]{2,}([^/\\?#]*)|^\s*(?:https?|wss?):[/\\]*([^/\\?#]*)/gi;
/** user:password@ with no scheme before it; addresses of mail and the like are no credentials. */
const bare = /^(?!(?:mailto|sips?|xmpp|acct|im):)[^\s/\\:@?#]+:[^\s/\\@?#]+(?=@)/i;

/** `hostAndPath` is what stands before query and fragment of `url`. */
export function userinfo(hostAndPath: string, url: string): readonly Secret[] {
  const secrets: Secret[] = [];
  for (const match of hostAndPath.matchAll(authority)) {
    const found = match[1] ?? match[2] ?? "";
    const start = match.index + match[0].length - found.length;
    // A port that is no number: no parser takes this URL, most often because the password holds a / ? or #.
    const broken = /^[^@[\]]*:\D/.test(found) && !found.includes("@");
    const end = broken ? url.lastIndexOf("@") - start : found.lastIndexOf("@");
    if (end > 0) secrets.push(...shifted(credentials(url.slice(start, start + end)), start));
  }
  const loose = bare.exec(url)?.[0];
  return loose === undefined || secrets.length > 0 ? secrets : credentials(loose);
}

function credentials(text: string): readonly Secret[] {
  const colon = text.indexOf(":");
  if (colon < 0) return whole(text, "user", "");
  const password = shifted(whole(text.slice(colon + 1), "password", "", true), colon + 1);
  return [...whole(text.slice(0, colon), "user", ""), ...password];
}
