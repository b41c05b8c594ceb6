//! Small texts: slugs, and the HTML of a description.

/// The readable part of an address.
pub fn slug(title: &str) -> String {
    let mut slug = String::with_capacity(title.len());
    for letter in title.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            'a'..='z' | '0'..='9' => slug.push(letter),
            '’' | '\'' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A text in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What stands between pairs of asterisks is strong.
fn inline(text: &str) -> String {
    let parts = text.split("**").enumerate();
    parts
        .map(|(at, part)| if at % 2 == 1 { format!("<strong>{}</strong>", escaped(part)) } else { escaped(part) })
        .collect()
}

/// Paragraphs and lists of a description.
pub fn description(text: &str) -> String {
    let block = |block: &str| {
        if block.starts_with("- ") {
            let items = block.lines().map(|line| format!("<li>{}</li>\n", inline(line.trim_start_matches("- "))));
            return format!("<ul>\n{}</ul>\n", items.collect::<String>());
        }
        format!("<p>{}</p>\n", inline(block))
    };
    text.split("\n\n").map(block).collect()
}
