use super::*;
use mintverbund::domain::{
    act,
    basis::Certainty,
    date::Timestamp,
    hiding::{HidableKind, HidingReason},
    id::NetworkId,
    kept::Kept,
    link::LinkKind,
    notice::{
        AboutBasis, AboutEntry, AboutHiding, AboutLink, AboutNetwork, AboutRevision, Approval, Closed, Doer, End,
        EntryChanged, EntryHanded, EntryMerged, EntryRoom, EntryTakenBack, KINDS, Proposal, Relation, Shown,
    },
    organisation::OrganisationKind,
};

const ID: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";
/// Where a mail leads.
const OFFER: &str = "the offer";
const LINK: &str = "the link";
const REVIEW: &str = "the review";
const ENTRY: &str = "the entry";
const ENTRY_FOR_OFFICE: &str = "the entry in a network that has it as a partner";
const PARTNERS: &str = "the partners";
const PROFILE: &str = "the profile";
const NETWORK_FOR_OFFICE: &str = "the network, as the office sees it";
const HIDDEN: &str = "what is hidden of the network";
const INQUIRIES: &str = "what people have written to the network";
const INQUIRIES_FOR_OFFICE: &str = "what people have written to networks that do not answer";
const HIDDEN_FOR_OFFICE: &str = "the hiding, in the list of the office";

fn id<T: std::str::FromStr>() -> T {
    ID.parse().ok().expect("an identity")
}

fn labor() -> AboutRevision {
    AboutRevision { network: id(), offer: id(), revision: id(), number: 2, title: "Labor".to_owned() }
}

fn approved(shown: Shown) -> Notice {
    Notice::Approved(Approval { about: labor(), shown })
}

fn about() -> AboutLink {
    let relation = Relation { first: "Eins".to_owned(), kind: LinkKind::Covers.into(), second: "Zwei".to_owned() };
    AboutLink { to: id(), link: id(), relation }
}

fn proposed(by_office: bool) -> Notice {
    Notice::LinkProposed(Proposal { about: about(), proposer: "Eins".to_owned(), by_office })
}

fn closed(by: Option<&str>) -> Closed {
    Closed { about: about(), by: by.map(str::to_owned) }
}

fn ended(by: Option<&str>, still_holds: bool) -> Notice {
    let until = Kept::read("2027-08-31");
    Notice::LinkEnded(End { about: about(), by: by.map(str::to_owned), until, still_holds })
}

