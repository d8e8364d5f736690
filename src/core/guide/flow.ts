/** Step 3: all redirects in one go, without the browser. */
import { CURL_MANUAL } from "../knowledge/reference/guides/sources.ts";
import { loopWords } from "../knowledge/loop-recipes.ts";
import { FETCH_HTTP_REDIRECT_FETCH } from "../knowledge/references.ts";
import { recipeOf } from "../facts/loop-recipe.ts";
import { curl, type GuideCommand, isSafe, keepingCookies, methodName } from "./command.ts";
import { codesAsSeen } from "./expectations.ts";
import type { GuideStep } from "./step.ts";
import { isAsked, numberFirst, type Subject } from "./subject.ts";

/** As many as browsers follow: Fetch, HTTP-redirect fetch. */
const browserLimit = 20;

export function flowStep(subject: Subject): GuideStep | null {
  const { first, chain, looping } = subject;
  const start = first ?? subject.steps.find(({ sender }) => sender === "browser");
  if (start === undefined || start.url === null) return null;
  // With -X, curl sends one method all the way: that is not what a browser does.
  const followable = isSafe(chain.method) || chain.method === "POST";
  const commands = !followable
    ? []
    : looping
      ? loopCommands(start.url, subject)
      : [plainFlow(start.url, subject)];
  const says = [...beginning(subject), ...(looping ? loopSays(subject) : []), ...ownHops(subject)];
  if (!followable)
    says.push(`Follow a ${methodName(chain.method)} by the commands of step 1, one redirect at a time.`);
  if (commands.some(({ argv }) => argv.includes("cookies.txt"))) {
    says.push("`cookies.txt` then holds the cookies of this test: delete it afterwards.");
  }
  return says.length + commands.length === 0
    ? null
    : {
        id: "flow",
        title: "Test the flow",
        says,
        commands,
        references: [FETCH_HTTP_REDIRECT_FETCH, CURL_MANUAL],
      };
}

function plainFlow(url: string, subject: Subject): GuideCommand {
  const { chain, first, steps, leavesWeb } = subject;
  const codes = codesAsSeen(subject);
  const own = first !== null && !steps.slice(steps.indexOf(first)).every(isAsked);
  const end = leavesWeb
    ? " Then an error and an exit code other than 0: curl does not open that target either."
    : chain.outcome.kind === "failure"
      ? " Then curl may fail as the browser did; step 4 takes that apart."
      : "";
  return {
    shows: "Every redirect with its headers",
    argv: curl({
      url,
      method: chain.method,
      headers: true,
      follow: browserLimit,
      more: keepingCookies,
    }),
    expect:
      first === null
        ? "What a visitor gets whose browser adds nothing of its own."
        : codes === ""
          ? `The same redirects as in the browser.${end}`
          : `${codes}, in this order, ${own ? "with the server's own redirects where the browser made one" : "as in the browser"}.${end}`,
  };
}

function loopCommands(url: string, { chain, setsCookies }: Subject): readonly GuideCommand[] {
  const request = { url, method: chain.method, headers: true, follow: browserLimit };
  return [
    {
      shows: "The loop without cookies",
      argv: curl(request),
      expect:
        "The same redirects again and again, then exit code 47. If it ends, something that only the browser sends keeps it going: often a cookie.",
    },
    {
      shows: "The loop with cookies",
      argv: curl({ ...request, more: keepingCookies }),
      expect: setsCookies
        ? "If this one ends, the browser probably does not send the cookie back. If it goes on, either nobody sends it back (`Secure`, `Domain`, `Path`), or rules contradict each other."
        : "If this one ends and the other does not, a cookie probably decides. If both go on, look for rules that contradict each other.",
    },
  ];
}

function loopSays({ chain, loop }: Subject): readonly string[] {
  if (loop === null) return [];
  const { usually = "", remedy = "" } = loopWords(recipeOf(chain, loop), loop.length);
  return [usually, remedy].filter((text) => text !== "");
}

/** Where the test begins, when that is not where the browser began. */
function beginning({ first, steps, masked }: Subject): readonly string[] {
  if (first === null || first === steps[0]) return [];
  return [`The test begins at ${masked.code(first.hop.url)}: what came before was not a server's doing.`];
}

/** Redirects in the middle that no command can show. */
function ownHops({ first, steps }: Subject): readonly string[] {
  if (first === null) return [];
  return steps
    .slice(steps.indexOf(first))
    .filter((step) => !isAsked(step))
    .slice(0, 3)
    .map((step) => `${numberFirst(step)} is not in the test: curl asks the server for its URL instead.`);
}
