//! Public pages that were drawn are kept until something that the public sees has changed.

use super::encoding::Encoding;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use mintverbund_app::{http::CachePolicy, http::PageError, state::AppState};
use std::{sync::Arc, time::Duration};

/// Longer addresses are asked for once, by nobody who means well.
const LONGEST_ADDRESS: usize = 400;
/// Larger pages are drawn each time.
const LARGEST: usize = 512 * 1024;
/// Our own pages are far smaller.
const MAX_PAGE_BYTES: usize = 8 * 1024 * 1024;
/// A page that nobody asks for is forgotten.
const IDLE: Duration = Duration::from_secs(15 * 60);

/// For which version of the data, in which minute (no date begins or ends within one), how it is encoded, and at which address.
type Key = (i64, i64, Encoding, Box<str>);

/// A page as it was answered, with its tag.
struct Kept {
    headers: HeaderMap,
    body: Bytes,
}

/// The pages, in so much memory at most; whoever is first draws, and others wait for it.
#[derive(Clone)]
pub struct PageCache {
    pages: moka::future::Cache<Key, Arc<Kept>>,
    app: AppState,
}

impl PageCache {
    /// One of so many MiB; without any, each page is drawn each time.
    pub fn new(app: AppState, mebibytes: u64) -> Option<Self> {
        let weigher =
            |(.., path): &Key, kept: &Arc<Kept>| u32::try_from(path.len() + kept.body.len() + 1024).unwrap_or(u32::MAX);
        let pages = moka::future::Cache::builder().max_capacity(mebibytes << 20).weigher(weigher).time_to_idle(IDLE);
        (mebibytes > 0).then(|| Self { pages: pages.build(), app })
    }

    /// Whether a page that is drawn from now on shows at least that version of the catalogue, at this moment. A large new one takes longer than
    /// visitors wait: what they get meanwhile is not kept.
    async fn has_new_catalogue(&self, listed: i64) -> bool {
        let now = self.app.now().moment();
        self.app.catalogue.shows(listed, now)
            || self.app.catalogue.current(&self.app.store, now).await.is_ok() && self.app.catalogue.shows(listed, now)
    }
}

/// Answers from the cache, or keeps what is answered. What is asked for without its text is drawn with it, and the server leaves it out.
pub async fn page_cache(State(cache): State<Option<PageCache>>, mut request: Request, next: Next) -> Response {
    let encoding = Encoding::settle(request.headers_mut());
    if request.method() == Method::HEAD {
        *request.method_mut() = Method::GET;
    }
    let path = request.uri().path_and_query().map_or("", |path| path.as_str());
    let (Some(cache), &Method::GET, 1..=LONGEST_ADDRESS) = (cache, request.method(), path.len()) else {
        return next.run(request).await;
    };
    let versions = match cache.app.catalogue.versions(&cache.app.store).await {
        Ok(versions) => versions,
        Err(error) => return PageError::from(error).into_response(),
    };
    let key = (versions.public, cache.app.now().0 / 60, encoding, path.into());
    // Nearly always it is there, and nobody has to wait in line.
    if let Some(kept) = cache.pages.get(&key).await {
        return kept.answer();
    }
    let (mut todo, mut passed) = (Some((request, next)), None);
    let drawn = cache.pages.entry(key).or_optionally_insert_with(async {
        let is_new = cache.has_new_catalogue(versions.listed).await;
        let (request, next) = todo.take()?;
        match kept(next.run(request).await).await {
            Ok(kept) if is_new => Some(Arc::new(kept)),
            Ok(kept) => {
                passed = Some(kept.answer());
                None
            }
            Err(other) => {
                passed = Some(other);
                None
            }
        }
    });
    match (drawn.await, passed, todo) {
        (_, Some(response), _) => response,
        (Some(entry), None, _) => entry.into_value().answer(),
        // Whoever was first got an answer that is not kept: each of those who waited gets their own.
        (None, None, Some((request, next))) => next.run(request).await,
        (None, None, None) => PageError::Internal.into_response(),
    }
}

/// What can be kept of an answer, or the answer as it was.
async fn kept(response: Response) -> Result<Kept, Response> {
    let headers = response.headers();
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let is_public = headers.get(header::CACHE_CONTROL).is_some_and(|policy| policy == CachePolicy::Public.header());
    if response.status() != StatusCode::OK || !is_page || !is_public {
        return Err(response);
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, MAX_PAGE_BYTES).await else { return Err(PageError::Internal.into_response()) };
    let kept = Kept { headers: parts.headers, body };
    if kept.body.len() <= LARGEST { Ok(kept) } else { Err(kept.answer()) }
}

impl Kept {
    fn answer(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        response.headers_mut().clone_from(&self.headers);
        response
    }
}
