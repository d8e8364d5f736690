/** Go's net/http; Rust's http, axum and actix. */
import type { Reference } from "../../../explanation.ts";
import type { CodeReference } from "../article.ts";

const ACTIX_REDIRECT: Reference = {
  title: "actix-web: web::Redirect",
  url: "https://docs.rs/actix-web/4/actix_web/web/struct.Redirect.html",
};
const ACTIX_RESPONSE: Reference = {
  title: "actix-web: HttpResponse",
  url: "https://docs.rs/actix-web/4/actix_web/struct.HttpResponse.html",
};
const AXUM_REDIRECT: Reference = {
  title: "axum: response::Redirect",
  url: "https://docs.rs/axum/latest/axum/response/struct.Redirect.html",
};
const GO_1_26: Reference = {
  title: "Go 1.26 release notes",
  section: "net/http",
  url: "https://go.dev/doc/go1.26",
};
const GO_REDIRECT: Reference = {
  title: "Go: net/http",
  section: "func Redirect",
  url: "https://pkg.go.dev/net/http#Redirect",
};
const RUST_STATUS_CODE: Reference = {
  title: "http crate: StatusCode",
  url: "https://docs.rs/http/latest/http/status/struct.StatusCode.html",
};

const goSnippet = (path: string, target: string, constant: string): string =>
  `http.HandleFunc("${path}", func(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, "${target}", http.${constant})
})`;

const go: CodeReference = {
  id: "go",
  name: "Go net/http",
  kind: "language",
  language: "Go",
  names: {
    301: "http.StatusMovedPermanently",
    302: "http.StatusFound",
    303: "http.StatusSeeOther",
    307: "http.StatusTemporaryRedirect",
    308: "http.StatusPermanentRedirect",
  },
  snippets: {
    301: goSnippet("/about-us", "/about", "StatusMovedPermanently"),
    302: goSnippet("/sale", "/winter-sale", "StatusFound"),
    303: goSnippet("/checkout", "/receipt", "StatusSeeOther"),
    307: goSnippet("/upload", "/backup-upload", "StatusTemporaryRedirect"),
    308: goSnippet("/v1/users", "/v2/users", "StatusPermanentRedirect"),
  },
  notes: [
    "`http.Redirect` has no default code, and does not check the one that it gets. It does not end the handler: `return` after it.",
    '`http.Handle("/upload", http.RedirectHandler("/backup-upload", http.StatusTemporaryRedirect))` is the same in one line.',
    "`ServeMux` also redirects by itself, to a clean path and to a missing final slash: with 307 since Go 1.26, with 301 before. See [who sent this 307](#who-sent-this-307).",
  ],
  checked: { how: "run", version: "Go 1.19.8", on: "2026-11-22" },
  searched: ["golang redirect", "http.Redirect", "StatusTemporaryRedirect", "go 307", "go 308"],
  sources: [GO_REDIRECT, GO_1_26],
};

const rustResponse = (
  constant: string,
  target: string,
): string => `use http::{header::LOCATION, Response, StatusCode};

fn redirect() -> Response<()> {
    Response::builder()
        .status(StatusCode::${constant})
        .header(LOCATION, "${target}")
        .body(())
        .unwrap()
}`;

const rustHttp: CodeReference = {
  id: "rust-http",
  name: "Rust http",
  kind: "language",
  language: "Rust",
  names: {
    301: "StatusCode::MOVED_PERMANENTLY",
    302: "StatusCode::FOUND",
    303: "StatusCode::SEE_OTHER",
    307: "StatusCode::TEMPORARY_REDIRECT",
    308: "StatusCode::PERMANENT_REDIRECT",
  },
  snippets: {
    301: rustResponse("MOVED_PERMANENTLY", "/about"),
    302: rustResponse("FOUND", "/winter-sale"),
    303: rustResponse("SEE_OTHER", "/receipt"),
    307: rustResponse("TEMPORARY_REDIRECT", "/backup-upload"),
    308: rustResponse("PERMANENT_REDIRECT", "/v2/users"),
  },
  notes: [
    "The `http` crate only describes messages; a server sends them. Its types are those of hyper, [axum](#send-axum) and reqwest; [actix](#send-actix) has the same names.",
    "`status.is_redirection()` is true for every 3xx, so for 304 too.",
  ],
  checked: {
    how: "run",
    version: "http 0.2.7, Rust 1.95.0; the names also in the source of http 1",
    on: "2026-11-22",
  },
  searched: ["rust StatusCode redirect", "hyper redirect", "http crate TEMPORARY_REDIRECT"],
  sources: [RUST_STATUS_CODE],
};

