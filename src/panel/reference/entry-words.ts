/** Names of the reference's groups, in the language of the interface. */
import type { EntryGroup } from "../../core/knowledge/reference/select.ts";
import { say, type WordKey } from "../words.ts";

const names: Readonly<Record<EntryGroup, WordKey>> = {
  start: "reference_group_start",
  codes: "reference_group_codes",
  compare: "reference_group_compare",
  internal: "reference_group_internal",
  guides: "reference_group_guides",
  questions: "reference_group_questions",
  framework: "reference_group_frameworks",
  server: "reference_group_servers",
  language: "reference_group_languages",
  client: "reference_group_clients",
};

export function groupName(group: EntryGroup): string {
  return say(names[group]);
}
