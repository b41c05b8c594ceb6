//! What can be said on the command line; the flags of `serve` and `--database` are also variables `MINTVERBUND_…`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use mintverbund::domain::web::{Email, Slug};
use std::{net::SocketAddr, path::PathBuf, str::FromStr};

/// MINT-Verbund: where MINT-Cluster and MINT-Regionen coordinate and the public finds their offers.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Which database to work on.
#[derive(Debug, Args)]
pub struct Database {
    // Read later: clap would show a wrong address with the password in it.
    /// The database: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, env = "MINTVERBUND_DATABASE", default_value = "sqlite:var/mintverbund.db", hide_env_values = true)]
    pub database: String,
}

/// How to serve.
#[derive(Debug, Clone, Args)]
pub struct Serving {
    /// Where to listen; put a proxy with TLS in front of anything but loopback
    #[arg(long, env = "MINTVERBUND_LISTEN", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where the public reaches the site, such as https://mint.example; calendars, feeds and search engines are told [default: where it listens]
    #[arg(long, env = "MINTVERBUND_ADDRESS")]
    pub address: Option<PublicAddress>,
    /// The session cookie is sent over https only; set it wherever people sign in from afar
    #[arg(long, env = "MINTVERBUND_HTTPS")]
    pub https: bool,
    /// The proxy in front appends the visitor's address to X-Forwarded-For; believe it when counting failed sign-ins
    #[arg(long, env = "MINTVERBUND_TRUSTED_PROXY")]
    pub trusted_proxy: bool,
    /// Serve accounts of the demonstration, whose password is public, to others than this machine
    #[arg(long, env = "MINTVERBUND_DEMO")]
    pub demo: bool,
    /// So much memory keeps public pages that were drawn, in MiB; 0 draws each one anew
    #[arg(long, env = "MINTVERBUND_PAGE_CACHE", default_value_t = 16)]
    pub page_cache: u64,
}

/// Where a site is reached: scheme, host and port, nothing behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicAddress(String);

impl FromStr for PublicAddress {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const REFUSED: &str = "write it like https://mint.example, without a path";
        let url = url::Url::parse(text).map_err(|_| REFUSED)?;
        let is_bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let is_anonymous = url.username().is_empty() && url.password().is_none();
        match url.origin() {
            origin if is_bare && is_anonymous && matches!(url.scheme(), "http" | "https") => {
                Ok(Self(origin.ascii_serialization()))
            }
            _ => Err(REFUSED),
        }
    }
}

impl std::fmt::Display for PublicAddress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the website; brings the database up to date first
    Serve {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// How.
        #[command(flatten)]
        serve: Serving,
    },
    /// Fill an empty database with the real networks, example offers and one account per role
    Demo {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// Take the networks of this file instead (its fields: data/README.md), without example offers; all errors in it are told
        #[arg(long, value_name = "FILE")]
        networks: Option<PathBuf>,
    },
    /// Make and list accounts, set passwords (asked for, or read from standard input)
    #[command(subcommand)]
    User(User),
    /// Say who runs this site: what imprint, privacy statement and statement on accessibility need
    #[command(subcommand)]
    Operator(Operator),
    /// Work on the projection that the public reads
    #[command(subcommand)]
    Listing(Listing),
    /// Check the audit log
    #[command(subcommand)]
    Audit(Audit),
}

/// Accounts.
#[derive(Debug, Subcommand)]
pub enum User {
    /// Make an account, or give one more role to an account that exists
    ///
    /// Somebody new needs a name, at least one role, and a password, which is asked for. If there is an account with that
    /// address, it gets the role besides those that it has, and its name and password stay. One account can have a role in
    /// the state office and one in each of several networks.
    Add {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// Address to sign in with
        email: Email,
        /// How to address the person; needed for somebody new
        #[arg(long)]
        name: Option<String>,
        /// Role in the state office
        #[arg(long)]
        platform: Option<Platform>,
        /// Network (its slug) in which the person has a role
        #[arg(long, requires = "role")]
        network: Option<Slug>,
        /// Role in that network
        #[arg(long, requires = "network")]
        role: Option<Role>,
        /// Add it to a demonstration, beside accounts whose password is public
        #[arg(long)]
        demo: bool,
    },
    /// Set a new password
    Passwd {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// Address of the account
        email: Email,
    },
    /// List all accounts
    List {
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

/// A role in the state office.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Platform {
    /// Manages the platform
    Admin,
    /// Reviews offers, links networks
    Staff,
}

/// A role in a network.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Role {
    /// Speaks for the network
    Lead,
    /// Stands in for the lead
    Deputy,
    /// Writes offers
    Editor,
    /// Reads
    Viewer,
}

/// Who runs this site.
#[derive(Debug, Subcommand)]
pub enum Operator {
    /// List all details with what is said, and what is missing
    List {
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
    /// Say a detail
    Set {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// Its code, as `list` names it
        detail: String,
        /// What it says; read from standard input if left out
        value: Option<String>,
    },
    /// Take a detail back
    Clear {
        /// Which database.
        #[command(flatten)]
        database: Database,
        /// Its code, as `list` names it
        detail: String,
    },
}

/// The projection.
#[derive(Debug, Subcommand)]
pub enum Listing {
    /// Write it anew from the public revisions
    Rebuild {
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

/// The audit log.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that no row was changed or removed
    Verify {
        /// Which database.
        #[command(flatten)]
        database: Database,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_public_address_is_a_host_and_nothing_more() {
        let read = |text: &str| text.parse::<PublicAddress>().map(|address| address.to_string());
        assert_eq!(read("https://mint.example/"), Ok("https://mint.example".to_owned()));
        assert_eq!(read("http://127.0.0.1:3000"), Ok("http://127.0.0.1:3000".to_owned()));
        for wrong in [
            "mint.example",
            "https://mint.example/a",
            "https://a@mint.example",
            "ftp://mint.example",
            "",
            "https://x?y",
        ] {
            assert_eq!(read(wrong).is_err(), true, "{wrong}");
        }
    }
}
