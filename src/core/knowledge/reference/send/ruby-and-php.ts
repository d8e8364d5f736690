/** Rails, Symfony and Laravel. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const LARAVEL_REDIRECT_ROUTES: Reference = {
  title: "Laravel: routing",
  section: "Redirect routes",
  url: "https://laravel.com/docs/12.x/routing#redirect-routes",
};
const LARAVEL_REDIRECTS: Reference = {
  title: "Laravel: HTTP responses",
  section: "Redirects",
  url: "https://laravel.com/docs/12.x/responses#redirects",
};
const RACK_UTILS: Reference = {
  title: "Rack: lib/rack/utils.rb",
  section: "HTTP_STATUS_CODES",
  url: "https://github.com/rack/rack/blob/main/lib/rack/utils.rb",
};
const RAILS_REDIRECTING: Reference = {
  title: "Rails API: ActionController::Redirecting",
  section: "redirect_to",
  url: "https://api.rubyonrails.org/classes/ActionController/Redirecting.html",
};
const RAILS_REDIRECTION: Reference = {
  title: "Rails API: ActionDispatch::Routing::Redirection",
  section: "redirect",
  url: "https://api.rubyonrails.org/classes/ActionDispatch/Routing/Redirection.html",
};
const SYMFONY_CONTROLLER: Reference = {
  title: "Symfony: Controller",
  section: "Redirecting",
  url: "https://symfony.com/doc/current/controller.html#redirecting",
};
const SYMFONY_RESPONSE: Reference = {
  title: "Symfony: HttpFoundation Response.php",
  url: "https://github.com/symfony/symfony/blob/7.4/src/Symfony/Component/HttpFoundation/Response.php",
};

const rails: CodeReference = {
  id: "rails",
  name: "Ruby on Rails",
  kind: "framework",
  language: "Ruby",
  names: {
    301: ":moved_permanently",
    302: ":found",
    303: ":see_other",
    307: ":temporary_redirect",
    308: ":permanent_redirect",
  },
  snippets: {
    301: `def about_us
  redirect_to "/about", status: :moved_permanently
end`,
    302: `def sale
  redirect_to "/winter-sale", status: :found
end`,
    303: `def checkout
  redirect_to "/receipt", status: :see_other
end`,
    307: `def upload
  redirect_to "/backup-upload", status: :temporary_redirect
end`,
    308: `def users
  redirect_to "/v2/users", status: :permanent_redirect
end`,
  },
  notes: [
    "`redirect_to` without `status:` is a 302. A number works as well: `status: 307`.",
    'In `routes.rb` the default is another: `get "/about-us", to: redirect("/about")` is a 301; `redirect("/about", status: 308)` changes it.',
    "To another host: with the defaults of Rails 7 and newer, `redirect_to` raises an error unless it has `allow_other_host: true`.",
    "After a `DELETE`, `PUT` or `PATCH` sent by a script use `:see_other`: on a 302 browsers repeat the method.",
  ],
  checked: {
    how: "run",
    version: "Action Pack 6.1.7, Rack 2.2.22; redirect_to also in the source of Rails 8",
    on: "2026-11-22",
  },
  searched: [
    "rails redirect",
    "redirect_to status",
    "rails temporary_redirect",
    "rails see_other",
    "rack status symbols",
  ],
  sources: [RAILS_REDIRECTING, RAILS_REDIRECTION, RACK_UTILS],
};

const symfonySnippet = (
  target: string,
  constant: string,
): string => `use Symfony\\Component\\HttpFoundation\\RedirectResponse;
use Symfony\\Component\\HttpFoundation\\Response;

return new RedirectResponse('${target}', Response::${constant});`;

const symfony: CodeReference = {
  id: "symfony",
  name: "Symfony",
  kind: "framework",
  language: "PHP",
  names: {
    301: "Response::HTTP_MOVED_PERMANENTLY",
    302: "Response::HTTP_FOUND",
    303: "Response::HTTP_SEE_OTHER",
    307: "Response::HTTP_TEMPORARY_REDIRECT",
    308: "Response::HTTP_PERMANENTLY_REDIRECT",
  },
  snippets: {
    301: symfonySnippet("/about", "HTTP_MOVED_PERMANENTLY"),
    302: symfonySnippet("/winter-sale", "HTTP_FOUND"),
    303: symfonySnippet("/receipt", "HTTP_SEE_OTHER"),
    307: symfonySnippet("/backup-upload", "HTTP_TEMPORARY_REDIRECT"),
    308: symfonySnippet("/v2/users", "HTTP_PERMANENTLY_REDIRECT"),
  },
  notes: [
    "Mind the name of 308: `HTTP_PERMANENTLY_REDIRECT`, with **-LY**.",
    "Without a code it is a 302. In a controller, `$this->redirect($url, $code)` and `$this->redirectToRoute($route, $parameters, $code)` do the same.",
    "A response of Symfony carries `Cache-Control: no-cache, private` unless told otherwise; only for 301 it is left out. A 308 is therefore asked for anew each time, until `setMaxAge()` or the like lets it be kept.",
  ],
  checked: { how: "run", version: "HttpFoundation 5.4.53", on: "2026-11-22" },
  searched: [
    "symfony redirect",
    "HTTP_PERMANENTLY_REDIRECT",
    "symfony RedirectResponse 307",
    "redirectToRoute status",
    "php redirect",
  ],
  sources: [SYMFONY_CONTROLLER, SYMFONY_RESPONSE],
};

const laravel: CodeReference = {
  id: "laravel",
  name: "Laravel",
  kind: "framework",
  language: "PHP",
  names: {
    301: "Route::permanentRedirect(…)",
    302: "Route::redirect(…)",
    303: "redirect(…, 303)",
    307: "Route::redirect(…, 307)",
    308: "Route::redirect(…, 308)",
  },
  snippets: {
    301: "Route::permanentRedirect('/about-us', '/about');",
    302: "Route::redirect('/sale', '/winter-sale');",
    303: `Route::post('/checkout', function () {
    return redirect('/receipt', 303);
});`,
    307: "Route::redirect('/upload', '/backup-upload', 307);",
    308: "Route::redirect('/v1/users', '/v2/users', 308);",
  },
  notes: [
    "`permanentRedirect` is 301, not 308. `redirect()` and `Route::redirect` without a code are 302.",
    "`Route::redirect` answers every method; the code is its third argument. In a controller it is the second: `redirect($to, 307)`, `redirect()->route($name, $parameters, 307)`, `redirect()->away($url, 307)`.",
    "Laravel has no names of its own: the constants are those of [Symfony](#send-symfony), its responses build on Symfony's.",
  ],
  checked: {
    how: "source",
    version: "laravel/framework as read in 2026, release not recorded",
    on: "2026-11-22",
  },
  searched: [
    "laravel redirect",
    "laravel redirect 301",
    "Route::redirect 307",
    "laravel permanentRedirect",
    "php laravel redirect",
  ],
  sources: [LARAVEL_REDIRECTS, LARAVEL_REDIRECT_ROUTES],
};

export const rubyAndPhpReferences: readonly CodeReference[] = [rails, symfony, laravel];
