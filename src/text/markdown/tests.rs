use super::*;

fn html(markdown: &str) -> String {
    render(markdown, 3).0
}

fn page(markdown: &str) -> String {
    render_with_toc(markdown).0.0
}

#[test]
fn paragraphs_line_breaks_bold_and_italic_are_rendered() {
    assert_eq!(
        html("Eins **fett** und *schräg*\nneue Zeile\n\nZwei  \nhart"),
        "<p>Eins <strong>fett</strong> und <em>schräg</em><br>\nneue Zeile</p>\n<p>Zwei<br>\nhart</p>\n"
    );
}

#[test]
fn lists_are_rendered() {
    assert_eq!(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    assert_eq!(html("3. a\n4. b"), "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    assert_eq!(html("1. a"), "<ol>\n<li>a</li>\n</ol>\n");
}

#[test]
fn lists_nest_only_so_deep() {
    let deep = html(&format!("{}x", "- ".repeat(500)));
    assert_eq!(deep.matches("<ul>").count(), 6);
    assert_eq!(deep.matches("</ul>").count(), 6);
    assert_eq!(deep.matches("<li>").count(), deep.matches("</li>").count());
}

#[test]
fn headings_start_at_the_given_level_and_leave_none_out() {
    assert_eq!(html("## A\n### B\n#### C\n## D"), "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>\n");
    assert_eq!(html("### A\n## B\n### C"), "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n");
    assert_eq!(html("# A\n## B"), "<h3>A</h3>\n<h4>B</h4>\n");
    assert_eq!(render("# A\n## B", 0).as_str(), "<h2>A</h2>\n<h3>B</h3>\n");
    assert_eq!(render("# A\n## B", 200).as_str(), "<h5>A</h5>\n<h6>B</h6>\n");
}

#[test]
fn an_empty_heading_or_image_leaves_nothing() {
    assert!(render("## \n\n![](x)", 2).is_empty());
    assert!(render("", 2).is_empty());
}

#[test]
fn web_and_mail_links_are_rendered_without_credit() {
    let rel = "rel=\"nofollow noopener\"";
    assert_eq!(
        html("[x](https://a.de/?b=1&c=2)"),
        format!("<p><a href=\"https://a.de/?b=1&amp;c=2\" {rel}>x</a></p>\n")
    );
    assert_eq!(html("[x](HTTP://a.de)"), format!("<p><a href=\"HTTP://a.de\" {rel}>x</a></p>\n"));
    assert_eq!(html("<info@a.de>"), format!("<p><a href=\"mailto:info@a.de\" {rel}>info@a.de</a></p>\n"));
    assert_eq!(html("[x][1]\n\n[1]: mailto:a@b.de"), format!("<p><a href=\"mailto:a@b.de\" {rel}>x</a></p>\n"));
}

#[test]
fn a_link_without_text_shows_its_address() {
    assert_eq!(
        html("[](https://a.de)"),
        "<p><a href=\"https://a.de\" rel=\"nofollow noopener\">https://a.de</a></p>\n"
    );
}

#[test]
fn links_with_any_other_scheme_are_only_text() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "&#106;avascript:alert(1)",
        "&#x6A;avascript&colon;alert(1)",
        "javascript&#58;alert(1)",
        "<java\tscript:alert(1)>",
        "java&Tab;script:alert(1)",
        "\\javascript:alert(1)",
        "&#1;javascript:alert(1)",
        "//a.de",
        "/impressum",
        "#x",
        "x",
        "",
        "https:a",
        "https://",
        "<https://a.de b>",
        "ⅉavascript:alert(1)",
        "blob:https://a.de",
        "mailto:",
    ] {
        assert_eq!(html(&format!("[x]({address})")), "<p>x</p>\n", "{address}");
    }
    assert_eq!(html("<javascript:alert(1)>"), "<p>javascript:alert(1)</p>\n");
    assert_eq!(html("[x][1]\n\n[1]: javascript:alert(1)"), "<p>x</p>\n");
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    assert_eq!(
        html("a <img src=x onerror=\"alert(1)\"> b"),
        "<p>a &lt;img src=x onerror=&quot;alert(1)&quot;&gt; b</p>\n"
    );
    assert_eq!(html("<div>\n**a**\n</div>"), "<p>&lt;div&gt;<br>\n**a**<br>\n&lt;/div&gt;</p>\n");
    assert_eq!(html("&lt;script&gt; &#60;b&#62;"), "<p>&lt;script&gt; &lt;b&gt;</p>\n");
}

#[test]
fn attributes_cannot_be_smuggled_in() {
    let link = "<p><a href=\"https://a.de\" rel=\"nofollow noopener\">x</a></p>\n";
    assert_eq!(html("[x](https://a.de '\" onclick=\"alert(1)')"), link);
    assert_eq!(
        html("[x](https://a.de\"onclick=\"alert\\(1\\))"),
        "<p><a href=\"https://a.de&quot;onclick=&quot;alert(1)\" rel=\"nofollow noopener\">x</a></p>\n"
    );
    assert_eq!(html("## A {#x onclick=alert(1)}"), "<h3>A {#x onclick=alert(1)}</h3>\n");
}

#[test]
fn images_become_their_alternative_text() {
    assert_eq!(
        html("![Ein *Robo* \"<b>\"](https://a.de/x.png \"t\")"),
        "<p>Ein <em>Robo</em> &quot;&lt;b&gt;&quot;</p>\n"
    );
    assert_eq!(
        html("[![Logo](javascript:x)](https://a.de)"),
        "<p><a href=\"https://a.de\" rel=\"nofollow noopener\">Logo</a></p>\n"
    );
    assert_eq!(html("[![Logo](https://a.de)](javascript:x)"), "<p>Logo</p>\n");
}

