//! Readable addresses.

use unicode_normalization::UnicodeNormalization;

/// Characters of the longest slug.
pub const MAX_SLUG_CHARS: usize = 60;

/// The slug of a text without a single Latin letter or digit, so that an address never has a hole.
pub const EMPTY_SLUG: &str = "eintrag";

/// Turns a title into 1 to 60 characters of `[a-z0-9-]` as Germans write addresses (`ä` as `ae`,
/// `ß` as `ss`), cut between words where possible.
///
/// Not the folding of search: people read slugs, so `Schüler` is `schueler` here. Distinct titles
/// may share a slug; who needs it unique adds a number.
pub fn slugify(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.nfc().flat_map(char::to_lowercase) {
        push_letter(&mut slug, letter);
        // What is cut away later needs not be built; one more character tells a word's end.
        if slug.len() > MAX_SLUG_CHARS + 1 {
            break;
        }
    }
    cut(slug.trim_end_matches('-'))
}

fn push_letter(slug: &mut String, letter: char) {
    match letter {
        'ä' | 'æ' => slug.push_str("ae"),
        'ö' | 'ø' | 'œ' => slug.push_str("oe"),
        'ü' => slug.push_str("ue"),
        'ß' => slug.push_str("ss"),
        'ł' => slug.push('l'),
        // Soft hyphens and apostrophes stand inside words.
        '\u{ad}' | '\'' | '’' => {}
        other => push_decomposed(slug, other),
    }
}

/// Other letters lose their accents; whatever is then no letter or digit parts words.
fn push_decomposed(slug: &mut String, letter: char) {
    for part in std::iter::once(letter).nfkd() {
        if part.is_ascii_alphanumeric() {
            slug.push(part.to_ascii_lowercase());
        } else if !unicode_normalization::char::is_combining_mark(part) {
            push_hyphen(slug);
        }
    }
}

fn push_hyphen(slug: &mut String) {
    if !slug.is_empty() && !slug.ends_with('-') {
        slug.push('-');
    }
}

fn cut(slug: &str) -> String {
    let kept = match slug.get(..=MAX_SLUG_CHARS) {
        None => slug,
        Some(head) => head.rfind('-').map_or(&head[..MAX_SLUG_CHARS], |end| &head[..end]),
    };
    if kept.is_empty() { EMPTY_SLUG } else { kept }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_letters_are_written_out() {
        assert_eq!(slugify("Größe, Maß & Übermut: Ärzte"), "groesse-mass-uebermut-aerzte");
        assert_eq!(slugify("u\u{308}ber ÜBER"), "ueber-ueber");
    }

    #[test]
    fn accents_go_and_signs_become_single_hyphens() {
        assert_eq!(slugify("  --Café ½ – Łódź's \u{ad}3D_Druck!  "), "cafe-1-2-lodzs-3d-druck");
        assert_eq!(slugify("Girls’Day"), "girlsday");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let title = "Forschen und Entdecken mit der mobilen Werkstatt im Landkreis Freising";
        assert_eq!(slugify(title), "forschen-und-entdecken-mit-der-mobilen-werkstatt-im");
    }

    #[test]
    fn exactly_sixty_characters_stay() {
        let sixty = format!("{}-{}", "a".repeat(30), "b".repeat(29));
        assert_eq!(slugify(&sixty), sixty);
        assert_eq!(slugify(&format!("{sixty} mehr")), sixty);
        assert_eq!(slugify(&format!("{sixty}b")), "a".repeat(30));
    }

    #[test]
    fn one_endless_word_is_cut_hard() {
        assert_eq!(slugify(&"a".repeat(100_000)), "a".repeat(60));
        assert_eq!(slugify(&"ü".repeat(100)), "ue".repeat(30));
    }

    #[test]
    fn a_slug_is_never_empty() {
        for text in ["", " ", "🤖", "Привет", "\0", "---", "\u{301}"] {
            assert_eq!(slugify(text), EMPTY_SLUG, "{text:?}");
        }
    }
}
