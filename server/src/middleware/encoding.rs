//! How an answer is written for whoever asks.

use axum::http::{HeaderMap, HeaderValue, header};

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Brotli.
    Brotli,
    /// gzip.
    Gzip,
    /// As it is.
    Plain,
}

impl Encoding {
    /// Decides how to answer, and lets the request ask for that alone: what is kept for one who asks is then right for
    /// all for whom the same was decided, in whatever words they ask.
    pub fn settle(headers: &mut HeaderMap) -> Self {
        let asked = headers.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
        let taken: Vec<&str> = asked.flat_map(|value| value.split(',')).filter_map(taken).collect();
        let takes = |name: &str| taken.iter().any(|one| one.eq_ignore_ascii_case(name));
        let settled = match (takes("br"), takes("gzip")) {
            (true, _) => Self::Brotli,
            (false, true) => Self::Gzip,
            (false, false) => Self::Plain,
        };
        headers.insert(header::ACCEPT_ENCODING, HeaderValue::from_static(settled.name()));
        settled
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Plain => "identity",
        }
    }
}

/// The encoding that a part of the header names, unless it is refused.
fn taken(part: &str) -> Option<&str> {
    let mut parts = part.split(';').map(str::trim);
    let name = parts.next()?;
    let refused = |weight: &str| weight.trim_start_matches("q=").parse() == Ok(0.0_f32);
    (!parts.any(refused)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settled(asked: &'static [&'static str]) -> (Encoding, String) {
        let mut headers = HeaderMap::new();
        asked.iter().for_each(|value| {
            headers.append(header::ACCEPT_ENCODING, HeaderValue::from_static(value));
        });
        let settled = Encoding::settle(&mut headers);
        let left: Vec<_> = headers.get_all(header::ACCEPT_ENCODING).iter().map(|v| v.to_str().expect("text")).collect();
        (settled, left.join("|"))
    }

    #[test]
    fn the_smallest_that_somebody_takes_is_sent_and_nothing_else_is_asked_for() {
        let asked: [&[&str]; 7] = [
            &["gzip, deflate, br, zstd"],
            &["gzip", "BR;q=0.1"],
            &["gzip, br;q=0"],
            &["gzip;q=0.000, br; q=0"],
            &["identity"],
            &[],
            &["*;;q=,,"],
        ];
        let expected = ["br", "br", "gzip", "identity", "identity", "identity", "identity"];
        assert_eq!(asked.map(|asked| settled(asked).1), expected);
        assert_eq!(settled(asked[2]).0, Encoding::Gzip);
    }
}
