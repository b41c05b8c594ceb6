//! Who decides about what, over HTTP.

use crate::harness::{Actor, Form, TestApp, complete};
use crate::markers::join;
use mintverbund::{
    domain::{
        content::OfferField,
        id::{OfferId, OrganisationId},
    },
    store::{organisation, organisation::Organisation, remark, revision::Revision},
};

struct Waiting {
    app: TestApp,
    lead: Actor,
    staff: Actor,
    offer: OfferId,
}

/// An offer that waits for review.
async fn waiting() -> Waiting {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Zum Prüfen").await, "").await;
    Waiting { app, lead, staff, offer }
}

fn approval() -> Form {
    Form::new(&[("entscheidung", "approve"), ("finding_complete", "met"), ("reason", "Quaxgrund")])
}

impl Waiting {
    async fn is_not_public(&self) {
        assert_eq!(self.app.offer(&self.offer).await.public_revision, None);
        let id = self.app.offer(&self.offer).await.public_id;
        self.app.anonymous().opens(format!("/angebote/{id}")).await.with_status(404);
        self.app.is_sound().await;
    }
}

#[tokio::test]
async fn a_decision_about_a_stale_version_is_refused_and_nothing_is_approved() {
    let w = waiting().await;
    let read = w.app.latest(&w.offer).await;
    w.staff.claims(&w.offer).await.with_status(303);
    let answer = w.staff.rules(&read, &approval()).await.with_status(409);
    assert_eq!(answer.says("Quaxgrund"), true, "what was typed is kept");
    w.is_not_public().await;
}

#[tokio::test]
async fn a_remark_that_was_not_sent_by_its_own_button_goes_with_the_decision() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    let back = Form::new(&[("entscheidung", "request_changes"), ("reason", "Fast fertig.")]);
    let long = back.clone().set("remark_title", "x".repeat(1001));
    let refused = w.staff.rules(&read, &long).await.with_status(422);
    assert_eq!(refused.says("Fast fertig."), true, "what was typed is kept");
    let remark = back.set("remark_title", "Quaxfrage zum Titel").set("visibility_title", "author");
    w.staff.rules(&read, &remark).await.with_status(303);
    let written = remark::all_of(&mut w.app.reader().await, &read.id).await.expect("remarks");
    let written: Vec<_> = written.iter().map(|r| (r.field.code(), r.text.as_str(), r.visibility.code())).collect();
    assert_eq!(written, [("title", "Quaxfrage zum Titel", "author")]);
    let editor = w.lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{}", w.offer)).await.with_status(200);
    assert_eq!(editor.says("Quaxfrage zum Titel"), true);
}

#[tokio::test]
async fn a_remark_on_any_field_stands_in_the_editor() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let remark = |field: &OfferField| format!("Quaxfrage zu {}.", field.code());
    let back = Form::new(&[("entscheidung", "request_changes"), ("reason", "Bitte alles ansehen.")]);
    let all = OfferField::ALL.iter();
    let back = all.fold(back, |form, field| {
        let form = form.set(&format!("remark_{}", field.code()), remark(field));
        form.set(&format!("visibility_{}", field.code()), "author")
    });
    w.staff.rules(&w.app.latest(&w.offer).await, &back).await.with_status(303);
    let editor = w.lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{}", w.offer)).await.with_status(200);
    let lost: Vec<_> = OfferField::ALL.iter().filter(|field| !editor.says(&remark(field))).collect();
    assert_eq!(lost, Vec::<&OfferField>::new(), "`.extra(sheet.remark(OfferField::…))` in the editor");
}

#[tokio::test]
async fn a_decision_about_what_was_withdrawn_meanwhile_is_refused() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    w.lead.acts("mintmobil", &w.offer, "zurueckziehen").await.with_status(303);
    w.staff.rules(&read, &approval()).await.with_status(409);
    w.is_not_public().await;
}

#[tokio::test]
async fn a_decision_about_what_somebody_else_reviews_now_is_refused() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    w.app.hours_pass(5);
    let second = w.app.sign_in("pruefung").await;
    second.claims(&w.offer).await.with_status(303);
    w.staff.rules(&read, &approval()).await.with_status(409);
    let now = w.app.latest(&w.offer).await;
    w.staff.rules(&now, &approval()).await.with_status(409);
    w.is_not_public().await;
    second.rules(&now, &approval()).await.with_status(303);
}

#[tokio::test]
async fn what_nobody_has_taken_on_cannot_be_decided() {
    let w = waiting().await;
    w.staff.rules(&w.app.latest(&w.offer).await, &approval()).await.with_status(409);
    w.is_not_public().await;
}

