//! The only places where HTML is made from text without `view!`.
//!
//! `leptos_meta::Title` and the content of `<textarea>` are not escaped on the server (0.8.23), so
//! neither is used, and `inner_html` only here: a test looks for them in the whole crate. What is written piece by piece is in
//! `html.rs`.

use leptos::prelude::*;
use mintverbund::{
    domain::vocabulary::{Format, Subject},
    text::markdown::SafeHtml,
};
use std::borrow::Cow;

/// Text as it may stand between tags and inside double-quoted attributes.
pub fn escape(text: &str) -> Cow<'_, str> {
    html_escape::encode_quoted_attribute(text)
}

/// The same behind what is written already.
pub fn escape_into(text: &str, written: &mut String) {
    html_escape::encode_quoted_attribute_to_string(text, written);
}

/// A data block for search engines. `<` is written so that no text can end the block.
pub fn json_ld(data: &serde_json::Value) -> String {
    format!("<script type=\"application/ld+json\">{}</script>", data.to_string().replace('<', "\\u003c"))
}

/// Rendered Markdown, which only the renderer can make.
#[component]
pub fn Markdown(
    /// The HTML.
    html: SafeHtml,
) -> impl IntoView {
    view! { <div class="prose" inner_html=html.as_str().to_owned()></div> }
}

/// A text area whose content cannot end it. The first line break after the tag is not part of the value.
#[component]
pub fn TextArea(
    /// The `id`.
    id: String,
    /// The `name`.
    name: String,
    /// What stands in it.
    value: String,
    /// How many lines are shown.
    rows: usize,
    /// The ids of hint and error.
    described_by: Option<String>,
    /// Whether its value was refused.
    invalid: bool,
) -> impl IntoView {
    view! {
        <textarea
            class="kern-form-input__input"
            id=id
            name=name
            rows=rows.to_string()
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            inner_html=format!("\n{}", escape(&value))
        ></textarea>
    }
}

/// The drawing of an offer without a picture, made of our own constants only.
pub fn drawing(class: &'static str, subject: Option<Subject>, format: Option<Format>, seed: &str) -> AnyView {
    view! { <div class=class inner_html=super::motif::motif(subject, format, seed)></div> }.into_any()
}

/// The name of a link in a drawing, which browsers also show to whoever points at it.
pub fn tooltip(text: &str) -> AnyView {
    view! { <title inner_html=escape(text).into_owned()></title> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ATTACK: &str = "</title></textarea><script>alert(1)</script>\"'";

    #[test]
    fn no_text_ends_what_it_stands_in() {
        let escaped = "&lt;/title&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;";
        assert_eq!(escape(ATTACK), escaped);
    }

    #[test]
    fn the_name_of_a_link_in_a_drawing_is_text() {
        assert_eq!(tooltip(ATTACK).to_html().matches('<').count(), 2);
    }

    #[test]
    fn a_data_block_cannot_be_ended_by_its_data() {
        let block = json_ld(&serde_json::json!({ "name": ATTACK }));
        assert_eq!(block.matches("</script>").count(), 1);
        let inner = block.trim_start_matches("<script type=\"application/ld+json\">").trim_end_matches("</script>");
        let read: serde_json::Value = serde_json::from_str(inner).expect("still JSON");
        assert_eq!(read["name"], ATTACK);
    }

    /// All source files of this crate but those that may.
    fn sources(folder: &std::path::Path, found: &mut Vec<(String, String)>) {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs")
                && !["ui/safe.rs", "ui/html.rs"].iter().any(|own| path.ends_with(own))
            {
                found.push((path.display().to_string(), std::fs::read_to_string(&path).expect("a file")));
            }
        }
    }

    #[test]
    fn what_does_not_escape_is_used_nowhere_else() {
        let mut found = Vec::new();
        sources(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut found);
        assert!(found.len() > 100, "the whole crate is looked at");
        // With its space: the component, not a type such as `Option<Title>`.
        let raw = ["inner_html", "<textarea", "leptos_meta", "<Title ", "InertElement"];
        let used = |text: &str| raw.iter().any(|word| text.contains(word));
        let wrong: Vec<_> = found.iter().filter(|(_, text)| used(text)).map(|(path, _)| path).collect();
        assert_eq!(wrong, Vec::<&String>::new());
    }
}
