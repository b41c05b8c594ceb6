use super::{
    Line,
    names::{NamedOffer, Names},
    sentence,
};
use crate::address::workspace::Workspace;
use mintverbund::{
    domain::{act::CODES, date::Timestamp, id::OrganisationId},
    store::history::Entry,
};

const MUSEUM: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";
const PARTNERSHIP: &str = "0192f0c1-2d3e-7abc-8def-0123456789ac";

fn entry(act: &str, before: &str, after: &str) -> Entry {
    Entry {
        number: 1,
        at: Timestamp(0),
        actor: Some("Ada".to_owned()),
        belongs: true,
        is_staff: false,
        on_behalf: false,
        act: act.to_owned(),
        subject_id: "1".to_owned(),
        before: before.to_owned(),
        after: after.to_owned(),
    }
}

fn labor() -> NamedOffer {
    NamedOffer { offer: MUSEUM.parse().expect("an identity"), title: "Labor".to_owned(), number: Some(2) }
}

fn names() -> Names {
    let museum: OrganisationId = MUSEUM.parse().expect("an identity");
    Names {
        network: "here".to_owned(),
        organisations: [(museum, "Museum Beispiel".to_owned())].into_iter().collect(),
        partnerships: [(MUSEUM, PARTNERSHIP)].map(|(of, id)| (of.parse().expect("id"), id.parse().expect("id"))).into(),
        links: [("1".to_owned(), "A wirkt in B".to_owned())].into(),
        offers: [("1".to_owned(), labor())].into(),
        ..Names::default()
    }
}

/// A row as it is read: the sentence, then what changed.
fn told(entry: &Entry) -> Vec<String> {
    let line = Line::new(entry, entry.told().as_ref(), &names());
    let sentence = format!("{} hat {}", line.who, line.what);
    [sentence].into_iter().chain(line.changes).collect()
}

