//! What people typed or pasted, freed of what nobody can see: the one way in for every text.
//!
//! The rules, in full: line ends of any sort become one, other control characters go; what turns the direction of
//! whole stretches of text, and what has neither width nor use between letters, goes; letters are composed (NFC). A
//! text in which nothing can be seen is empty. Everything else stays as it was typed; NUL too, for its type to refuse.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text as it is kept.
pub fn cleaned(text: &str) -> String {
    // Nearly all of it is, and a catalogue reads all of it at once.
    let is_clean = |letter: char| matches!(letter, ' '..='~' | '\n' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{17f}' | '–' | '„' | '“' | '”');
    if text.chars().all(is_clean) && text.contains(|letter: char| !letter.is_whitespace()) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                letters.next_if_eq(&'\n');
                kept.push('\n');
            }
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            '\n' | '\t' | '\0' => kept.push(letter),
            tag if is_tag(tag) => kept.extend(belongs_to_flag(&kept).then_some(tag)),
            letter if letter.is_control() || is_dropped(letter) => {}
            letter => kept.push(letter),
        }
    }
    // Composed at last: a letter and its mark may have been parted by what went.
    match is_nfc_quick(kept.chars()) {
        _ if kept.chars().all(is_blank) => String::new(),
        IsNormalized::Yes => kept,
        _ => kept.nfc().collect(),
    }
}

/// A text of one line as it is kept: its white space is folded.
pub fn cleaned_line(text: &str) -> String {
    cleaned(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number, day, address or code as its reader expects it: word processors and telephones replace hyphens, blanks and
/// digits by finer ones, which mean the same.
pub fn plainly(text: &str) -> String {
    let plain = text.nfkc().filter(|letter| !is_unseen(*letter)).map(|letter| match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        other => other,
    });
    plain.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Letters without width that carry nothing, and signs that turn all that follows.
fn is_dropped(letter: char) -> bool {
    matches!(letter,
        '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fff9}'..='\u{fffb}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// What has no width of its own: it joins, parts or turns letters beside it, or colours them.
pub(crate) fn is_unseen(letter: char) -> bool {
    is_dropped(letter)
        || is_tag(letter)
        || matches!(letter, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200c}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
        || (letter.is_control() && !letter.is_whitespace())
}

/// Whether nothing of it can be seen; some letters are blank though they count as letters.
fn is_blank(letter: char) -> bool {
    letter.is_whitespace()
        || is_unseen(letter)
        || matches!(letter, '\u{115f}' | '\u{1160}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}')
}

/// Tags spell the region of a flag, and nothing else.
fn is_tag(letter: char) -> bool {
    matches!(letter, '\u{e0000}'..='\u{e007f}')
}

fn belongs_to_flag(before: &str) -> bool {
    before.chars().next_back().is_some_and(|letter| letter == '\u{1f3f4}' || is_tag(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::{Random, seeds};

    #[test]
    fn line_ends_of_any_sort_become_one() {
        assert_eq!(cleaned("a\r\nb\rc\u{b}d\u{c}e\u{85}f\u{2028}g\u{2029}h\n\ni"), "a\nb\nc\nd\ne\nf\ng\nh\n\ni");
        assert_eq!(cleaned_line("a\u{c}b\u{2028}c"), "a b c");
    }

    #[test]
    fn control_characters_and_signs_that_turn_lines_go() {
        assert_eq!(cleaned("a\u{1b}[0m\u{7}b\u{9f}"), "a[0mb");
        assert_eq!(cleaned("Labor \u{202e}gnutieL\u{202c} \u{2066}x\u{2069}\u{feff}"), "Labor gnutieL x");
    }

    #[test]
    fn what_joins_or_parts_letters_stays() {
        for typed in [
            "👩\u{200d}🔬",
            "می\u{200c}خواهم",
            "Schüler\u{ad}labor",
            "🏴\u{e0067}\u{e0062}\u{e007f}",
            "a\u{200f}b",
            "❤\u{fe0f}",
        ] {
            assert_eq!(cleaned(typed), typed);
        }
        assert_eq!(cleaned("a\u{e0067}b"), "ab");
    }

    #[test]
    fn a_text_in_which_nothing_can_be_seen_is_empty() {
        for typed in
            ["\u{200b}", "\u{3164}", "\u{2800}\u{2800}", " \u{a0}\u{200d}\n", "\u{ad}", "\u{200e}\u{115f}", "\u{e0041}"]
        {
            assert_eq!((cleaned(typed), cleaned_line(typed)), (String::new(), String::new()), "{typed:?}");
        }
        assert_eq!(cleaned("한\u{3164}글"), "한\u{3164}글");
    }

    #[test]
    fn letters_are_composed() {
        assert_eq!(cleaned("Schu\u{308}lerlabor"), "Schülerlabor");
    }

    #[test]
    fn numbers_and_addresses_are_read_in_the_letters_of_word_processors() {
        assert_eq!(plainly("0951\u{a0}/ 863\u{2013}0\u{2011}1\u{200b}"), "0951 / 863-0-1");
        assert_eq!(plainly("５\u{202f}€"), "5 €");
        assert_eq!(plainly("\u{200e}info@th\u{2011}ab.de"), "info@th-ab.de");
    }

    #[test]
    fn letters_are_composed_also_if_something_unseen_parted_them() {
        assert_eq!(cleaned("Schu\u{feff}\u{308}ler"), "Schüler");
    }

    /// All sorts of letters, signs, controls and typographic characters.
    const PARTS: [&str; 40] = [
        "a",
        "Z",
        "ä",
        "ß",
        "é",
        "\u{308}",
        "7",
        " ",
        "\t",
        "\n",
        "\r",
        "\u{c}",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{200d}",
        "\u{200e}",
        "\u{202e}",
        "\u{2028}",
        "\u{2066}",
        "\u{3164}",
        "\u{feff}",
        "\u{fe0f}",
        "\u{1f3f4}",
        "\u{e0067}",
        "*",
        "_",
        "#",
        "-",
        "–",
        "’",
        "„",
        "“",
        "Ж",
        "ї",
        "ع",
        "ב",
        "科",
        "한",
        "👩",
    ];

    #[test]
    fn cleaning_twice_changes_nothing_and_what_can_be_seen_stays() {
        let seen = |text: &str| text.chars().filter(|letter| !is_blank(*letter)).nfc().collect::<String>();
        for seed in seeds(11, 5_000) {
            let typed = Random::new(seed).text(&PARTS, 24);
            let once = cleaned(&typed);
            assert_eq!(cleaned(&once), once, "{typed:?}");
            assert_eq!(seen(&once), seen(&typed), "{typed:?}");
            let line = cleaned_line(&typed);
            assert_eq!(cleaned_line(&line), line, "{typed:?}");
            assert_eq!(seen(&line), seen(&typed), "{typed:?}");
        }
    }
}
