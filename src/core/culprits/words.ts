/** What is said of a suspect and of those that are ruled out. */
import type { Alibi, Culprits, Suspect } from "./culprits.ts";

const installedBy: Readonly<Record<string, string>> = {
  admin: "An administrator installed it.",
  development: "It was loaded for development.",
  sideload: "Another program installed it.",
};

/** Why an extension could have made the redirect: one to three sentences. */
export function whySuspect(suspect: Suspect): string {
  const { power, reach, confidence, installType } = suspect;
  const permission = power.needs.at(-1) ?? "";
  const ability =
    reach === null
      ? `It can turn http into https on any site (${permission}).`
      : `It can ${power.can} (${permission}), and ${accessWords[reach]}.`;
  const target = confidence === "likely" ? "The redirect leads to a page of this extension." : "";
  const installed = Object.hasOwn(installedBy, installType) ? installedBy[installType] : "";
  return [target, ability, installed].filter((sentence) => sentence !== "").join(" ");
}

const accessWords = {
  "all-sites": "has access to all sites",
  "some-sites": "has access to this site in particular",
} as const;

const alibis: Readonly<Record<Alibi, (count: number) => string>> = {
  off: (count) => `${count} ${count === 1 ? "is" : "are"} switched off`,
  "not-private": (count) => `${count} cannot run in private windows`,
  "no-power": (count) => `${count} cannot redirect requests`,
  "no-access": (count) => `${count} ${count === 1 ? "has" : "have"} no access to this site`,
};

/** "Ruled out: 2 are switched off, 1 cannot redirect requests."; "" when nothing was. */
export function ruledOutWords({ ruledOut }: Culprits): string {
  const parts = (["off", "not-private", "no-power", "no-access"] as const)
    .filter((alibi) => ruledOut[alibi] > 0)
    .map((alibi) => alibis[alibi](ruledOut[alibi]));
  return parts.length === 0 ? "" : `Ruled out: ${parts.join(", ")}.`;
}
