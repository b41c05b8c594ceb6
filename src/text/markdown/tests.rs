use super::*;
use crate::random::{Random, seeds};

fn html(markdown: &str) -> String {
    render(markdown, 3).0
}

fn page(markdown: &str) -> String {
    render_with_toc(markdown, &open).0.0
}

/// Nobody has said anything yet.
fn open(gap: &str) -> Filling {
    Filling::Open(format!("Betreiber: {gap}"))
}

#[test]
fn paragraphs_line_ends_bold_and_italic_are_rendered() {
    assert_eq!(
        html("Eins **fett** und *schräg*\nneue Zeile\n\nZwei\n***beides***"),
        "<p>Eins <strong>fett</strong> und <em>schräg</em><br>\nneue Zeile</p>\n<p>Zwei<br>\n<strong><em>beides</em></strong></p>\n"
    );
    assert_eq!(html("(**fett**), „*schräg*“."), "<p>(<strong>fett</strong>), „<em>schräg</em>“.</p>\n");
}

#[test]
fn a_sign_within_a_word_or_between_numbers_marks_nothing_up() {
    for typed in [
        "Für Schüler*innen und Lehrer*innen.",
        "Für Schüler_innen und Lehrer_innen.",
        "5*3*2 = 30, 2 * 3 * 4 = 24, 2**3**4",
        "foto_1_2.jpg und __init__",
        "Name*, Ort*, Alter*",
        "Name* und *Pflichtfeld",
        "*Pflichtfeld, * freiwillig",
        "(*) freiwillig, (*) auch",
        "* * *",
        "**",
        "** a **",
    ] {
        assert_eq!(html(typed), format!("<p>{typed}</p>\n"), "{typed}");
        assert_eq!(plain(typed), typed);
    }
    assert_eq!(html("**Schüler*innen** kommen"), "<p><strong>Schüler*innen</strong> kommen</p>\n");
}

