/** What every component may reach for: the store, the surroundings, and a place to say that something was done. */
import { type ComponentType, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Chain } from "../core/chain.ts";
import type { ChainContentProps } from "./chain/ChainContent.tsx";
import type { HelpProps } from "./help/Help.tsx";
import type { Exported } from "./export-text.ts";
import type { Host } from "./host.ts";
import type { Store } from "./store.ts";

export interface Panel {
  readonly store: Store;
  readonly host: Host;
  /** The chain document of these chains, with or without the secrets in it. */
  readonly exportText: (chains: readonly Chain[], hideSecrets: boolean) => Promise<Exported>;
  /** What an opened chain shows; null until the first chain was read, which loads it. */
  readonly chainContent: () => ComponentType<ChainContentProps> | null;
  /** The HSTS tab, with its style sheet: not loaded before somebody opens it. */
  readonly loadHsts: () => Promise<ComponentType>;
  /** The Reference tab, with its style sheet: not loaded before somebody opens it. */
  readonly loadReference: () => Promise<ComponentType>;
  /** The list of keys, with its style sheet: not loaded before somebody asks for it. */
  readonly loadHelp: () => Promise<ComponentType<HelpProps>>;
  /** Says in the status bar, and aloud, that something was done. */
  readonly tell: (message: string) => void;
}

export const PanelContext = createContext<Panel | null>(null);

/** The panel around this component. */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (panel === null) throw new Error("No panel around this component");
  return panel;
}
