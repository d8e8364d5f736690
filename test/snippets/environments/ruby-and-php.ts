/** Rails' controllers without the rest of Rails, and Symfony's HttpFoundation, where they are installed. */
import { existsSync } from "node:fs";
import { examples, needs, type ServerHarness } from "../harness.ts";
import { findProgram, findProgramThatRuns } from "../programs.ts";

const ruby = findProgramThatRuns("ruby", "-e", 'require "action_controller"; require "webrick"');
const php = findProgram("php");
/** Where Debian's php-symfony-http-foundation has it. */
const symfony = "/usr/share/php/Symfony/Component/HttpFoundation/autoload.php";

export const rubyAndPhpHarnesses: readonly ServerHarness[] = [
  {
    id: "rails",
    missing: needs("Ruby with Action Pack and WEBrick", ruby),
    around: (snippet, { port }, code) => ({
      files: {
        "server.rb": `require "action_controller"
require "rack"
class ExampleController < ActionController::Base
${snippet}
end
routes = ActionDispatch::Routing::RouteSet.new
routes.draw do
  match "${examples[code].path}", to: ExampleController.action(ExampleController.action_methods.first), via: :all
end
Rack::Handler::WEBrick.run(routes, Host: "127.0.0.1", Port: ${port})
`,
      },
      run: { program: ruby ?? "ruby", words: ["server.rb"] },
    }),
  },
  {
    id: "symfony",
    missing: needs("PHP with Symfony's HttpFoundation", existsSync(symfony) ? php : null),
    around: (snippet, { port }) => ({
      files: {
        "snippet.php": `<?php\n${snippet}\n`,
        "router.php": `<?php
require '${symfony}';
$response = require 'snippet.php';
$response->send();
`,
      },
      run: { program: php ?? "php", words: ["-S", `127.0.0.1:${port}`, "router.php"] },
    }),
  },
];