#[test]
fn lists_are_rendered() {
    assert_eq!(html("- a\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    assert_eq!(html("- a\n\n- b"), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    assert_eq!(html("1. a\n2. b"), "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
    assert_eq!(html("1. a\n\n2. b"), "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n");
    assert_eq!(html("- a\n  weiter"), "<ul>\n<li>a<br>\nweiter</li>\n</ul>\n");
    assert_eq!(html("- a\n  - b\n- c"), "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n");
}

#[test]
fn numbers_that_do_not_count_stay_as_they_were_typed() {
    for typed in
        ["3. Mai 2027: Auftakt\n17. Mai 2027: Abschluss", "1. Mai 2027", "1. Mai\n3. Mai", "2. a\n3. b", "01. a\n02. b"]
    {
        assert_eq!(html(typed), format!("<p>{}</p>\n", typed.replace('\n', "<br>\n")), "{typed}");
        assert_eq!(plain(typed), typed);
    }
    assert_eq!(plain("1. a\n2. b"), "1. a\n2. b");
}

#[test]
fn a_line_below_a_list_begins_a_paragraph() {
    assert_eq!(
        html("- Stifte\n- Hefte\nBitte mitbringen"),
        "<ul>\n<li>Stifte</li>\n<li>Hefte</li>\n</ul>\n<p>Bitte mitbringen</p>\n"
    );
    assert_eq!(html("Mit:\n- Stifte"), "<p>Mit:</p>\n<ul>\n<li>Stifte</li>\n</ul>\n");
}

#[test]
fn lists_nest_only_so_deep() {
    let deep: String = (0..500).map(|depth| format!("{}- x\n", " ".repeat(depth))).collect();
    let deep = html(&deep);
    assert_eq!(deep.matches("<ul>").count(), 3);
    assert_eq!(deep.matches("</ul>").count(), 3);
    assert_eq!(deep.matches("<li>").count(), 500);
}

#[test]
fn headings_start_at_the_given_level_and_leave_none_out() {
    assert_eq!(html("## A\n### B\n## D"), "<h3>A</h3>\n<h4>B</h4>\n<h3>D</h3>\n");
    assert_eq!(html("### A\n## B\n### C"), "<h3>A</h3>\n<h3>B</h3>\n<h4>C</h4>\n");
    assert_eq!(render("## A\n### B", 0).as_str(), "<h2>A</h2>\n<h3>B</h3>\n");
    assert_eq!(render("## A\n### B", 200).as_str(), "<h5>A</h5>\n<h6>B</h6>\n");
    assert!(render("", 2).is_empty());
}

#[test]
fn what_no_hint_offers_stays_as_it_was_typed() {
    for typed in [
        "Stifte\nHefte\n--------",
        "Titel\n=====",
        "# 1 in Bayern",
        "##",
        "#MINT",
        "> Zitat",
        "***",
        "~~a~~ | b",
        "`code`",
        "a \\* b \\_ c",
        "Forschung &amp; Technik",
        "+ a\n+ b",
        "![Bild](bild.png)",
        "[Anmeldung]",
        "[1]: https",
        "-ohne Abstand",
        "- ",
    ] {
        let shown = typed.trim().replace('&', "&amp;").replace('>', "&gt;").replace('\n', "<br>\n");
        assert_eq!(html(typed), format!("<p>{shown}</p>\n"), "{typed}");
        assert_eq!(plain(typed), typed.trim());
    }
    assert_eq!(html("    vier Zeichen weit"), "<p>vier Zeichen weit</p>\n");
}

#[test]
fn web_and_mail_links_are_rendered_without_credit() {
    let rel = "rel=\"nofollow noopener\"";
    let linked = |url: &str, text: &str| format!("<a href=\"{url}\" {rel}>{text}</a>");
    for (typed, shown) in [
        ("[x](https://a.de/?b=1&c=2)", linked("https://a.de/?b=1&amp;c=2", "x")),
        ("[x](HTTP://a.de)", linked("HTTP://a.de", "x")),
        ("[Anmeldung](www.beispiel.de)", linked("https://www.beispiel.de", "Anmeldung")),
        ("[x](mailto:a@b.de)", linked("mailto:a@b.de", "x")),
        ("[x](a@b.de)", linked("mailto:a@b.de", "x")),
        ("[](https://a.de)", linked("https://a.de", "https://a.de")),
        (
            "[**x**](https://de.wikipedia.org/wiki/Rost_(Chemie))",
            linked("https://de.wikipedia.org/wiki/Rost_(Chemie)", "<strong>x</strong>"),
        ),
    ] {
        assert_eq!(html(typed), format!("<p>{shown}</p>\n"), "{typed}");
        assert_eq!(refused_links(typed), Vec::<&str>::new());
    }
}

#[test]
fn bare_addresses_become_links_and_their_sentence_does_not() {
    let linked = |url: &str, text: &str| format!("<a href=\"{url}\" rel=\"nofollow noopener\">{text}</a>");
    for (typed, shown) in [
        ("Siehe https://a.de/b_c_d.", format!("Siehe {}.", linked("https://a.de/b_c_d", "https://a.de/b_c_d"))),
        ("(www.a-b.de), dann", format!("({}), dann", linked("https://www.a-b.de", "www.a-b.de"))),
        ("https://a.de/x_(y)!", format!("{}!", linked("https://a.de/x_(y)", "https://a.de/x_(y)"))),
        ("Mail:info@a.de.", format!("Mail:{}.", linked("mailto:info@a.de", "info@a.de"))),
        ("<info@a.de>", format!("&lt;{}&gt;", linked("mailto:info@a.de", "info@a.de"))),
        ("![Bild](https://a.de)", format!("![Bild]({})", linked("https://a.de", "https://a.de"))),
        ("**https://a.de**", format!("<strong>{}</strong>", linked("https://a.de", "https://a.de"))),
    ] {
        assert_eq!(html(typed), format!("<p>{shown}</p>\n"), "{typed}");
    }
    for typed in ["https://", "www.", "http://user@a.de", "a@b", "@team", "xhttps://a.de", "www", "und/oder@"] {
        assert_eq!(html(typed), format!("<p>{typed}</p>\n"), "{typed}");
    }
}

#[test]
fn a_link_that_leads_nowhere_stays_as_it_was_typed_and_is_named() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///x",
        "//a.de",
        "/impressum",
        "#x",
        "x",
        "https:a",
        "https://",
        "https://user:geheim@a.de",
        "ⅉavascript:alert(1)",
        "mailto:",
        "mailto:a@b.de?bcc=c@d.de",
        "java\u{1}script:alert(1)",
    ] {
        let typed = format!("[x]({address})");
        let shown = html(&typed);
        assert!(!shown.contains("<a"), "{shown}");
        assert_eq!(shown, format!("<p>{typed}</p>\n"));
        assert_eq!(refused_links(&typed), [typed.as_str()]);
    }
}

