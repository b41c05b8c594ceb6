//! The only places where HTML is made from text without `view!`.
//!
//! `leptos_meta::Title` and the content of `<textarea>` are not escaped on the server (0.8.23), so
//! neither is used: a test looks for them in the whole crate.

use leptos::prelude::*;
use mintverbund::text::markdown::SafeHtml;

/// Text as it may stand between tags and inside double-quoted attributes.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
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

#[cfg(test)]
mod tests {
    use super::*;

    const ATTACK: &str = "</title></textarea><script>alert(1)</script>\"'";

    #[test]
    fn no_text_ends_what_it_stands_in() {
        let escaped = "&lt;/title&gt;&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;";
        assert_eq!(escape(ATTACK), escaped);
    }

    #[test]
    fn a_data_block_cannot_be_ended_by_its_data() {
        let block = json_ld(&serde_json::json!({ "name": ATTACK }));
        assert_eq!(block.matches("</script>").count(), 1);
        let inner = block.trim_start_matches("<script type=\"application/ld+json\">").trim_end_matches("</script>");
        let read: serde_json::Value = serde_json::from_str(inner).expect("still JSON");
        assert_eq!(read["name"], ATTACK);
    }
}
