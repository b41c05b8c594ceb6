//! Numbers with their noun.

/// `1 Feld`, `3 Felder`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

/// The same where none is said in words: `keine`, `1 Feld`, `3 Felder`.
pub fn counted_or(count: usize, none: &str, one: &str, many: &str) -> String {
    if count == 0 { none.to_owned() } else { counted(count, one, many) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_not_many_and_none_has_words() {
        assert_eq!(counted(1, "Feld", "Felder"), "1 Feld");
        assert_eq!(counted(0, "Feld", "Felder"), "0 Felder");
        assert_eq!(counted_or(0, "kein Feld", "Feld", "Felder"), "kein Feld");
        assert_eq!(counted_or(3, "kein Feld", "Feld", "Felder"), "3 Felder");
    }
}
