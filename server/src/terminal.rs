//! What is said at the terminal.

use std::io::{self, Write};

/// Writes a line to standard output. Fails if nobody reads it any more, as `head` does not after its lines.
pub fn say(line: impl AsRef<str>) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{}", plain(line.as_ref()))
}

/// A text without anything that a terminal obeys: what people typed into a form must not move its cursor, change its
/// title or turn its lines around.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' => plain.push('\n'),
            _ if letter.is_control() || turns(letter) => plain.extend(letter.escape_unicode()),
            _ => plain.push(letter),
        }
    }
    plain
}

/// Signs of direction and separators of lines, which are no control characters by their class.
fn turns(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_terminal_obeys_is_said() {
        assert_eq!(
            plain("Ada\u{1b}[2J\u{9b}31m\u{7}\r\u{202e}x\tß\n"),
            "Ada\\u{1b}[2J\\u{9b}31m\\u{7}\\u{d}\\u{202e}x\\u{9}ß\n"
        );
    }
}
