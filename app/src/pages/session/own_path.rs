//! Where somebody may be led after signing in.

use crate::address;

/// More than any address of ours has.
const LONGEST_PATH: usize = 2_000;

/// Only addresses of our own, written as addresses are: anything else would lead a trusting person to a
/// stranger, or could not stand in a header.
pub fn is_own(text: &str) -> bool {
    let written = text.len() <= LONGEST_PATH && text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    written && text.starts_with('/') && !text.starts_with("//") && !goes_up(text)
}

/// A browser would resolve such parts before it asks, and so send a form to another address than the one that was looked at.
fn goes_up(text: &str) -> bool {
    let path = text.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase().replace("%2e", ".");
    path.split('/').any(|part| matches!(part, "." | ".."))
}

/// The address if it is one of ours, else the workspace.
pub fn own_path(text: &str) -> &str {
    if is_own(text) && !text.starts_with(address::session::SIGN_IN) { text } else { address::workspace::DESK }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_signing_in_nobody_is_led_to_a_stranger() {
        let strangers = [
            "https://boese.example/",
            "//boese.example",
            "/\\boese.example",
            "",
            "javascript:x",
            "/anmelden?weiter=/x",
            "/\u{1}",
            "/\u{7f}",
            "/ä",
            "/a b",
            "/arbeitsplatz/../profil",
            "/arbeitsplatz/%2E%2e/profil",
            "/mintraum/./pruefung",
        ];
        assert_eq!(strangers.map(own_path), ["/arbeitsplatz"; 13]);
        assert_eq!(own_path(&format!("/{}", "x".repeat(2_000))), "/arbeitsplatz");
        assert_eq!(own_path("/arbeitsplatz/mintmobil/angebote?stand=1"), "/arbeitsplatz/mintmobil/angebote?stand=1");
    }
}