#[test]
fn raw_html_is_shown_as_text() {
    assert_eq!(html("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    assert_eq!(
        html("a <img src=x onerror=\"alert(1)\"> b"),
        "<p>a &lt;img src=x onerror=&quot;alert(1)&quot;&gt; b</p>\n"
    );
    assert_eq!(html("&#60;b&#62;\0"), "<p>&amp;#60;b&amp;#62;\u{fffd}</p>\n");
}

#[test]
fn attributes_cannot_be_smuggled_in() {
    assert_eq!(
        html("[x](https://a.de\"onclick=\"alert(1))"),
        "<p><a href=\"https://a.de&quot;onclick=&quot;alert(1)\" rel=\"nofollow noopener\">x</a></p>\n"
    );
    assert_eq!(html("## A {#x onclick=alert(1)}"), "<h3>A {#x onclick=alert(1)}</h3>\n");
}

#[test]
fn a_hostile_text_is_read_in_no_time_to_speak_of() {
    for part in ["*a ", "**a ", "[", "[x](", "a*", "*a* ", "a@", "www.", "(", "https://a:", "- ", "1. a\n", "***"] {
        let text = part.repeat(60_000 / part.len());
        let html = html(&text);
        assert!(html.len() < 40 * text.len(), "{part}");
    }
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
    for seed in seeds(7, 3_000) {
        let text = Random::new(seed).text(&FRAGMENTS, 14);
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
fn plain_text_has_one_line_for_each_line_and_no_marks() {
    assert_eq!(
        plain("## Titel\n\nEin **fetter** [Link](https://a.de)\nZeile\n\n- a\n  - b\n\n1. c\n2. d"),
        "Titel\nEin fetter Link\nZeile\na\nb\n1. c\n2. d"
    );
    assert_eq!(plain(" \n\n"), "");
}

fn entry(id: &str, title: &str, level: u8) -> TocEntry {
    TocEntry { id: id.into(), title: title.into(), level }
}

#[test]
fn a_page_has_a_table_of_contents_with_unique_ids() {
    let (html, toc) = render_with_toc("## Über *uns*\n### Größe & \"Maß\"\n## Über uns\n## 🤖", &open);
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
    let (_, toc) = render_with_toc("## A 2\n## A\n## A\n## A 2\n## A", &open);
    let ids: Vec<&str> = toc.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, ["a-2", "a", "a-3", "a-2-2", "a-4"]);
}

#[test]
fn a_page_marks_what_the_operator_has_to_fill_in() {
    assert_eq!(
        page("Anbieter: [[Betreiber: Name_der Stelle <b>]] in [[Betreiber: Ort]]."),
        "<p>Anbieter: <mark class=\"operator-gap\">Betreiber: Name_der Stelle &lt;b&gt;</mark> in \
         <mark class=\"operator-gap\">Betreiber: Ort</mark>.</p>\n"
    );
    assert_eq!(page("[[Betreiber: offen"), "<p>[[Betreiber: offen</p>\n");
    assert_eq!(html("[[Betreiber: x]]"), "<p>[[Betreiber: x]]</p>\n");
}

#[test]
fn what_the_operator_says_stands_in_its_gap_as_text_with_lines_and_addresses_and_is_never_markup() {
    let said = |words: &'static str| move |_: &str| Filling::Said(words.to_owned());
    let page = |words| render_with_toc("An: [[Betreiber: x]].", &said(words)).0.0;
    assert_eq!(page("Amt <b>\nWeg 1"), "<p>An: Amt &lt;b&gt;<br>\nWeg 1.</p>\n");
    assert_eq!(page("## [[Betreiber: x]]"), "<p>An: ## [[Betreiber: x]].</p>\n");
    assert_eq!(
        page("post@amt.example"),
        "<p>An: <a href=\"mailto:post@amt.example\" rel=\"nofollow noopener\">post@amt.example</a>.</p>\n"
    );
    assert_eq!(page("[x](javascript:y)"), "<p>An: [x](javascript:y).</p>\n");
}

#[test]
fn a_page_may_link_within_the_site() {
    assert_eq!(page("[x](/impressum)"), "<p><a href=\"/impressum\">x</a></p>\n");
    assert_eq!(page("[x](#kosten)"), "<p><a href=\"#kosten\">x</a></p>\n");
    for address in ["//a.de", "/\\a.de", "javascript:x", "a/b"] {
        assert_eq!(page(&format!("[x]({address})")), format!("<p>[x]({address})</p>\n"), "{address}");
    }
}
