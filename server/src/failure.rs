//! How commands fail.

/// Why a command failed: one sentence for the person at the terminal.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;