#[tokio::test]
async fn two_decisions_at_the_same_moment_are_one() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let seen = w.app.latest(&w.offer).await;
    let form = approval();
    let (one, two) = tokio::join!(w.staff.rules(&seen, &form), w.staff.rules(&seen, &form));
    let mut statuses = [one.status, two.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409]);
    w.app.is_sound().await;
}

#[tokio::test]
async fn a_coordinator_cannot_reach_the_decision() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let seen = w.app.latest(&w.offer).await;
    for name in ["koordination", "redaktion", "lesen", "zukunft"] {
        let actor = w.app.sign_in(name).await;
        actor.rules(&seen, &approval()).await.with_status(403);
        actor.claims(&w.offer).await.with_status(403);
        actor.remarks(&w.offer, "title", "x", "internal").await.with_status(403);
    }
    w.is_not_public().await;
}

#[tokio::test]
async fn what_was_typed_about_an_outdated_state_is_still_there_on_the_page_it_leads_to() {
    let w = waiting().await;
    let seen = w.app.latest(&w.offer).await;
    w.staff.claims(&w.offer).await.with_status(303);
    let typed = approval().set("reason", "Quaxnotiz");
    assert_eq!(w.staff.rules(&seen, &typed).await.with_status(409).says("Quaxnotiz"), true);
    assert_eq!(w.staff.opens(format!("/mintraum/pruefung/{}", seen.id)).await.says("Quaxnotiz"), true);
}

#[tokio::test]
async fn a_reviewer_who_belongs_to_the_network_cannot_decide() {
    let w = waiting().await;
    join(&w.app, "mintmobil", "pruefung").await;
    let insider = w.app.sign_in("pruefung").await;
    assert_eq!(matches!(insider.claims(&w.offer).await.status, 403 | 404 | 409), true);
    w.staff.claims(&w.offer).await.with_status(303);
    let seen = w.app.latest(&w.offer).await;
    let answer = insider.rules(&seen, &approval()).await;
    assert_eq!(matches!(answer.status, 403 | 404 | 409), true);
    w.is_not_public().await;
    w.app.execute("UPDATE revision SET claimed_by = (SELECT id FROM account WHERE email = 'pruefung@demo.example') WHERE state = 'claimed'").await;
    let answer = insider.rules(&seen, &approval()).await;
    assert_eq!(matches!(answer.status, 403 | 404 | 409), true, "even if the claim were theirs");
    w.is_not_public().await;
}

#[tokio::test]
async fn staff_cannot_write_offers_for_a_network() {
    let w = waiting().await;
    let path = "/arbeitsplatz/mintmobil/angebote/neu";
    w.staff.posts(path, &[("title", "Von MINTraum")]).await.with_status(403);
    let seen: Revision = w.app.latest(&w.offer).await;
    let form = complete(&w.app, "mintmobil", "Geändert").await;
    w.staff.saves_as_seen("mintmobil", &w.offer, &form, &seen).await.with_status(403);
    assert_eq!(w.app.latest(&w.offer).await.content.title.as_str(), "Zum Prüfen");
}

#[tokio::test]
async fn an_internal_remark_never_reaches_the_network() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    w.staff.remarks(&w.offer, "title", "Quaxintern", "internal").await.with_status(303);
    w.staff.remarks(&w.offer, "title", "Quaxoffen", "author").await.with_status(303);
    w.staff.decides(&w.offer, "request_changes", "Quaxgrund").await.with_status(303);
    let editor = format!("/arbeitsplatz/mintmobil/angebote/{}", w.offer);
    for page in ["", "/verlauf", "/vorschau", "/einreichen"] {
        let read = w.lead.opens(format!("{editor}{page}")).await.with_status(200);
        assert_eq!(read.says("Quaxintern"), false, "{page}");
    }
    assert_eq!(w.lead.opens(&editor).await.says_of(&["Quaxoffen", "Quaxgrund"]), ["Quaxoffen", "Quaxgrund"]);
}

#[tokio::test]
async fn an_offer_of_a_hidden_network_is_nowhere_called_public() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let slug = staff.posts("/mintraum/netzwerke", &[("name", "Verborgen")]).await.with_status(303).made();
    join(&app, &slug, "koordination").await;
    let partner = [("organisation_name", "Verein Verborgen"), ("sector", "civil"), ("role", "lead")];
    lead.posts(format!("/arbeitsplatz/{slug}/partner/neu"), &partner).await.with_status(303);
    let offer = lead.hands_in(&slug, &complete(&app, &slug, "Noch geheim").await, "").await;
    let review = format!("/mintraum/pruefung/{}", app.latest(&offer).await.id);
    let hint = ["Das Netzwerk ist nicht veröffentlicht:", "auch nach der Freigabe nicht öffentlich"];
    assert_eq!(staff.opens(&review).await.says_of(&hint), hint);
    staff.claims(&offer).await.with_status(303);
    let decided = staff.decides(&offer, "approve", "").await;
    let told = "„Noch geheim“ ist freigegeben, aber noch nicht öffentlich.";
    assert_eq!(staff.follows(decided).await.says(told), true);
    let public = format!("/angebote/{}", app.offer(&offer).await.public_id);
    let desk = format!("/arbeitsplatz/{slug}/angebote");
    for page in [review, format!("{desk}/{offer}"), desk] {
        let reader = if page.starts_with("/mintraum") { &staff } else { &lead };
        let text = reader.opens(&page).await.with_status(200).text();
        let links = crate::html::links(&text).iter().filter(|link| link.starts_with(&public)).count();
        assert_eq!((links, text.contains(">öffentlich<")), (0, false), "{page}");
    }
}

