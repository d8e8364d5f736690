/** What is said of each intent. */
import type { IntentId, IntentWords } from "./intent.ts";
import { placeWords } from "./words-places.ts";
import { visitWords } from "./words-visits.ts";

export const intentWords: Readonly<Record<IntentId, IntentWords>> = { ...visitWords, ...placeWords };
