/** How links inside the Reference open an entry. */
import { createContext } from "preact";

export const OpenEntry = createContext<(id: string) => void>(() => {});
