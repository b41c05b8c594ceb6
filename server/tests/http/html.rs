//! Just enough HTML to look at pages as a browser reads them.

/// A tag as it stands in the source, quoted values apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    pub name: String,
    /// What stands outside of quotes.
    pub skeleton: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// All opening tags.
pub fn tags(html: &str) -> Vec<Tag> {
    let starts = html.match_indices('<').map(|(at, _)| &html[at + 1..]);
    starts.filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic())).map(tag).collect()
}

fn tag(rest: &str) -> Tag {
    let (mut skeleton, mut values, mut quote) = (String::new(), Vec::new(), None);
    for c in rest.chars() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), c) => append(&mut values, c),
            (None, '>') => break,
            (None, '"' | '\'') => {
                quote = Some(c);
                values.push(String::new());
                skeleton.push('\u{1}');
            }
            (None, c) => skeleton.push(c),
        }
    }
    let mut values = values.into_iter();
    let mut words = skeleton.split_whitespace();
    let name = words.next().unwrap_or_default().to_lowercase();
    let attribute = |word: &str| match word.split_once('=') {
        Some((key, "\u{1}")) => (key.to_owned(), unescape(&values.next().unwrap_or_default())),
        Some((key, value)) => (key.to_owned(), unescape(value)),
        None => (word.to_owned(), String::new()),
    };
    let attributes = words.map(attribute).collect();
    Tag { name, skeleton, attributes }
}

fn append(values: &mut [String], c: char) {
    if let Some(last) = values.last_mut() {
        last.push(c);
    }
}

/// Text as it is read.
pub fn unescape(text: &str) -> String {
    let pairs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Where the links of a page lead within the site, without fragments.
pub fn links(html: &str) -> Vec<String> {
    let anchors = tags(html).into_iter().filter(|tag| tag.name == "a");
    let own = anchors.filter_map(|tag| tag.get("href").map(str::to_owned)).filter(|href| href.starts_with('/'));
    own.map(|href| href.split('#').next().unwrap_or_default().to_owned()).collect()
}

/// The values that stand in inputs, selected options and text areas, as they would be sent or read.
pub fn shown_values(html: &str) -> String {
    let inputs: Vec<String> = tags(html).into_iter().filter_map(|tag| tag.get("value").map(str::to_owned)).collect();
    let areas = html.split("<textarea").skip(1).filter_map(|rest| {
        let (_, text) = rest.split_once('>')?;
        Some(unescape(text.split("</textarea>").next()?))
    });
    inputs.into_iter().chain(areas).collect::<Vec<_>>().join("\n")
}

/// The links of the error summary that lead to no element of the page; none without a summary.
pub fn dangling_errors(html: &str) -> Option<Vec<String>> {
    let summary = html.split("class=\"error-summary\"").nth(1)?.split("</ul>").next()?;
    let all = tags(html);
    let ids: Vec<&str> = all.iter().filter_map(|tag| tag.get("id")).collect();
    let targets = summary.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    Some(targets.filter(|target| !ids.contains(target)).map(str::to_owned).collect())
}

#[test]
fn tags_are_read_as_browsers_read_them() {
    let all = tags(r#"<p>1 < 2</p><a class="x" href="/a?b=1&amp;c='" hidden>z</a><img src=x onerror=y>"#);
    let names: Vec<_> = all.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["p", "a", "img"]);
    assert_eq!(all[1].get("href"), Some("/a?b=1&c='"));
    assert_eq!(all[2].skeleton, "img src=x onerror=y");
}

#[test]
fn an_error_that_leads_nowhere_is_found() {
    let page = r##"<div class="error-summary"><ul><a href="#field-a">A</a><a href="#field-b">B</a></ul></div><input id="field-a">"##;
    assert_eq!(dangling_errors(page), Some(vec!["field-b".to_owned()]));
}
