/** Commands of the guide. curl's options: https://curl.se/docs/manpage.html. */
import { clip } from "../text.ts";
import { nowhere } from "./quote.ts";

export interface GuideCommand {
  /** What it shows, in a few words; also the name of its copy button. */
  readonly shows: string;
  /** Program and arguments; `commandLine` writes them for a shell. */
  readonly argv: readonly [string, ...string[]];
  /** What to expect of it, and what something else would mean. */
  readonly expect: string;
}

export interface CurlRequest {
  /** http or https, as `Masked.url` gives it. */
  readonly url: string;
  readonly method: string;
  /** Prints the headers of every answer. */
  readonly headers?: boolean;
  /** Prints this line about the transfer at its end. */
  readonly line?: string;
  /** Goes after redirects, at most that many. */
  readonly follow?: number;
  readonly more?: readonly string[];
  /** Instead of the usual sample body. */
  readonly body?: string;
}

/** Stands for the body: what was sent is not for a command line, and nobody knows it. */
const sampleBody = "a=1";

/** Methods that change nothing on the server by their definition: RFC 9110 §9.2.1. */
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);

export function isSafe(method: string): boolean {
  return safeMethods.has(method);
}

/** Methods that a command sends a sample body with. */
export function takesBody(method: string): boolean {
  return method === "POST" || method === "PUT" || method === "PATCH";
}

/** Names of methods that can stand on a command line: all that are in use. */
export function isOrdinaryMethod(method: string): boolean {
  return /^[A-Z]{1,20}$/.test(method);
}

/** A method for a sentence: what a page made up may be long. */
export function methodName(method: string): string {
  return clip(method, 20);
}

/** Keeps cookies from one redirect to the next, and writes them down at the end; each run begins without any. */
export const keepingCookies = ["-c", "cookies.txt"] as const;

/** A call of curl that throws the body away and shows what was asked for. */
export function curl({ url, method, headers, line, follow, more, body }: CurlRequest): GuideCommand["argv"] {
  return [
    "curl",
    "-sS",
    ...(follow === undefined ? [] : ["-L", "--max-redirs", String(follow)]),
    ...(more ?? []),
    ...methodArguments(method, body),
    "-o",
    nowhere,
    ...(headers === true ? ["-D", "-"] : []),
    ...(line === undefined ? [] : ["-w", `${line}\\n`]),
    // curl would read lists and ranges out of these.
    ...(/[[\]{}]/.test(url) ? ["-g"] : []),
    url,
  ];
}

/** `--data` without `-X POST`: so curl changes the method where a browser does. */
function methodArguments(method: string, body = sampleBody): readonly string[] {
  if (method === "GET" || !isOrdinaryMethod(method)) return [];
  if (method === "HEAD") return ["-I"];
  if (method === "POST") return ["--data", body];
  return ["-X", method, ...(takesBody(method) ? ["--data", body] : [])];
}
