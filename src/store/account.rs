//! Accounts and their roles.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{
        account::{NetworkRole, PlatformRole},
        date::Timestamp,
        id::{AccountId, NetworkId},
        web::Email,
    },
    policy::Person,
};

/// An account as it is kept, without its password.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Account {
    /// Identity.
    pub id: AccountId,
    /// Address to sign in with.
    pub email: Email,
    /// How to address the person.
    pub name: String,
    /// Role in the state office.
    pub platform_role: Option<PlatformRole>,
    /// Whether it belongs to the demonstration.
    pub is_demo: bool,
    /// Since when it may not sign in.
    pub disabled_at: Option<Timestamp>,
}

/// A role in a network, with the network's name.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Membership {
    /// Whose.
    pub account_id: AccountId,
    /// Name of the person.
    pub account_name: String,
    /// Where.
    pub network_id: NetworkId,
    /// The network's slug.
    pub slug: crate::domain::web::Slug,
    /// The network's name.
    pub name: String,
    /// As what.
    pub role: NetworkRole,
}

macro_rules! accounts {
    ($rest:literal) => {
        concat!("SELECT id, email, name, platform_role, is_demo, disabled_at FROM account ", $rest)
    };
}

/// Adds an account. Fails with [`super::StoreError::Unique`] if the address is taken.
pub async fn insert(tx: &mut Tx, account: &Account, password_hash: &str, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO account (id, email, email_folded, name, password_hash, platform_role, is_demo, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &account.id,
        &account.email,
        account.email.folded(),
        &account.name,
        password_hash,
        account.platform_role,
        account.is_demo,
        now,
    )?;
    Ok(())
}

/// The account with that address, and its password hash.
pub async fn by_email(on: &mut impl Connected, email: &Email) -> Result<Option<(AccountId, Option<String>)>> {
    optional!(
        on,
        (AccountId, Option<String>),
        "SELECT id, password_hash FROM account WHERE email_folded = $1 AND disabled_at IS NULL",
        email.folded(),
    )
}

/// The account with that address, whether or not it may sign in.
pub async fn with_email(on: &mut impl Connected, email: &Email) -> Result<Option<Account>> {
    optional!(on, Account, accounts!("WHERE email_folded = $1"), email.folded())
}

/// All accounts by name.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Account>> {
    all!(on, Account, accounts!("ORDER BY name, email"))
}

/// One account, signed in or not.
pub async fn get(on: &mut impl Connected, id: &AccountId) -> Result<Option<Account>> {
    optional!(on, Account, accounts!("WHERE id = $1"), id)
}

/// The person behind an account that may sign in, with the roles that hold now.
pub async fn person(on: &mut impl Connected, id: &AccountId, now: Timestamp) -> Result<Option<Person>> {
    let account = optional!(on, Account, accounts!("WHERE id = $1 AND disabled_at IS NULL"), id)?;
    let Some(account) = account else { return Ok(None) };
    let memberships = all!(
        on,
        (NetworkId, NetworkRole),
        "SELECT network_id, role FROM membership WHERE account_id = $1 AND since <= $2 AND (until IS NULL OR until > $2)",
        id,
        now,
    )?;
    Ok(Some(Person { id: account.id, name: account.name, platform: account.platform_role, memberships }))
}

/// What sessions remember of a password: enough to notice another one, nothing to guess it from.
pub fn fingerprint(password_hash: &str) -> String {
    super::sha256(password_hash.as_bytes())
}

/// The fingerprint of the password that an account has now.
pub async fn password(on: &mut impl Connected, id: &AccountId) -> Result<Option<String>> {
    let row = optional!(on, (Option<String>,), "SELECT password_hash FROM account WHERE id = $1", id)?;
    Ok(row.and_then(|(hash,)| hash).as_deref().map(fingerprint))
}

/// Sets a new password hash.
pub async fn set_password(tx: &mut Tx, id: &AccountId, password_hash: &str) -> Result<()> {
    execute!(tx, "UPDATE account SET password_hash = $2 WHERE id = $1", id, password_hash)?;
    Ok(())
}

/// Gives a role in the state office.
pub async fn set_platform_role(tx: &mut Tx, id: &AccountId, role: PlatformRole) -> Result<()> {
    execute!(tx, "UPDATE account SET platform_role = $2 WHERE id = $1", id, role)?;
    Ok(())
}

/// Gives a role in a network.
pub async fn join(
    tx: &mut Tx,
    account: &AccountId,
    network: &NetworkId,
    role: NetworkRole,
    now: Timestamp,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO membership (id, account_id, network_id, role, since) VALUES ($1, $2, $3, $4, $5)",
        uuid::Uuid::now_v7().to_string(),
        account,
        network,
        role,
        now,
    )?;
    Ok(())
}

macro_rules! memberships {
    ($rest:literal) => {
        concat!(
            "SELECT m.account_id, a.name AS account_name, m.network_id, n.slug, n.name, m.role
             FROM membership m JOIN network n ON n.id = m.network_id JOIN account a ON a.id = m.account_id
             WHERE m.until IS NULL ",
            $rest
        )
    };
}

/// Who has which role in a network.
pub async fn members_of(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Membership>> {
    all!(on, Membership, memberships!("AND m.network_id = $1 ORDER BY a.name"), network)
}

/// Which roles somebody has where.
pub async fn memberships_of(on: &mut impl Connected, account: &AccountId) -> Result<Vec<Membership>> {
    all!(on, Membership, memberships!("AND m.account_id = $1 ORDER BY n.name"), account)
}

macro_rules! led {
    ($what:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $what,
            " FROM membership m JOIN account a ON a.id = m.account_id
             WHERE a.disabled_at IS NULL AND m.role IN ('lead', 'deputy')
             AND m.since <= $1 AND (m.until IS NULL OR m.until > $1) ",
            $rest
        )
    };
}

/// Whether a network has a lead or deputy who may sign in.
pub async fn is_led(on: &mut impl Connected, network: &NetworkId, now: Timestamp) -> Result<bool> {
    Ok(scalar!(on, i64, led!("COUNT(*)", "AND m.network_id = $2"), now, network)? > 0)
}

/// All networks that have a lead or deputy who may sign in.
pub async fn led_networks(on: &mut impl Connected, now: Timestamp) -> Result<std::collections::BTreeSet<NetworkId>> {
    let rows = all!(on, (NetworkId,), led!("DISTINCT m.network_id", ""), now)?;
    Ok(rows.into_iter().map(|(network,)| network).collect())
}

/// How many accounts there are.
pub async fn count(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM account")
}

/// Keeps an account from signing in; what it wrote keeps its name.
pub async fn disable(tx: &mut Tx, id: &AccountId, now: Timestamp) -> Result<()> {
    execute!(tx, "UPDATE account SET disabled_at = $2 WHERE id = $1", id, now)?;
    Ok(())
}

/// The names of all accounts, to say who did what.
pub async fn names(on: &mut impl Connected) -> Result<std::collections::BTreeMap<AccountId, String>> {
    let rows = all!(on, (AccountId, String), "SELECT id, name FROM account")?;
    Ok(rows.into_iter().collect())
}