#[tokio::test]
async fn what_came_back_is_handed_in_again_unchanged_with_a_word() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    w.staff.decides(&w.offer, "request_changes", "Quaxgrund").await.with_status(303);
    let page = format!("/arbeitsplatz/mintmobil/angebote/{}/einreichen", w.offer);
    let told = ["Der Text ist derselbe, der von MINTraum zurückkam.", "Er wird als Fassung "];
    assert_eq!(w.lead.opens(&page).await.with_status(200).says_of(&told), told);
    let refused = w.lead.submits("mintmobil", &w.offer, "").await.with_status(422);
    assert_eq!(crate::html::dangling_errors(&refused.text()), Some(Vec::new()));
    w.lead.submits("mintmobil", &w.offer, "Quaxantwort").await.with_status(303);
    let again = w.app.latest(&w.offer).await;
    assert_eq!((again.number, again.state.code(), again.note.as_str()), (2, "submitted", "Quaxantwort"));
    let review = w.staff.opens(format!("/mintraum/pruefung/{}", again.id)).await;
    assert_eq!(review.says_of(&["Quaxantwort", "Quaxgrund"]), ["Quaxantwort", "Quaxgrund"]);
}

#[tokio::test]
async fn what_was_taken_back_or_refused_stays_in_sight() {
    let w = waiting().await;
    w.lead.acts("mintmobil", &w.offer, "zurueckziehen").await.with_status(303);
    let form = complete(&w.app, "mintmobil", "Abgelehntes").await;
    let refused = w.lead.hands_in("mintmobil", &form, "").await;
    w.staff.claims(&refused).await.with_status(303);
    w.staff.decides(&refused, "reject", "Quaxgrund").await.with_status(303);
    let told = ["Zum Prüfen", "zurückgezogen, nicht eingereicht", "Abgelehntes", "„Quaxgrund“"];
    assert_eq!(w.lead.opens("/arbeitsplatz").await.says_of(&told), told);
    let list = "/arbeitsplatz/mintmobil/angebote?stand=";
    let taken_back = w.lead.opens(format!("{list}entwuerfe")).await;
    assert_eq!(
        taken_back.says_of(&["Zum Prüfen", "nicht eingereicht", "Abgelehntes"]),
        ["Zum Prüfen", "nicht eingereicht"]
    );
    let came_back = w.lead.opens(format!("{list}zurueckgegeben")).await;
    assert_eq!(came_back.says_of(&["Zum Prüfen", "Abgelehntes", "„Quaxgrund“"]), ["Abgelehntes", "„Quaxgrund“"]);
}

#[tokio::test]
async fn a_reviewer_is_warned_of_dates_that_have_passed() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Viermal im Jahr").await.set("recurrence", "several_per_year");
    let mut warned = Vec::new();
    for day in ["2020-01-01".to_owned(), app.now().day().to_string()] {
        let offer = lead.hands_in("mintmobil", &form.clone().set("date_day", day), "").await;
        let review = staff.opens(format!("/mintraum/pruefung/{}", app.latest(&offer).await.id)).await;
        warned.push(review.with_status(200).says("Der Termin ist vorbei"));
    }
    assert_eq!(warned, [true, false]);
}

#[tokio::test]
async fn a_namesake_in_place_of_the_organiser_is_the_one_field_that_changed() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let mut houses = Vec::new();
    for slug in ["nordhaus", "suedhaus"] {
        houses.push(namesake(&app, slug).await);
    }
    let form = complete(&app, "mintmobil", "Labor").await.set("organiser", &houses[0]);
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    lead.saves("mintmobil", &offer, &form.set("organiser", &houses[1])).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    let review = staff.opens(format!("/mintraum/pruefung/{}", app.latest(&offer).await.id)).await;
    let told = ["1 Feld geändert", "nordhaus", "suedhaus"];
    assert_eq!(review.says_of(&told), told);
}

