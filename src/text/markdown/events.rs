//! CommonMark, reduced to the events the subset knows.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

/// What a single line break in the source means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// People who type into a field expect their line to end there.
    Kept,
    /// Files are wrapped at some column.
    Wrapped,
}

/// The events of a text, neighbouring pieces of text joined.
pub(super) fn parse(markdown: &str, breaks: Breaks) -> impl Iterator<Item = Event<'_>> {
    let events = Parser::new_ext(markdown, Options::empty());
    TextMergeStream::new(events.map(move |event| reduced(event, breaks)))
}

fn reduced(event: Event<'_>, breaks: Breaks) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) | Event::Code(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock | Tag::CodeBlock(_)) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock | TagEnd::CodeBlock) => Event::End(TagEnd::Paragraph),
        Event::SoftBreak if breaks == Breaks::Kept => Event::HardBreak,
        Event::SoftBreak => Event::Text("\n".into()),
        other => other,
    }
}
