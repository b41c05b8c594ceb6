//! A page before it becomes a response.

use super::{CachePolicy, once};
use crate::{
    messages::{DE, Messages},
    site,
    ui::{layout, safe::escape},
};
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::{prelude::*, reactive::owner::Owner};

use mintverbund::domain::as_of::AsOf;

type Draw = Box<dyn FnOnce() -> AnyView + Send>;

/// A finished page: title, status, cache policy, and how to draw it.
pub struct Page {
    title: String,
    description: String,
    head: String,
    status: StatusCode,
    cache: CachePolicy,
    layout: layout::Layout,
    said: &'static Messages,
    number: Option<String>,
    draw: Draw,
}

impl Page {
    /// A page that is the same for everybody: no cookie, no script.
    pub fn public<V: IntoAny>(title: impl Into<String>, draw: impl FnOnce() -> V + Send + 'static) -> Self {
        Self::new(title, layout::Layout::Public { current: "" }, CachePolicy::Public, draw)
    }

    /// A page for somebody signed in.
    pub fn work<V: IntoAny>(
        title: impl Into<String>,
        frame: layout::Frame,
        draw: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self::new(title, layout::Layout::Work(Box::new(frame)), CachePolicy::Private, draw)
    }

    fn new<V: IntoAny>(
        title: impl Into<String>,
        layout: layout::Layout,
        cache: CachePolicy,
        draw: impl FnOnce() -> V + Send + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            description: String::new(),
            head: String::new(),
            status: StatusCode::OK,
            cache,
            layout,
            said: &DE,
            number: None,
            draw: Box::new(move || draw().into_any()),
        }
    }

    /// Which entry of the public main menu the page belongs to.
    pub fn current(mut self, path: &'static str) -> Self {
        if let layout::Layout::Public { current } = &mut self.layout {
            *current = path;
        }
        self
    }

    /// What search engines show.
    pub fn description(mut self, text: impl Into<String>) -> Self {
        self.description = text.into();
        self
    }

    /// In another language than German.
    pub fn speaking(mut self, said: &'static Messages) -> Self {
        self.said = said;
        self
    }

    /// The one address of what it shows, for search engines and for whoever shows a link to it (Open Graph): others may say the same in another order, or with nothing in between.
    pub fn canonical(mut self, path: &str) -> Self {
        let whole = escape(&site::absolute(path)).into_owned();
        let title = escape(&self.title).into_owned();
        self.head.push_str(&format!(
            "<link rel=\"canonical\" href=\"{whole}\"><meta property=\"og:url\" content=\"{whole}\">\
             <meta property=\"og:type\" content=\"website\"><meta property=\"og:title\" content=\"{title}\">"
        ));
        self
    }

    /// The picture that others show beside a link to it; its path.
    pub fn picture(mut self, path: &str) -> Self {
        let whole = escape(&site::absolute(path)).into_owned();
        self.head.push_str(&format!("<meta property=\"og:image\" content=\"{whole}\">"));
        self
    }

    /// The same in another form, for programs: its media type and its path.
    pub fn alternate(mut self, media_type: &str, path: &str) -> Self {
        let path = escape(path);
        self.head.push_str(&format!("<link rel=\"alternate\" type=\"{media_type}\" href=\"{path}\">"));
        self
    }

    /// Adds a data block for search engines.
    pub fn json_ld(mut self, data: &serde_json::Value) -> Self {
        self.head.push_str(&crate::ui::safe::json_ld(data));
        self
    }

    /// Gives the forms of the page a number, by which each sending of one is known.
    pub(super) fn numbered(mut self, number: String) -> Self {
        self.number = Some(number);
        self
    }

    /// On another day than today it says so, and no search engine keeps it: there are as many as there are days.
    pub fn on_day(mut self, as_of: &AsOf) -> Self {
        if !as_of.is_today() {
            self.title = (self.said.as_of.titled)(&self.title, &self.said.words.day(as_of.day));
            self.head.push_str("<meta name=\"robots\" content=\"noindex\">");
        }
        self
    }

    /// Another status than 200.
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// Another cache policy than the layout's own.
    pub fn cache(mut self, cache: CachePolicy) -> Self {
        self.cache = cache;
        self
    }

    /// The HTML of the whole document.
    pub fn html(self) -> String {
        let Self { title, description, head, layout, said, number, draw, .. } = self;
        let (head, has_islands) = match layout {
            layout::Layout::Public { .. } => (head, false),
            layout::Layout::Work(_) => {
                (format!("<link rel=\"stylesheet\" href=\"{}\">{head}", site::asset("work.css")), true)
            }
        };
        let owner = Owner::new_root(None);
        let body = owner.with(|| {
            provide_context(said);
            layout::body(layout, draw()).to_html()
        });
        owner.cleanup();
        let body = match number {
            Some(number) => once::numbered(&body, &number),
            None => body,
        };
        let body = if has_islands { body } else { without_marks(&body) };
        document(said.lang, &title, &description, &head, &body)
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let (status, cache) = (self.status, self.cache);
        let mut response = Response::new(Body::from(self.html()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        cache.apply(headers);
        response
    }
}

/// Views put a mark between two texts, by which the browser's part of an island finds them again. Where nothing is an island nobody
/// needs them: they are no HTML, and there are hundreds. Text cannot have one, for its `<` is escaped.
fn without_marks(html: &str) -> String {
    const MARK: &str = "<!>";
    let mut written = String::with_capacity(html.len());
    let mut from = 0;
    for at in memchr::memmem::find_iter(html.as_bytes(), MARK) {
        written.push_str(&html[from..at]);
        from = at + MARK.len();
    }
    written.push_str(&html[from..]);
    written
}

/// The head is plain text with every value escaped: `view!` does not escape inside `<title>`.
fn document(lang: &str, title: &str, description: &str, head: &str, body: &str) -> String {
    let escape = crate::ui::safe::escape;
    let description = match description.is_empty() {
        true => String::new(),
        false => format!("<meta name=\"description\" content=\"{}\">", escape(description)),
    };
    format!(
        "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title} – MINT-Verbund</title>{description}\
         <meta name=\"color-scheme\" content=\"light dark\">\
         <link rel=\"preload\" href=\"{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\
         <link rel=\"preload\" href=\"{bold}\" as=\"font\" type=\"font/woff2\" crossorigin>\
         <link rel=\"stylesheet\" href=\"{style}\"><link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">{head}</head>{body}</html>",
        title = escape(title),
        font = site::asset("fira-regular.woff2"),
        bold = site::asset("fira-semibold.woff2"),
        style = site::asset("style.css"),
        icon = site::asset("mark.svg"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::marked::{MARKED, unmarked};

    /// What a page says itself beside the name of the site, from menu to footer.
    fn said_around(page: Page) -> Vec<String> {
        unmarked(&page.html(), &["MINT-Verbund"])
    }

    #[test]
    fn a_page_without_islands_has_no_marks_for_them() {
        let draw = || view! { <p>{"eins"}{"zwei"}{Some("drei")}</p> };
        assert_ne!(draw().to_html().matches("<!>").count(), 0);
        let html = Page::public("", draw).html();
        assert_eq!((html.matches("<!>").count(), html.contains("<p>einszweidrei</p>")), (0, true));
    }

    #[test]
    fn a_page_speaks_one_language_from_its_head_to_its_footer() {
        let page = || Page::public("", || ());
        assert_eq!((page().html().contains("<html lang=\"de\">"), said_around(page()).is_empty()), (true, false));
        let html = page().speaking(&MARKED).html();
        assert_eq!(html.matches("<html lang=\"⟦…⟧\">").count(), 1);
        assert_eq!(said_around(page().speaking(&MARKED)), Vec::<String>::new());
    }
}