const axum: CodeReference = {
  id: "axum",
  name: "axum",
  kind: "framework",
  language: "Rust",
  names: {
    301: "StatusCode::MOVED_PERMANENTLY",
    302: "StatusCode::FOUND",
    303: "Redirect::to",
    307: "Redirect::temporary",
    308: "Redirect::permanent",
  },
  snippets: {
    301: `use axum::{http::{header::LOCATION, StatusCode}, response::IntoResponse};

async fn about_us() -> impl IntoResponse {
    (StatusCode::MOVED_PERMANENTLY, [(LOCATION, "/about")])
}`,
    302: `use axum::{http::{header::LOCATION, StatusCode}, response::IntoResponse};

async fn sale() -> impl IntoResponse {
    (StatusCode::FOUND, [(LOCATION, "/winter-sale")])
}`,
    303: `use axum::response::Redirect;

async fn checkout() -> Redirect {
    Redirect::to("/receipt")
}`,
    307: `use axum::response::Redirect;

async fn upload() -> Redirect {
    Redirect::temporary("/backup-upload")
}`,
    308: `use axum::response::Redirect;

async fn users() -> Redirect {
    Redirect::permanent("/v2/users")
}`,
  },
  notes: [
    "`Redirect` makes 303, 307 and 308 only: `to` is the 303. For 301 and 302 answer with the code and the header.",
  ],
  checked: { how: "source", version: "axum 0.8.9", on: "2026-11-22" },
  searched: ["axum redirect", "axum Redirect::to 303", "axum 302", "axum permanent redirect"],
  sources: [AXUM_REDIRECT, RUST_STATUS_CODE],
};

const actixSnippet = (name: string, builder: string, target: string): string =>
  `use actix_web::{http::header::LOCATION, HttpResponse};

async fn ${name}() -> HttpResponse {
    HttpResponse::${builder}().insert_header((LOCATION, "${target}")).finish()
}`;

const actix: CodeReference = {
  id: "actix",
  name: "Actix Web",
  kind: "framework",
  language: "Rust",
  names: {
    301: "HttpResponse::MovedPermanently",
    302: "HttpResponse::Found",
    303: "HttpResponse::SeeOther",
    307: "HttpResponse::TemporaryRedirect",
    308: "HttpResponse::PermanentRedirect",
  },
  snippets: {
    301: actixSnippet("about_us", "MovedPermanently", "/about"),
    302: actixSnippet("sale", "Found", "/winter-sale"),
    303: actixSnippet("checkout", "SeeOther", "/receipt"),
    307: actixSnippet("upload", "TemporaryRedirect", "/backup-upload"),
    308: actixSnippet("users", "PermanentRedirect", "/v2/users"),
  },
  notes: [
    '`web::redirect("/upload", "/backup-upload")` is a service of one line. Its default is 307; `.permanent()` makes it 308, `.see_other()` 303, `.using_status_code(StatusCode::FOUND)` any other.',
    'In a handler: `web::Redirect::to("/receipt").see_other()`.',
  ],
  checked: { how: "source", version: "actix-web 4", on: "2026-11-22" },
  searched: ["actix redirect", "actix HttpResponse Found", "actix web::Redirect", "actix 307"],
  sources: [ACTIX_REDIRECT, ACTIX_RESPONSE],
};

export const goAndRustReferences: readonly CodeReference[] = [go, rustHttp, axum, actix];
