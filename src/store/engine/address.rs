//! Where a database is.

use sqlx_postgres::PgConnectOptions;
use std::{path::PathBuf, str::FromStr};

/// Which database to open.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseAddress {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// A database on a PostgreSQL server.
    Postgres(Box<str>),
}

impl std::fmt::Debug for DatabaseAddress {
    /// Never shows the password that an address may hold.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

impl FromStr for DatabaseAddress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return match PgConnectOptions::from_str(text) {
                Ok(_) => Ok(Self::Postgres(text.into())),
                Err(_) => Err("not a valid PostgreSQL address".to_owned()),
            };
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(path.trim_start_matches("//").into())),
            _ => Err("expected sqlite:PATH or postgres://USER@HOST/DATABASE".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_engine() {
        let sqlite = "sqlite:var/demo.db".parse();
        assert_eq!(sqlite, Ok(DatabaseAddress::Sqlite("var/demo.db".into())));
        assert_eq!("mysql://x".parse::<DatabaseAddress>().is_err(), true);
    }

    #[test]
    fn a_password_in_an_address_is_never_shown() {
        let address: DatabaseAddress = "postgres://anna:geheim@localhost/verbund".parse().expect("an address");
        assert_eq!(format!("{address:?}"), "postgres://…");
    }
}