/// An organisation that shares its name with others.
async fn namesake(app: &TestApp, slug: &str) -> OrganisationId {
    let mut tx = app.writer().await;
    let any = organisation::list(&mut tx).await.expect("organisations").remove(0);
    let id = OrganisationId::fresh();
    let slug = slug.parse().expect("a slug");
    let new = Organisation { id: id.clone(), slug, name: "Realschule am Fluss".to_owned(), ..any };
    organisation::insert(&mut tx, &new, app.now()).await.expect("a new organisation");
    tx.commit().await.expect("commit");
    id
}

#[tokio::test]
async fn sending_back_and_refusing_need_a_reason() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    for ruling in ["request_changes", "reject"] {
        w.staff.decides(&w.offer, ruling, "  ").await.with_status(422);
    }
    assert_eq!(w.app.latest(&w.offer).await.state.code(), "claimed");
}

/// The address of the page on which a revision is reviewed.
fn page_of(read: &Revision) -> String {
    format!("/mintraum/pruefung/{}", read.id)
}

#[tokio::test]
async fn what_a_reviewer_types_is_there_in_another_session_of_theirs_and_for_nobody_else() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    let notes = [("reason", "Quaxnotiz"), ("remark_title", "Quaxtitel"), ("visibility_title", "internal")];
    let kept = w.staff.notes(&read, &Form::new(&notes)).await.with_status(200).value();
    assert_eq!(kept["Done"]["Stored"].is_string(), true, "{kept}");
    let again = w.app.sign_in("mintraum").await;
    let words = ["Quaxnotiz", "Quaxtitel"];
    assert_eq!(again.opens(page_of(&read)).await.with_status(200).says_of(&words), words);
    let nothing: [&str; 0] = [];
    let colleague = w.app.sign_in("pruefung").await;
    assert_eq!(colleague.opens(page_of(&read)).await.with_status(200).says_of(&words), nothing);
    let editor = format!("/arbeitsplatz/mintmobil/angebote/{}", w.offer);
    for page in ["", "/verlauf", "/vorschau"] {
        assert_eq!(w.lead.opens(format!("{editor}{page}")).await.with_status(200).says_of(&words), nothing, "{page}");
    }
}

#[tokio::test]
async fn a_button_in_one_window_undoes_nothing_that_was_typed_in_another() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    w.staff.notes(&read, &Form::new(&[("reason", "Quaxgrund")])).await.with_status(200);
    let old = Form::new(&[("feld", "title"), ("reason", ""), ("notes_shown", "[]"), ("remark_summary", "Quaxkurz")]);
    let old = old.set("remark_title", "Quaxtitel").set("visibility_title", "author");
    w.staff.posts_form(format!("{}/anmerkungen", page_of(&read)), &old).await.with_status(303);
    let now = w.staff.opens(page_of(&read)).await.with_status(200);
    assert_eq!(now.says_of(&["Quaxgrund", "Quaxkurz"]), ["Quaxgrund", "Quaxkurz"]);
    assert_eq!(now.text().matches("Quaxtitel").count(), 1, "what was sent is a remark and no note any more");
    let emptied = old.set("notes_shown", r#"[["reason","Quaxgrund"]]"#).set("remark_title", "Noch etwas");
    w.staff.posts_form(format!("{}/anmerkungen", page_of(&read)), &emptied).await.with_status(303);
    assert_eq!(w.staff.opens(page_of(&read)).await.says("Quaxgrund"), false);
}

#[tokio::test]
async fn a_note_that_cannot_be_kept_is_named_and_the_button_does_nothing_else() {
    let w = waiting().await;
    let read = w.app.latest(&w.offer).await;
    let long = Form::new(&[("remark_title", "Quaxlang")]).set("remark_summary", "x".repeat(6001));
    let kept = w.staff.notes(&read, &long).await.with_status(200).value();
    assert_eq!(kept["Done"]["Unreadable"][0]["key"], "remark_summary", "{kept}");
    let refused = w.staff.posts_form(format!("{}/uebernehmen", page_of(&read)), &long).await.with_status(422);
    assert_eq!(refused.says("Quaxlang"), true, "what was typed is kept");
    assert_eq!(w.app.latest(&w.offer).await.state.code(), "submitted");
}

#[tokio::test]
async fn notes_are_gone_with_the_decision() {
    let w = waiting().await;
    w.staff.claims(&w.offer).await.with_status(303);
    let read = w.app.latest(&w.offer).await;
    w.staff.notes(&read, &Form::new(&[("remark_title", "Quaxnotiz")])).await.with_status(200);
    w.staff.decides(&w.offer, "approve", "").await.with_status(303);
    assert_eq!(w.staff.opens(page_of(&read)).await.with_status(200).says("Quaxnotiz"), false);
    let late = w.staff.notes(&read, &Form::new(&[("reason", "Zu spät")])).await.with_status(200);
    assert_eq!(late.value(), "NotYours");
}
