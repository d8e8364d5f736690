/** What every environment tells of itself so that its snippets can be run. */
import type { SentCode } from "../../src/core/knowledge/reference/article.ts";

/** The redirects that all snippets speak of: what is asked, and where it leads. */
export const examples: Readonly<
  Record<SentCode, { readonly method: "GET" | "POST"; readonly path: string; readonly target: string }>
> = {
  301: { method: "GET", path: "/about-us", target: "/about" },
  302: { method: "GET", path: "/sale", target: "/winter-sale" },
  303: { method: "POST", path: "/checkout", target: "/receipt" },
  307: { method: "POST", path: "/upload", target: "/backup-upload" },
  308: { method: "POST", path: "/v1/users", target: "/v2/users" },
};

export const sentCodes: readonly SentCode[] = [301, 302, 303, 307, 308];

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Program {
  /** Written into the folder before anything runs. */
  readonly files: Readonly<Record<string, string>>;
  readonly build?: Command;
  readonly run: Command;
}

export interface Place {
  /** Empty, of this run alone, and the working folder. */
  readonly folder: string;
  readonly port: number;
}

export interface Harness {
  /** Of the code reference. */
  readonly id: string;
  /** Why it cannot be run here; null: it can. */
  readonly missing: (code: SentCode) => string | null;
}

/** The snippet answers requests: the smallest server around it. One process, so that killing it ends all. */
export interface ServerHarness extends Harness {
  readonly around: (snippet: string, place: Place, code: SentCode) => Program;
}

/** The snippet asks and prints the Location if the code is the one it looks for: the smallest program around it. */
export interface ClientHarness extends Harness {
  readonly around: (snippet: string) => Program;
}

/** For environments that need one program. */
export const needs = (name: string, program: string | null) => (): string | null =>
  program === null ? `${name} was not found` : null;
