//! Signing in and out, and one's own account.

/// Where people sign in.
pub const SIGN_IN: &str = "/anmelden";
/// Where the form to sign out is sent.
pub const SIGN_OUT: &str = "/abmelden";
/// One's own account.
pub const ACCOUNT: &str = "/konto";
