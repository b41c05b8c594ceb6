//! What stands around every page.

use super::{flash::done, html::Shelf, places::places};
use crate::{
    address::{self, workspace::Workspace},
    messages::said,
    site,
};
use leptos::prelude::*;
use std::sync::LazyLock;

/// Which frame a page has.
pub enum Layout {
    /// The same for everybody.
    Public {
        /// The entry of the main menu that is marked.
        current: &'static str,
    },
    /// For somebody signed in.
    Work(Box<Frame>),
}

/// Where in the signed-in part a page stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The start: what waits for me.
    Desk,
    /// My account.
    Account,
    /// The workspace of a network.
    Network {
        /// Its slug.
        slug: String,
        /// Its name.
        name: String,
        /// The room: `profil`, `partner`, `angebote`, `verbindungen`, `team`, `verlauf`, `verborgen`.
        room: &'static str,
    },
    /// The state office; the room: ``, `pruefung`, `netzwerke`, `verbindungen`, `kreise`, `verborgen`.
    Staff(&'static str),
}

/// What the frame of a signed-in page shows.
pub struct Frame {
    /// Who is signed in.
    pub name: String,
    /// Whether they work in the state office.
    pub is_staff: bool,
    /// Slug and name of their networks.
    pub networks: Vec<(String, String)>,
    /// Where they are.
    pub place: Place,
    /// The message of the form before.
    pub flash: Option<String>,
}

/// The body of the document.
pub fn body(layout: Layout, content: AnyView) -> AnyView {
    match layout {
        Layout::Public { current } => view! {
            <body>
                <SkipLink/>
                <DemoBanner/>
                {FRAMES.get(Part::Header(current), || view! { <PublicHeader current=current/> }.into_any()).view()}
                <main id="inhalt" tabindex="-1">{content}</main>
                {footer()}
                <script defer src=site::asset("find.js")></script>
            </body>
        }
        .into_any(),
        Layout::Work(frame) => work_body(*frame, content),
    }
}

/// The parts that are the same on many pages, drawn once.
static FRAMES: LazyLock<Shelf<Part>> = LazyLock::new(|| Shelf::of_bytes(1 << 20));