#[test]
fn a_changed_partner_is_told_with_what_was_before() {
    let row = |role: &str, since: &str| {
        format!(r#"{{"organisation_id":"{MUSEUM}","role":"{role}","tasks":"","since":{since}}}"#)
    };
    let change = entry("partner.edit", &row("lead", "null"), &row("supporter", "\"2026-08\""));
    assert_eq!(
        told(&change),
        [
            "Ada hat die Partnerschaft mit Museum Beispiel geändert",
            "Rolle: Koordination → Unterstützung",
            "Von: August 2026",
        ]
    );
}

#[test]
fn a_changed_profile_repeats_short_texts_only() {
    let long = "Wort ".repeat(30);
    let before = format!(r#"{{"name":"Alt","description":"kurz","carrier":"{MUSEUM}","published":false}}"#);
    let after = format!(r#"{{"name":"Neu","description":"{long}","carrier":null,"published":true}}"#);
    assert_eq!(
        told(&entry("network.edit", &before, &after)),
        [
            "Ada hat das Profil geändert",
            "Name: Alt → Neu",
            "Beschreibung geändert",
            "Träger entfernt (vorher: Museum Beispiel)",
            "Öffentlich: nein → ja",
        ]
    );
}

#[test]
fn a_changed_area_names_the_kreise_that_came_and_left() {
    let row =
        |id: &str, ags: &str, until: &str| format!(r#"{{"id":"{id}","ags":"{ags}","since":"2020","until":{until}}}"#);
    let before = format!("[{},{}]", row("a", "09461", "null"), row("b", "09471", "null"));
    let after = format!("[{},{}]", row("a", "09461", "\"2025\""), row("c", "09472", "null"));
    assert_eq!(
        told(&entry("network.coverage", &before, &after)),
        [
            "Ada hat das Gebiet geändert",
            "Bamberg (Stadt): seit 2020 → 2020 bis 2025",
            "Bayreuth (Landkreis): seit 2020",
            "Bamberg (Landkreis) entfernt (vorher: seit 2020)",
        ]
    );
}

#[test]
fn a_contact_is_told_by_the_fields_that_changed() {
    let after = r#"{"contact":"x","changed":["name","phone"]}"#;
    assert_eq!(told(&entry("contact.edit", "", after)), ["Ada hat einen Kontakt geändert: Name, Telefon"]);
}

#[test]
fn the_review_is_the_work_of_the_office_and_an_act_for_others_is_marked() {
    let approved = entry("revision.approve", "claimed", "approved");
    assert_eq!(told(&approved), ["MINTraum hat Fassung 2 von „Labor“ freigegeben"]);
    let ended = Entry { belongs: false, is_staff: true, ..entry("link.end", "confirmed", "ended") };
    assert_eq!(told(&ended), ["MINTraum hat die Verbindung „A wirkt in B“ beendet"]);
    let edited = Entry { belongs: false, is_staff: true, ..entry("contact.add", "", "x") };
    assert_eq!(told(&edited), ["Ada (MINTraum) hat einen Kontakt eingetragen"]);
    let other = Entry { belongs: false, ..entry("link.propose", "", "") };
    assert_eq!(told(&other), ["Jemand aus einem anderen Netzwerk hat die Verbindung „A wirkt in B“ vorgeschlagen"]);
    let made = Entry { actor: None, ..entry("account.create", "", r#"{"network":"here","role":"lead"}"#) };
    assert_eq!(told(&made), ["Der Betrieb der Plattform hat ein Konto angelegt: Koordination"]);
    let elsewhere = Entry { actor: None, ..entry("account.create", "", r#"{"network":"there","role":"lead"}"#) };
    assert_eq!(told(&elsewhere), ["Der Betrieb der Plattform hat ein Konto angelegt"]);
    let joined = Entry { actor: None, ..entry("account.role", "", r#"{"network":"here","role":"lead"}"#) };
    assert_eq!(
        told(&joined),
        ["Der Betrieb der Plattform hat einem Konto eine Rolle im Netzwerk gegeben: Koordination"]
    );
}

#[test]
fn what_happens_to_a_shared_entry_is_told_with_the_network_that_the_reader_may_know() {
    let [known, hidden] = ['a', 'b'].map(|last| format!("0192f0c1-2d3e-7abc-8def-0123456789a{last}"));
    let mut names = names();
    names.networks.insert(known.parse().expect("an identity"), "MINT-Region Ort".to_owned());
    let told = |act: &str, before: &str, after: &str| {
        let entry = Entry { belongs: false, subject_id: MUSEUM.to_owned(), ..entry(act, before, after) };
        let line = Line::new(&entry, entry.told().as_ref(), &names);
        [format!("{} hat {}", line.who, line.what)].into_iter().chain(line.changes).collect::<Vec<_>>()
    };
    let (old, new) =
        (r#"{"v":1,"name":"Alt"}"#, |network: &str| format!(r#"{{"v":1,"network":"{network}","name":"Neu"}}"#));
    let edited = "hat den Eintrag von Museum Beispiel im Verzeichnis berichtigt";
    let change = "Name: Alt → Neu";
    assert_eq!(
        told("organisation.edit", old, &new(&known)),
        [format!("Jemand aus MINT-Region Ort {edited}"), change.to_owned()]
    );
    assert_eq!(told("organisation.edit", old, &new(&hidden))[0], format!("Jemand aus einem anderen Netzwerk {edited}"));
    let before_networks_were_kept = r#"{"v":1,"name":"Neu"}"#;
    let words = [format!("Jemand aus einem anderen Netzwerk {edited}"), change.to_owned()];
    assert_eq!(told("organisation.edit", old, before_networks_were_kept), words);
    let back = "hat eine Änderung am Eintrag von Museum Beispiel im Verzeichnis zurückgenommen";
    assert_eq!(
        told("organisation.take_back", old, &new(&known)),
        [format!("Jemand aus MINT-Region Ort {back}"), change.to_owned()]
    );
    let handed = |to: &str| {
        format!(
            "Jemand aus MINT-Region Ort hat die Pflege des Eintrags von Museum Beispiel im Verzeichnis an {to} übergeben"
        )
    };
    assert_eq!(told("organisation.hand", &known, &hidden), [handed("ein anderes Netzwerk")]);
    assert_eq!(told("organisation.hand", &known, ""), [handed("MINTraum")]);
}

#[test]
fn whoever_acted_for_another_network_is_named_by_it_even_if_they_belong_here_or_to_the_office() {
    let [here, hidden] = ['a', 'b'].map(|last| format!("0192f0c1-2d3e-7abc-8def-0123456789a{last}"));
    let names = Names { network: here.clone(), ..names() };
    let who = |network: &str, belongs: bool, is_staff: bool| {
        let after = format!(r#"{{"v":1,"network":"{network}","name":"Neu"}}"#);
        let edited = entry("organisation.edit", r#"{"v":1,"name":"Alt"}"#, &after);
        let row = Entry { belongs, is_staff, subject_id: MUSEUM.to_owned(), ..edited };
        sentence::who(&row, row.told().as_ref().map(|told| &told.done), &names)
    };
    let each =
        |network: &str| [(true, false), (false, true), (true, true), (false, false)].map(|(b, s)| who(network, b, s));
    let elsewhere = "Jemand aus einem anderen Netzwerk";
    assert_eq!(each(&hidden), [elsewhere; 4]);
    assert_eq!(each(&here), ["Ada", "Ada (MINTraum)", "Ada", elsewhere]);
}

#[test]
fn a_recognition_and_a_funding_are_told_in_words() {
    let granted = entry("network.recognition", "", "active seit 2022");
    assert_eq!(told(&granted), ["MINTraum hat die Anerkennung als MINT-Region geändert", "Stand: aktiv seit 2022"]);
    let funding =
        entry("funding.put", "", r#"{"round":3,"phase":1,"funder":null,"reference":"","since":"2023","until":null}"#);
    let words = ["Ada hat die Förderung Runde III, Phase 1 eingetragen", "Förderrunde: 3", "Phase: 1", "Von: 2023"];
    assert_eq!(told(&funding), words);
}

#[test]
fn an_act_that_is_not_known_yet_is_told_all_the_same() {
    assert_eq!(
        told(&entry("network.merge", "", "")),
        ["Ada hat etwas getan, das diese Version der Plattform noch nicht kennt"]
    );
}

#[test]
fn what_can_no_longer_be_read_is_named_and_the_rest_is_told() {
    let row = |role: &str| format!(r#"{{"v":7,"organisation_id":"{MUSEUM}","role":"{role}","since":"2026"}}"#);
    assert_eq!(
        told(&entry("partner.edit", &row("lead"), &row("mentor"))),
        [
            "Ada hat die Partnerschaft mit Museum Beispiel geändert",
            "Rolle: Koordination → „mentor“ (nicht mehr lesbar)",
        ]
    );
    let words = ["Ada hat das Profil geändert", "Name: Neu", "Einzelheiten dazu lassen sich nicht mehr lesen"];
    assert_eq!(told(&entry("network.edit", "<xml>", r#"{"name":"Neu"}"#)), words);
}

#[test]
fn the_end_of_a_link_is_told_as_it_was_written_then_and_as_it_is_written_now() {
    let row = |state: &str| format!(r#"{{"v":1,"state":"{state}","until":"2027-08"}}"#);
    let ahead = "Ada hat ein Ende der Verbindung „A wirkt in B“ eingetragen";
    for after in ["confirmed until 2027-08", &row("confirmed")] {
        assert_eq!(told(&entry("link.end", "confirmed", after)), [ahead]);
    }
    for after in ["ended until 2025", &row("ended")] {
        assert_eq!(told(&entry("link.end", "confirmed", after)), ["Ada hat die Verbindung „A wirkt in B“ beendet"]);
    }
}

/// Every act of the vocabulary, with nothing known beside it: its sentence begins as it should.
#[test]
fn every_act_has_a_sentence() {
    let said = |code: &&str| {
        sentence::what(&entry(code, "", ""), entry(code, "", "").told().map(|told| told.done).as_ref(), &names())
    };
    let sentences: Vec<String> = CODES.iter().map(said).collect();
    assert_eq!(
        sentences,
        [
            "das Netzwerk angelegt",
            "die Adresse geändert",
            "die Anerkennung als MINT-Region geändert",
            "die Anerkennung als MINT-Region entfernt",
            "festgehalten, wie die MINT-Region früher stand",
            "eine frühere Zeit als MINT-Region entfernt",
            "das Profil geändert",
            "das Gebiet geändert",
            "frühere Namen des Netzwerks geändert",
            "die Themen geändert",
            "die Förderung Runde I eingetragen",
            "die Förderung Runde I entfernt",
            "eine weitere Finanzierung eingetragen",
            "eine weitere Finanzierung entfernt",
            "das Netzwerk als MINT-Cluster bestätigt",
            "die Bestätigung als MINT-Cluster zurückgenommen",
            "festgehalten, wie sicher 0 Angaben über das Netzwerk sind",
            "das Netzwerk gefragt, ob seine Angaben stimmen",
            "den Link beendet, mit dem das Netzwerk seine Angaben prüft",
            "mit dem Link von MINTraum gesagt, ob Angaben stimmen",
            "eine Antwort des Netzwerks übernommen",
            "eine Anfrage bearbeitet",
            "eine Anfrage gelöscht, die keine war",
            "eine Einrichtung als Partner aufgenommen",
            "die Partnerschaft mit eine Einrichtung geändert",
            "die Partnerschaft mit eine Einrichtung beendet",
            "die Partnerschaft mit eine Einrichtung entfernt",
            "einen Kontakt eingetragen",
            "einen Kontakt geändert",
            "einen Kontakt gelöscht",
            "etwas vor der Öffentlichkeit verborgen",
            "MINTraum geantwortet, warum etwas verborgen ist",
            "noch einmal angesehen, warum etwas verborgen ist, und es verborgen gelassen",
            "etwas wieder gezeigt",
            "eine Einrichtung ins Verzeichnis eingetragen",
            "den Eintrag von eine Einrichtung im Verzeichnis berichtigt",
            "eine Änderung am Eintrag von eine Einrichtung im Verzeichnis zurückgenommen",
            "die Pflege des Eintrags von eine Einrichtung im Verzeichnis an MINTraum übergeben",
            "den Eintrag von eine Einrichtung in eine Einrichtung aufgehen lassen",
            "die Einträge von eine Einrichtung und eine Einrichtung wieder getrennt",
            "vermerkt, dass die Einträge von eine Einrichtung und eine Einrichtung zwei Einrichtungen sind",
            "den Vermerk zurückgenommen, dass die Einträge von eine Einrichtung und eine Einrichtung zwei sind",
            "eine Einrichtung vor der Öffentlichkeit verborgen",
            "eine Einrichtung der Öffentlichkeit wieder gezeigt",
            "die Verbindung „A wirkt in B“ vorgeschlagen",
            "der Verbindung „A wirkt in B“ zugestimmt",
            "der Verbindung „A wirkt in B“ zugestimmt",
            "die Zustimmung zur Verbindung „A wirkt in B“ vermerkt",
            "die Verbindung „A wirkt in B“ abgelehnt",
            "den Vorschlag „A wirkt in B“ zurückgenommen",
            "die Verbindung „A wirkt in B“ abgeschlossen, deren Zeit vorbei war",
            "die Verbindung „A wirkt in B“ beendet",
            "mit „Labor“ begonnen",
            "die Anzeige von „Labor“ geändert",
            "die Angaben von „Labor“ bestätigt",
            "gesagt, dass „Labor“ an einem Tag doch stattfindet",
            "eine Fassung von „Labor“ begonnen",
            "den Entwurf von „Labor“ verworfen",
            "Fassung 2 von „Labor“ eingereicht",
            "Fassung 2 von „Labor“ zurückgezogen",
            "Fassung 2 von „Labor“ zur Prüfung übernommen",
            "Fassung 2 von „Labor“ aus der Prüfung zurückgelegt",
            "Fassung 2 von „Labor“ freigegeben",
            "Fassung 2 von „Labor“ zurückgegeben",
            "Fassung 2 von „Labor“ abgelehnt",
            "Fassung 2 von „Labor“ durch eine neuere abgelöst",
            "Fassung 2 von „Labor“ mit einer Anmerkung versehen",
            "Fassung 2 von „Labor“ um eine Anmerkung gekürzt",
            "die Angaben des Betriebs geändert",
            "Schulferien eingetragen: ",
            "Schulferien entfernt: ",
            "Suchwörter geändert: ",
            "eigene Suchwörter verworfen: ",
            "das Thema „“ auf die Liste gesetzt",
            "das Thema „“ in „“ umbenannt",
            "das Thema „“ von der Liste genommen",
            "ein Konto angelegt",
            "einem Konto eine Rolle gegeben",
            "ein Passwort gesetzt",
        ]
    );
}

/// Where a row leads, below the workspace.
fn way(entry: &Entry) -> Option<String> {
    let (told, at) = (entry.told(), Workspace::of("hier"));
    let line = Line::new(entry, told.as_ref(), &names()).leading(entry, told.as_ref(), &names(), &at);
    line.way.map(|path| path.trim_start_matches("/arbeitsplatz/hier").to_owned())
}

#[test]
fn every_act_leads_to_what_it_speaks_of() {
    let led = |code: &&str| (entry(code, "", "").told().is_some(), way(&entry(code, "", "")).is_some());
    // The example of a link has no identity, and what is about the platform stands in the history of no network.
    let elsewhere = |code: &str| {
        code.starts_with("link.")
            || code.starts_with("platform.")
            || code.starts_with("theme.")
            || code.starts_with("holiday.")
            || code.starts_with("term_names.")
    };
    let acts: Vec<&str> = CODES.iter().copied().filter(|code| !elsewhere(code)).collect();
    assert_eq!(acts.iter().map(led).collect::<Vec<_>>(), vec![(true, true); acts.len()]);
    assert_eq!(way(&entry("offer.begin", "", "")), Some(format!("/angebote/{MUSEUM}")));
    assert_eq!(way(&entry("network.edit", "", "")), Some("/profil".to_owned()));
    let partner = format!(r#"{{"organisation_id":"{MUSEUM}"}}"#);
    assert_eq!(way(&entry("partner.add", "", &partner)), Some(format!("/partner/{PARTNERSHIP}")));
    assert_eq!(way(&entry("partner.add", "", "")), Some("/partner".to_owned()), "one that is gone is in no list");
    let known = Entry { subject_id: MUSEUM.to_owned(), ..entry("organisation.edit", "", "") };
    assert_eq!(way(&known), Some(format!("/partner/{PARTNERSHIP}/eintrag")));
}

#[test]
fn what_is_gone_or_may_not_be_read_leads_nowhere() {
    let gone = |code: &str| Entry { subject_id: MUSEUM.to_owned(), ..entry(code, "", "") };
    assert_eq!(["offer.begin", "revision.submit", "link.end"].map(|code| way(&gone(code))), [const { None }; 3]);
}
