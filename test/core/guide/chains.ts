/** Every chain of every trace, recorded and drawn. */
import type { Chain } from "../../../src/core/chain.ts";
import { imitatedNames } from "../../support/imitated.ts";
import { scenariosOf, traceFolders } from "../../support/traces.ts";
import { recorded } from "../rules/chains.ts";

export interface NamedChain {
  readonly name: string;
  readonly chain: Chain;
}

export function allChains(): readonly NamedChain[] {
  const names = [
    ...traceFolders.flatMap((folder) => scenariosOf(folder).map((scenario) => `${folder}/${scenario}`)),
    ...imitatedNames().map((name) => `imitated/${name}`),
  ];
  return names.flatMap((name) => recorded(name).map((chain) => ({ name, chain })));
}