#[derive(PartialEq, Eq, Hash)]
enum Part {
    /// The header of public pages, by the entry that is marked.
    Header(&'static str),
    Footer,
}

fn footer() -> AnyView {
    FRAMES.get(Part::Footer, || view! { <Footer/> }.into_any()).view()
}

fn work_body(frame: Frame, content: AnyView) -> AnyView {
    let places = places(&frame);
    let Frame { name, is_staff, networks, place, flash } = frame;
    view! {
        <body class="work">
            <SkipLink/>
            <DemoBanner/>
            <WorkHeader name=name is_staff=is_staff networks=networks place=place places=places/>
            <main id="inhalt" tabindex="-1">
                {flash.map(|message| view! { <div class="wrap">{done(message)}</div> })}
                {content}
            </main>
            {footer()}
            <script type="module" src=site::asset("islands.js")></script>
        </body>
    }
    .into_any()
}

#[component]
fn SkipLink() -> impl IntoView {
    view! { <a class="skip-link" href="#inhalt">{said().frame.to_content}</a> }
}

/// Says that this is a demonstration, if it is one.
#[component]
fn DemoBanner() -> impl IntoView {
    site::is_demo().then(|| {
        view! {
            <aside aria-label=said().frame.demo_label>
                <p class="demo-banner"><strong>{said().frame.demo}</strong>" "{said().frame.demo_text}</p>
            </aside>
        }
    })
}

/// The mark: four linked nodes, one for each letter.
#[component]
fn Brand(href: &'static str) -> impl IntoView {
    view! {
        <a class="brand" href=href>
            <svg class="mark" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true" focusable="false">
                <path class="mark__lines" d="M8 9 25 8M8 9l2 17M25 8l1 17M10 26l16-1M8 9l18 16"/>
                <circle class="mark__m" cx="8" cy="9" r="5"/>
                <circle class="mark__i" cx="25" cy="8" r="4"/>
                <circle class="mark__n" cx="10" cy="26" r="4"/>
                <circle class="mark__t" cx="26" cy="25" r="5"/>
            </svg>
            <span class="brand__name">"MINT-Verbund"</span>
        </a>
    }
}

fn menu_item(path: String, label: impl IntoAny, current: bool) -> AnyView {
    view! { <li><a href=path aria-current=current.then_some("page")>{label.into_any()}</a></li> }.into_any()
}

#[component]
fn PublicHeader(current: &'static str) -> impl IntoView {
    let m = said();
    let entries = [
        (address::public::OFFERS, m.nav.offers),
        (address::public::CLUSTERS, m.nav.clusters),
        (address::public::REGIONS, m.nav.regions),
        (address::public::KREISE, m.nav.kreise),
        (address::public::KNOWLEDGE, m.nav.knowledge),
    ];
    view! {
        <header class="site-header">
            <div class="wrap site-header__row">
                <Brand href=address::public::HOME/>
                <details class="menu">
                    <summary>{m.nav.menu}</summary>
                    <nav class="site-nav" aria-label=m.nav.label>
                        <ul>{Vec::from(entries.map(|(path, label)| menu_item(path.to_owned(), label, path == current)))}</ul>
                    </nav>
                    <div class="site-header__end">
                        // Shown by the script once something is remembered.
                        <a class="keep-link" data-keep-list="" hidden=true href=address::public::KEPT>{m.kept.title}" "<span class="count"></span></a>
                        <a href=address::session::SIGN_IN>{m.nav.sign_in}</a>
                    </div>
                </details>
            </div>
        </header>
    }
}

#[component]
fn WorkHeader(
    name: String,
    is_staff: bool,
    networks: Vec<(String, String)>,
    place: Place,
    places: Option<AnyView>,
) -> impl IntoView {
    view! {
        <header class="site-header site-header--work">
            <div class="wrap site-header__row">
                <Brand href=address::workspace::DESK/>
                <details class="menu">
                    <summary>{said().nav.menu}</summary>
                    <nav class="site-nav" aria-label="Arbeitsplatz">
                        <ul>
                            {menu_item(address::workspace::DESK.into(), "Wartet auf dich", place == Place::Desk)}
                            {work_entries(&place, &networks, is_staff)}
                        </ul>
                    </nav>
                    <div class="site-header__end">
                        {places}
                        <a href=address::session::ACCOUNT aria-current=(place == Place::Account).then_some("page")>{name}</a>
                        <form method="post" action=address::session::SIGN_OUT data-saves-first="1"><button class="link-button">"Abmelden"</button></form>
                    </div>
                </details>
            </div>
        </header>
    }
}

/// The rooms of the network one is in; elsewhere the networks to go to.
fn work_entries(place: &Place, networks: &[(String, String)], is_staff: bool) -> Vec<AnyView> {
    match place {
        Place::Network { slug, room, .. } => {
            let rooms = [
                ("profil", "Profil"),
                ("partner", "Partner"),
                ("angebote", "Angebote"),
                ("verbindungen", "Verbindungen"),
                ("team", "Team"),
                ("verlauf", "Verlauf"),
            ];
            let workspace = Workspace::of(slug);
            let item = |(to, label)| menu_item(workspace.room(to), label, *room == to);
            Vec::from(rooms.map(item))
        }
        Place::Staff(room) => staff_entries(room),
        _ if is_staff => staff_entries("-"),
        _ => {
            networks.iter().map(|(slug, name)| menu_item(Workspace::of(&slug).offers(), name.clone(), false)).collect()
        }
    }
}

fn staff_entries(room: &str) -> Vec<AnyView> {
    let rooms = [
        (address::staff::OVERVIEW, "", "Übersicht"),
        (address::staff::QUEUE, "pruefung", "Prüfung"),
        (address::staff::NETWORKS, "netzwerke", "Netzwerke"),
        (address::staff::LINKS, "verbindungen", "Verbindungen"),
        (address::staff::KREISE, "kreise", "Weiße Flecken"),
    ];
    let item = |(path, key, label): (&str, &str, &'static str)| menu_item(path.to_owned(), label, key == room);
    Vec::from(rooms.map(item))
}

#[component]
fn Footer() -> impl IntoView {
    let m = said();
    let entries = [
        ("/impressum", m.footer.imprint),
        ("/datenschutz", m.footer.privacy),
        ("/barrierefreiheit", m.footer.accessibility),
        ("/leichte-sprache", m.footer.easy_language),
        (address::public::FEEDBACK, m.footer.feedback),
    ];
    view! {
        <footer class="site-footer">
            <div class="wrap site-footer__row">
                <p class="site-footer__claim"><strong>"MINT-Verbund"</strong><br/>{m.footer.claim}</p>
                <nav aria-label=m.footer.label>
                    <ul>{Vec::from(entries.map(|(path, label)| menu_item(path.to_owned(), label, false)))}</ul>
                </nav>
            </div>
        </footer>
    }
}