#[test]
fn what_is_not_in_the_subset_becomes_plain_text() {
    assert_eq!(
        html("> Zitat `<b>`\n\n***\n\n    <i>\n    zwei"),
        "<p>Zitat &lt;b&gt;</p>\n<p>&lt;i&gt;<br>\nzwei</p>\n"
    );
    assert_eq!(html("~~a~~ | b\0"), "<p>~~a~~ | b\u{fffd}</p>\n");
}

/// Everything that begins with `<` in the output must be one of our own tags.
#[test]
fn no_mixture_of_fragments_leaves_the_closed_list_of_tags() {
    const FRAGMENTS: [&str; 24] = [
        "[",
        "](",
        ")",
        "![",
        "<",
        ">",
        "\"",
        "'",
        "javascript:x",
        "https://a.de",
        "<script>",
        "<img src=x onerror=y>",
        "**",
        "*",
        "\n",
        "\n\n",
        "- ",
        "## ",
        "`",
        "&#60;",
        "&quot;",
        "[[Betreiber: ",
        "]]",
        "    ",
    ];
    let mut state = 7_u64;
    for _ in 0..3_000 {
        let text: String = (0..14)
            .map(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                FRAGMENTS[(state >> 33) as usize % FRAGMENTS.len()]
            })
            .collect();
        assert_only_own_tags(&html(&text), &text);
        assert_only_own_tags(&page(&text), &text);
    }
}

fn assert_only_own_tags(html: &str, source: &str) {
    const OWN: [&str; 12] = ["p", "br", "em", "strong", "ul", "ol", "li", "a", "mark", "h2", "h3", "h4"];
    for piece in html.split('<').skip(1) {
        let context = format!("{source:?} -> {html:?}");
        let (tag, rest) = piece.split_once('>').unwrap_or_default();
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        assert!(OWN.contains(&name), "{context}");
        assert!(!rest.contains('>'), "{context}");
        assert!(!tag.contains("href=\"javascript"), "{context}");
        assert_eq!(tag.matches('"').count() % 2, 0, "{context}");
    }
}

#[test]
fn plain_text_has_one_line_for_each_block_and_no_markup() {
    assert_eq!(
        plain("## Titel\n\nEin **fetter** [Link](https://a.de)\nZeile\n\n- a\n  - b\n\n![Bild](x) `code` <b>"),
        "Titel\nEin fetter Link\nZeile\na\nb\nBild code <b>"
    );
    assert_eq!(plain(" \n\n"), "");
}

fn entry(id: &str, title: &str, level: u8) -> TocEntry {
    TocEntry { id: id.into(), title: title.into(), level }
}

#[test]
fn a_page_has_a_table_of_contents_with_unique_ids() {
    let (html, toc) = render_with_toc("## Über *uns*\n### Größe & \"Maß\"\n## Über uns\n##\n## 🤖");
    assert_eq!(
        html.as_str(),
        "<h2 id=\"ueber-uns\">Über <em>uns</em></h2>\n<h3 id=\"groesse-mass\">Größe &amp; &quot;Maß&quot;</h3>\n\
         <h2 id=\"ueber-uns-2\">Über uns</h2>\n<h2 id=\"eintrag\">🤖</h2>\n"
    );
    assert_eq!(
        toc,
        [
            entry("ueber-uns", "Über uns", 2),
            entry("groesse-mass", "Größe & \"Maß\"", 3),
            entry("ueber-uns-2", "Über uns", 2),
            entry("eintrag", "🤖", 2),
        ]
    );
}

#[test]
fn an_id_is_unique_even_if_a_title_looks_numbered() {
    let (_, toc) = render_with_toc("## A 2\n## A\n## A\n## A 2\n## A");
    let ids: Vec<&str> = toc.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["a-2", "a", "a-3", "a-2-2", "a-4"]);
}

#[test]
fn a_page_marks_what_the_operator_has_to_fill_in() {
    assert_eq!(
        page("Anbieter: [[Betreiber: Name_der\nStelle <b>]] in [[Betreiber: Ort]]."),
        "<p>Anbieter: <mark class=\"operator-gap\">Betreiber: Name_der\nStelle &lt;b&gt;</mark> in \
         <mark class=\"operator-gap\">Betreiber: Ort</mark>.</p>\n"
    );
    assert_eq!(page("[[Betreiber: offen"), "<p>[[Betreiber: offen</p>\n");
    assert_eq!(html("[[Betreiber: x]]"), "<p>[[Betreiber: x]]</p>\n");
    let (_, toc) = render_with_toc("## Wer [[Betreiber: Name]]");
    assert_eq!(toc, [entry("wer-betreiber-name", "Wer Betreiber: Name", 2)]);
}

#[test]
fn a_page_may_link_within_the_site() {
    assert_eq!(page("[x](/impressum)"), "<p><a href=\"/impressum\">x</a></p>\n");
    assert_eq!(page("[x](#kosten)"), "<p><a href=\"#kosten\">x</a></p>\n");
    for address in ["//a.de", "/\\\\a.de", "javascript:x", "a/b"] {
        assert_eq!(page(&format!("[x]({address})")), "<p>x</p>\n", "{address}");
    }
}
