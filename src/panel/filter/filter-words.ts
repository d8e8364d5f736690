/** The filter in words: what is wrong with a term, and what a suggestion means. */
import type { Suggestion } from "../../core/filter/suggest.ts";
import type { FilterKey, Problem } from "../../core/filter/term.ts";
import { visible } from "../text/visible.ts";
import { say, type WordKey } from "../words.ts";

/** What each key asks for. */
export const keyWords: Readonly<Record<FilterKey, WordKey>> = {
  status: "filter_key_status",
  cause: "filter_key_cause",
  has: "filter_key_has",
  domain: "filter_key_domain",
  method: "filter_key_method",
  type: "filter_key_type",
  sender: "filter_key_sender",
  hops: "filter_key_hops",
  time: "filter_key_time",
};

/** Values that no catalogue has words for. */
const valueWords: Readonly<Record<string, WordKey>> = {
  "status:1xx": "filter_class_1",
  "status:2xx": "filter_class_2",
  "status:3xx": "filter_class_3",
  "status:4xx": "filter_class_4",
  "status:5xx": "filter_class_5",
  "has:finding": "filter_has_finding",
  "has:problem": "filter_has_problem",
  "has:advice": "filter_has_advice",
  "has:note": "filter_has_note",
  "has:internal": "filter_has_internal",
  "has:pending": "filter_has_pending",
  "has:failure": "filter_has_failure",
  "has:gap": "filter_has_gap",
  "has:seam": "filter_has_seam",
  "has:speculative": "filter_has_speculative",
};

/** Words of the catalogues are English; those of the interface have the language of the panel. */
export function meaningOf({ key, value, meaning }: Suggestion): {
  readonly words: string;
  readonly language: string | undefined;
} {
  if (meaning !== null) return { words: meaning, language: "en" };
  const words = value === null ? keyWords[key] : valueWords[`${key}:${value}`];
  return { words: words === undefined ? "" : say(words), language: undefined };
}

const noNumber: Readonly<Partial<Record<FilterKey, WordKey>>> = {
  status: "filter_no_status",
  time: "filter_no_time",
};

/** Names the faulty words, and the next best ones where there are some. */
export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case "unknown-key": {
      const key = `${visible(problem.word)}:`;
      return problem.nearest === null
        ? say("filter_unknown_key", key)
        : say("filter_unknown_key_nearest", key, `${problem.nearest}:`);
    }
    case "unknown-value": {
      const { nearest } = problem;
      const [key, word] = [`${problem.key}:`, visible(problem.word)];
      return nearest === null
        ? say("filter_unknown_value", key, word)
        : say("filter_unknown_value_nearest", key, word, nearest);
    }
    case "no-value":
      return say("filter_no_value", `${problem.key}:`);
    case "no-number":
      return say(noNumber[problem.key] ?? "filter_no_hops", visible(problem.word));
    case "open-quote":
      return say("filter_open_quote");
    default:
      problem satisfies never;
      return "";
  }
}
