/** How each environment sends the five codes that browsers follow. */
import type { CodeReference } from "../article.ts";
import { angularReferences } from "./angular.ts";
import { dotnetReferences } from "./dotnet.ts";
import { goAndRustReferences } from "./go-and-rust.ts";
import { javaReferences } from "./java.ts";
import { nodeReferences } from "./node.ts";
import { pythonReferences } from "./python.ts";
import { rubyAndPhpReferences } from "./ruby-and-php.ts";
import { serverReferences } from "./servers.ts";

export const codeReferences: readonly CodeReference[] = [
  ...serverReferences,
  ...nodeReferences,
  ...angularReferences,
  ...pythonReferences,
  ...rubyAndPhpReferences,
  ...dotnetReferences,
  ...javaReferences,
  ...goAndRustReferences,
];
