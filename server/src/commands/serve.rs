//! `mintverbund serve`.

use super::{DEMO_IS_PUBLIC, holds_demo, listing::with_todays_words, operator};
use crate::{
    assets,
    cli::Serving,
    clock,
    failure::Failure,
    front::Front,
    listen::{self, Limits},
    middleware::direct,
    router,
    terminal::say,
};
use mintverbund::store::{
    Store, account, check, draft, form_outcome, inquiry, kept_form, operator as store_operator, review_presence,
    session,
};
use mintverbund_app::{site, state::AppState};
use std::time::Duration;
use tokio::net::TcpListener;

/// How often what is over is forgotten.
const SWEEP: Duration = Duration::from_secs(3600);

pub(super) async fn run(store: Store, options: Serving) -> Result<(), Failure> {
    let Serving { listen: address, address: public, https, trusted_proxy, demo, page_cache } = options;
    let accounts = account::list(&mut store.read().await?).await?;
    // With https there is a proxy, and behind it everybody.
    let is_public = https || !address.ip().is_loopback();
    if holds_demo(&accounts) && !demo && is_public {
        return Err(DEMO_IS_PUBLIC.into());
    }
    if !demo && !holds_demo(&accounts) {
        tell_what_is_missing(&store, is_public).await?;
    }
    with_todays_words(&store).await?;
    let app = AppState::new(store.clone(), clock::now);
    let listener = TcpListener::bind(address).await.map_err(|error| format!("{address}: {error}"))?;
    let here = format!("http://{}", listener.local_addr()?);
    let public = public.map_or_else(|| here.clone(), |public| public.to_string());
    site::set(assets::names(), accounts.iter().any(|account| account.is_demo), public);
    app.catalogue.current(&store, app.now().moment()).await?;
    // Whether anybody reads it or not.
    let _ = say(format!("MINT-Verbund: {here}"));
    let sweeping = tokio::spawn(forget_what_is_over(store.clone()));
    let front = Front { https, trusted_proxy, page_cache };
    let visitor = move |peer| direct(front, peer);
    listen::serve(listener, router::router(app, front), Limits::default(), visitor, shutdown()).await;
    sweeping.abort();
    store.close().await;
    Ok(())
}

/// Says what imprint and privacy statement lack; nobody serves the public without. A demonstration is nobody's.
async fn tell_what_is_missing(store: &Store, is_public: bool) -> Result<(), Failure> {
    let missing = operator::missing(&store_operator::read(&mut store.read().await?).await?);
    if missing.is_empty() {
        return Ok(());
    }
    let told = format!(
        "imprint and privacy statement lack these details of the operator:\n{}\nSay them by `mintverbund operator set CODE`, or on the page /mintraum/betrieb",
        missing.join("\n")
    );
    if is_public {
        return Err(format!(
            "{told} while the program serves this machine alone; a public address is not served without them"
        )
        .into());
    }
    eprintln!("mintverbund: {told}.");
    Ok(())
}

/// Sessions that ran out, what became of forms, what could not be stored of them, what old drafts said before, and who looked at a revision and has left.
async fn forget_what_is_over(store: Store) {
    loop {
        tokio::time::sleep(SWEEP).await;
        if let Err(error) = sweep(&store).await {
            tracing::warn!(%error, "what is over could not be forgotten");
        }
    }
}

async fn sweep(store: &Store) -> mintverbund::store::Result<()> {
    let (mut tx, now) = (store.write().await?, clock::now());
    session::delete_expired(&mut tx, now).await?;
    form_outcome::forget_old(&mut tx, now).await?;
    kept_form::forget_old(&mut tx, now).await?;
    inquiry::forget_old(&mut tx, now).await?;
    check::forget_old(&mut tx, now).await?;
    draft::forget_old_versions(&mut tx, now).await?;
    review_presence::forget_who_left(&mut tx, now).await?;
    tx.commit().await
}

async fn shutdown() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => {}, () = terminate => {} }
}