/// Every kind, in each of its forms: the subject, the line of the desk, the advice, and where the mail leads.
fn all() -> Vec<(Notice, [&'static str; 4])> {
    vec![
        (
            Notice::Submitted(labor()),
            [
                "Zur Prüfung: Labor",
                "„Labor“ wartet auf Prüfung.",
                "Wer die Fassung zur Prüfung übernimmt, hat sie für sich, bis entschieden ist.",
                REVIEW,
            ],
        ),
        (
            approved(Shown::Public),
            [
                "Freigegeben: Labor",
                "„Labor“ ist freigegeben und öffentlich.",
                "Was ihr daran ändert, wird nach der nächsten Prüfung öffentlich.",
                OFFER,
            ],
        ),
        (
            approved(Shown::OfferRests),
            [
                "Freigegeben: Labor",
                "„Labor“ ist freigegeben, aber nicht öffentlich, solange das Angebot ruht.",
                "Sobald ihr die Anzeige wieder aufnehmt, ist es zu sehen.",
                OFFER,
            ],
        ),
        (
            approved(Shown::NetworkHidden),
            [
                "Freigegeben: Labor",
                "„Labor“ ist freigegeben, aber nicht öffentlich, solange das Netzwerk es nicht ist.",
                "Öffentlich wird es mit dem Netzwerk: Das wird im Profil eingestellt.",
                OFFER,
            ],
        ),
        (
            approved(Shown::HiddenByOffice),
            [
                "Freigegeben: Labor",
                "„Labor“ ist freigegeben, aber nicht öffentlich, solange MINTraum das Angebot oder das Netzwerk verbirgt.",
                "Warum, und wie ihr antworten könnt, steht auf der Seite „Verborgen“.",
                OFFER,
            ],
        ),
        (
            Notice::SentBack(labor()),
            [
                "Zurückgegeben: Labor",
                "„Labor“ ist mit Anmerkungen zurückgekommen.",
                "Begründung und Anmerkungen stehen beim Angebot. Überarbeitet es und reicht es wieder ein.",
                OFFER,
            ],
        ),
        (
            Notice::Rejected(labor()),
            [
                "Nicht aufgenommen: Labor",
                "„Labor“ wurde nicht aufgenommen.",
                "Die Begründung steht beim Angebot. Was vorher öffentlich war, bleibt es.",
                OFFER,
            ],
        ),
        (
            proposed(false),
            [
                "Anfrage von Eins",
                "Eins schlägt eine Verbindung vor: „Eins wirkt in Zwei“.",
                "Stimmt zu oder lehnt mit einer Begründung ab. Die Verbindung gilt, wenn auch MINTraum zustimmt.",
                LINK,
            ],
        ),
        (
            proposed(true),
            [
                "Anfrage von Eins",
                "MINTraum schlägt für Eins eine Verbindung vor: „Eins wirkt in Zwei“.",
                "Stimmt zu oder lehnt mit einer Begründung ab. Die Verbindung gilt, wenn auch MINTraum zustimmt.",
                LINK,
            ],
        ),
        (
            Notice::LinkProposedForYou(about()),
            [
                "Verbindung in eurem Namen vorgeschlagen",
                "MINTraum hat in eurem Namen eine Verbindung vorgeschlagen: „Eins wirkt in Zwei“.",
                "Passt das nicht, nehmt den Vorschlag zurück.",
                LINK,
            ],
        ),
        (
            Notice::ConsentRecorded(about()),
            [
                "Zustimmung zu einer Verbindung vermerkt",
                "MINTraum hat eure Zustimmung zur Verbindung „Eins wirkt in Zwei“ vermerkt.",
                "Passt das nicht, beendet die Verbindung.",
                LINK,
            ],
        ),
        (
            Notice::LinkConfirmed(about()),
            [
                "Verbindung bestätigt",
                "Die Verbindung „Eins wirkt in Zwei“ ist bestätigt.",
                "Sie ist auf den Seiten beider Netzwerke zu sehen.",
                LINK,
            ],
        ),
        (
            Notice::LinkDeclined(closed(Some("Zwei"))),
            [
                "Verbindung abgelehnt",
                "Die Verbindung „Eins wirkt in Zwei“ wurde von Zwei abgelehnt.",
                "Die Begründung steht bei der Verbindung.",
                LINK,
            ],
        ),
        (
            Notice::LinkTakenBack(closed(None)),
            [
                "Verbindung zurückgenommen",
                "Die Verbindung „Eins wirkt in Zwei“ wurde von MINTraum zurückgenommen.",
                "",
                LINK,
            ],
        ),
        (
            ended(Some("Zwei"), true),
            [
                "Verbindung endet",
                "Die Verbindung „Eins wirkt in Zwei“ gilt noch bis 31. August 2027 (eingetragen von Zwei).",
                "Sie bleibt im Verlauf beider Netzwerke.",
                LINK,
            ],
        ),
        (
            ended(None, false),
            [
                "Verbindung beendet",
                "Die Verbindung „Eins wirkt in Zwei“ ist beendet: Sie galt bis 31. August 2027 (eingetragen von MINTraum).",
                "Sie bleibt im Verlauf beider Netzwerke.",
                LINK,
            ],
        ),
    ]
    .into_iter()
    .chain(about_entries())
    .collect()
}

fn about_entry(room: bool, to: Option<NetworkId>) -> AboutEntry {
    let room = room.then(|| EntryRoom { network: "zwei".parse().expect("a slug"), partnership: id() });
    AboutEntry { to, organisation: id(), name: "Museum".to_owned(), version: 2, room }
}

fn museum(name: &str, kind: OrganisationKind) -> act::Organisation {
    act::Organisation { name: name.to_owned().into(), kind: kind.into(), ..act::Organisation::default() }
}

fn changed(by: Doer, until: &str) -> Notice {
    let (before, after) = (museum("Haus", OrganisationKind::Other), museum("Museum", OrganisationKind::Museum));
    let about = about_entry(true, Some(id()));
    Notice::EntryChanged(EntryChanged { about, by, before, after, until: Kept::read(until) })
}

fn taken_back(yours: bool) -> Notice {
    let (before, after) = (museum("Haus", OrganisationKind::Museum), museum("Museum", OrganisationKind::Museum));
    let (about, by) = (about_entry(false, Some(id())), Doer::Network("Zwei".to_owned()));
    Notice::EntryTakenBack(EntryTakenBack { about, by, before, after, yours })
}

fn handed(keeper: Doer, yours: bool) -> Notice {
    let to = (keeper != Doer::Office).then(id);
    let by = Doer::Network("Zwei".to_owned());
    Notice::EntryHanded(EntryHanded { about: about_entry(true, to), by, keeper, yours })
}

fn merged() -> EntryMerged {
    EntryMerged { about: about_entry(true, Some(id())), other: "Haus".to_owned() }
}

fn about_entries() -> Vec<(Notice, [&'static str; 4])> {
    vec![
        (
            changed(Doer::Network("Zwei".to_owned()), "2026-12-23"),
            [
                "Eintrag geändert: Haus",
                "Zwei hat den Eintrag von Haus im Verzeichnis geändert: Name: Haus → Museum; Art: andere Einrichtung → Museum. \
                 Zurücknehmen könnt ihr das bis 23. Dezember 2026.",
                "Ihr pflegt diesen Eintrag: Passt die Änderung nicht, nehmt sie dort zurück.",
                ENTRY,
            ],
        ),
        (
            changed(Doer::Hidden, ""),
            [
                "Eintrag geändert: Haus",
                "Ein anderes Netzwerk hat den Eintrag von Haus im Verzeichnis geändert: Name: Haus → Museum; Art: andere Einrichtung → Museum.",
                "Passt das nicht, berichtigt den Eintrag, oder schreibt dem Netzwerk, das ihn pflegt.",
                ENTRY,
            ],
        ),
        (
            taken_back(true),
            [
                "Änderung zurückgenommen: Museum",
                "Zwei hat eure Änderung am Eintrag von Museum im Verzeichnis zurückgenommen: Name: Haus → Museum.",
                "Wer den Eintrag pflegt, kann Änderungen anderer zurücknehmen.",
                PARTNERS,
            ],
        ),
        (
            taken_back(false),
            [
                "Änderung zurückgenommen: Museum",
                "Zwei hat eine Änderung am Eintrag von Museum im Verzeichnis zurückgenommen: Name: Haus → Museum.",
                "Wer den Eintrag pflegt, kann Änderungen anderer zurücknehmen.",
                PARTNERS,
            ],
        ),
        (
            handed(Doer::Network("Eins".to_owned()), true),
            [
                "Pflege übergeben: Museum",
                "Zwei hat die Pflege des Eintrags von Museum im Verzeichnis an euch übergeben.",
                "Von Änderungen anderer erfahrt ihr, und ihr könnt sie eine Zeit lang zurücknehmen.",
                ENTRY,
            ],
        ),
        (
            handed(Doer::Hidden, false),
            [
                "Pflege übergeben: Museum",
                "Zwei hat die Pflege des Eintrags von Museum im Verzeichnis an ein anderes Netzwerk übergeben.",
                "Ändern könnt ihr ihn weiter, solange die Einrichtung bei euch Partner ist.",
                ENTRY,
            ],
        ),
        (
            handed(Doer::Office, true),
            [
                "Pflege übergeben: Museum",
                "Zwei hat die Pflege des Eintrags von Museum im Verzeichnis an euch übergeben.",
                "Von Änderungen anderer erfahrt ihr, und ihr könnt sie eine Zeit lang zurücknehmen.",
                ENTRY_FOR_OFFICE,
            ],
        ),
        (
            Notice::EntriesMerged(merged()),
            [
                "Einträge zusammengeführt: Museum",
                "MINTraum hat die Einträge Haus und Museum im Verzeichnis zu einem gemacht: Museum.",
                "Sind es doch zwei, schreibt MINTraum: Trennen lassen sie sich in den ersten 30 Tagen.",
                ENTRY,
            ],
        ),
        (
            Notice::EntriesParted(merged()),
            [
                "Einträge getrennt: Museum",
                "MINTraum hat die Einträge Haus und Museum im Verzeichnis wieder getrennt.",
                "Partnerschaften und Kontakte, die von einem zum anderen gekommen waren, sind wieder, wo sie waren.",
                ENTRY,
            ],
        ),
        (
            Notice::Hidden(hidden(false)),
            [
                "Verborgen: Labor",
                "MINTraum hat das Angebot „Labor“ vor der Öffentlichkeit verborgen. Grund: Angaben stimmen nicht.",
                "Die Begründung steht auf der Seite „Verborgen“. Dort könnt ihr MINTraum antworten.",
                HIDDEN,
            ],
        ),
        (
            Notice::Hidden(hidden(true)),
            [
                "Verborgen: Labor",
                "MINTraum hat das Angebot „Labor“ vor der Öffentlichkeit auf Dauer verborgen. Grund: Angaben stimmen nicht.",
                "Die Begründung steht auf der Seite „Verborgen“. Dort könnt ihr MINTraum antworten.",
                HIDDEN,
            ],
        ),
        (
            Notice::ShownAgain(hidden(false)),
            [
                "Nicht mehr verborgen: Labor",
                "MINTraum verbirgt das Angebot „Labor“ nicht mehr.",
                "Zu sehen ist, was heute freigegeben ist.",
                HIDDEN,
            ],
        ),
        (
            Notice::HidingAnswered(hidden(false)),
            [
                "Antwort von Eins",
                "Eins hat zu „Labor“ geantwortet, das MINTraum verbirgt.",
                "Zeige es wieder, wenn der Grund weggefallen ist.",
                HIDDEN_FOR_OFFICE,
            ],
        ),
        (
            Notice::ClusterClaimed(network()),
            [
                "MINT-Cluster bestätigen: Eins",
                "Eins hat eine Förderung des Bundesprogramms eingetragen und ist als MINT-Cluster zu bestätigen.",
                "Bis dahin liest die Öffentlichkeit nichts davon.",
                NETWORK_FOR_OFFICE,
            ],
        ),
        (
            Notice::ClusterConfirmed(network()),
            [
                "Als MINT-Cluster bestätigt",
                "MINTraum hat bestätigt, dass Eins ein MINT-Cluster ist.",
                "Eure Förderungen stehen jetzt auf der Seite des Netzwerks.",
                PROFILE,
            ],
        ),
        (
            Notice::ClusterRevoked(network()),
            [
                "Nicht mehr als MINT-Cluster bestätigt",
                "MINTraum zeigt Eins nicht mehr als MINT-Cluster.",
                "Was ihr eingetragen habt, bleibt im Profil. Wenn das nicht stimmt, wendet euch an MINTraum.",
                PROFILE,
            ],
        ),
        (
            Notice::BasisRecorded(basis(2, Certainty::Proved)),
            [
                "Wie sicher Angaben über euch sind",
                "MINTraum hat zu 2 Angaben über euch festgehalten, wie sicher das ist: belegt.",
                "Auf eurer Seite steht es bei der Angabe. Wenn es nicht stimmt, wendet euch an MINTraum.",
                PROFILE,
            ],
        ),
        (
            Notice::BasisRecorded(basis(1, Certainty::Unknown)),
            [
                "Wie sicher Angaben über euch sind",
                "MINTraum hat zu 1 Angabe über euch festgehalten, wie sicher das ist: unbekannt.",
                "Öffentlich stehen diese Angaben nicht mehr. Wisst ihr es besser, schreibt es MINTraum.",
                PROFILE,
            ],
        ),
        (
            Notice::CheckAnswered(network()),
            [
                "Stimmt das? Antworten von Eins",
                "Eins hat geantwortet, ob die Angaben stimmen.",
                "Übernehmt, was sich geändert hat.",
                NETWORK_FOR_OFFICE,
            ],
        ),
        (
            Notice::InquiryCame(network()),
            [
                "Neue Anfrage",
                "Jemand hat euch über eure öffentliche Seite geschrieben.",
                "Antwortet selbst, und vermerkt es bei der Anfrage.",
                INQUIRIES,
            ],
        ),
        (
            Notice::InquiryForOffice(network()),
            [
                "Anfrage an Eins",
                "Jemand hat Eins geschrieben. Dort ist niemand, der antwortet.",
                "Antwortet selbst, und vermerkt es bei der Anfrage.",
                INQUIRIES_FOR_OFFICE,
            ],
        ),
    ]
}

fn basis(count: i64, certainty: Certainty) -> AboutBasis {
    AboutBasis { network: id(), slug: "eins".parse().expect("a slug"), count, certainty: certainty.into() }
}

fn network() -> AboutNetwork {
    AboutNetwork { network: id(), slug: "eins".parse().expect("a slug"), name: "Eins".to_owned() }
}

fn hidden(for_good: bool) -> AboutHiding {
    AboutHiding {
        network: id(),
        network_name: "Eins".to_owned(),
        hiding: id(),
        kind: HidableKind::Offer.into(),
        name: "Labor".to_owned(),
        reason: HidingReason::Wrong.into(),
        for_good,
    }
}

fn address(place: &str) -> String {
    let workspace = Workspace::of("eins");
    match place {
        OFFER => workspace.offer(&id()).editor(),
        LINK => workspace.link(&id()),
        ENTRY => workspace.partner_entry(&id()),
        PARTNERS => workspace.partners(),
        PROFILE => workspace.profile(),
        INQUIRIES => workspace.inquiries(),
        NETWORK_FOR_OFFICE => staff::network("eins"),
        HIDDEN => workspace.hidden(),
        HIDDEN_FOR_OFFICE => staff::hidden(&id()),
        INQUIRIES_FOR_OFFICE => staff::INQUIRIES.to_owned(),
        ENTRY_FOR_OFFICE => Workspace::of("zwei").partner_entry(&id()),
        _ => staff::review(&id()),
    }
}

#[test]
fn every_notice_says_on_the_desk_and_by_mail_what_it_should() {
    let mut kinds = Vec::new();
    for (notice, [subject, line, advice, place]) in all() {
        kinds.push(notice.kind());
        let drawn = Drawn::of(&notice);
        assert_eq!((drawn.subject.as_str(), drawn.line.as_str(), drawn.advice), (subject, line, advice));
        let workspace = notice.addressees().network().map(|_| Workspace::of("eins"));
        assert_eq!(link(&notice, workspace.as_ref()), address(place), "{subject}");
    }
    kinds.dedup();
    assert_eq!(kinds, KINDS, "each kind has its words here");
}

#[test]
fn a_mail_says_what_happened_what_to_do_and_where() {
    let sent_back = Drawn::of(&Notice::SentBack(labor())).text("https://beispiel.de/a");
    let lines = [
        "„Labor“ ist mit Anmerkungen zurückgekommen.",
        "Begründung und Anmerkungen stehen beim Angebot. Überarbeitet es und reicht es wieder ein.",
        "https://beispiel.de/a",
    ];
    assert_eq!(sent_back, lines.join("\n\n"));
    let taken_back = Drawn::of(&Notice::LinkTakenBack(closed(None))).text("https://beispiel.de/b");
    let words = "Die Verbindung „Eins wirkt in Zwei“ wurde von MINTraum zurückgenommen.";
    assert_eq!(taken_back, format!("{words}\n\nhttps://beispiel.de/b"));
}

#[test]
fn the_desk_shows_old_sentences_as_they_are_and_says_what_it_cannot_read() {
    let row = |kind: &str, body: &str, data: &str| Row {
        created_at: Timestamp(0),
        kind: kind.to_owned(),
        body: body.to_owned(),
        data: data.to_owned(),
    };
    let data = Notice::LinkConfirmed(about()).data().expect("JSON");
    let unknown = "Eine Nachricht, die diese Version der Plattform nicht anzeigen kann.";
    assert_eq!(line(&row("link.confirmed", "", &data)), "Die Verbindung „Eins wirkt in Zwei“ ist bestätigt.");
    assert_eq!(line(&row("link.settled", "Ein Satz von früher.", "")), "Ein Satz von früher.");
    assert_eq!(
        (line(&row("link.praised", "", &data)), line(&row("link.confirmed", "", "{}"))),
        (unknown.to_owned(), unknown.to_owned())
    );
}
