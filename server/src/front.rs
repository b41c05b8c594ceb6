//! What stands before the program.

/// The proxy before it, if there is one, as the command line says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Front {
    /// Browsers reach it by https only, so there is a proxy.
    pub https: bool,
    /// That proxy says truly, at the end of `X-Forwarded-For`, who asks.
    pub trusted_proxy: bool,
    /// So much memory keeps public pages, in MiB.
    pub page_cache: u64,
}
