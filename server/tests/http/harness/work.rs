//! What people do in these tests, always over HTTP.

use super::{Actor, Answer, Form, TestApp};
use mintverbund::{
    domain::{id::OfferId, seen::Seen},
    store::{partnership, revision::Revision},
};
use serde_json::json;

/// Cookies of the session are the only ones.
pub fn only_session(cookie: &str) -> bool {
    cookie.starts_with("sitzung=")
}

/// An offer that lacks nothing, held by a partner of the network.
pub async fn complete(app: &TestApp, slug: &str, title: &str) -> Form {
    let network = app.network(slug).await;
    let partners = partnership::of_network(&mut app.reader().await, &network.id).await.expect("partners");
    let form = Form::new(&[
        ("title", title),
        ("summary", "Experimentieren ohne Vorkenntnisse."),
        ("description", "Ein Nachmittag, zwei Fachkräfte."),
        ("formats", "workshop"),
        ("subjects", "chemie"),
        ("stages", "sek1"),
        ("mode", "on_site"),
        ("place_town", "Bamberg"),
        ("place_kreis", "09461"),
        ("recurrence", "weekly"),
        ("cost_kind", "free"),
        ("registration_kind", "none"),
        ("contact_email", "labor@beispiel.de"),
    ]);
    match partners.first() {
        Some(partner) => form.set("organiser", &partner.organisation_id),
        None => form,
    }
}

/// The address of an offer in the workspace.
pub fn desk(slug: &str, offer: &OfferId) -> String {
    format!("/arbeitsplatz/{slug}/angebote/{offer}")
}

/// The address of a revision in review.
pub fn review(revision: &Revision) -> String {
    format!("/mintraum/pruefung/{}", revision.id)
}

impl Actor {
    /// Begins an offer.
    pub async fn begins(&self, slug: &str, title: &str) -> OfferId {
        let path = format!("/arbeitsplatz/{slug}/angebote/neu");
        let made = self.posts(path, &[("title", title)]).await.with_status(303).made();
        made.parse().expect("the address of the new offer")
    }

    /// Saves a form as it stands on the screen now.
    pub async fn saves(&self, slug: &str, offer: &OfferId, form: &Form) -> Answer {
        let seen = self.app.latest(offer).await;
        self.saves_as_seen(slug, offer, form, &seen).await
    }

    /// Saves a form that was opened when this revision was the latest.
    pub async fn saves_as_seen(&self, slug: &str, offer: &OfferId, form: &Form, seen: &Revision) -> Answer {
        let form = form.clone().over(seen);
        self.posts_form(desk(slug, offer), &form).await
    }

    /// The editor saves by itself what was begun when this revision was the latest.
    pub async fn keeps(&self, slug: &str, offer: &OfferId, form: &Form, seen: &Revision) -> Answer {
        let seen = Seen::from(seen);
        self.calls("/rufe/entwurf", &json!({ "network": slug, "offer": offer, "seen": seen, "typed": form.0 })).await
    }

    /// A form asks for organisations while somebody types.
    pub async fn finds(&self, slug: &str, words: &str) -> Answer {
        self.calls("/rufe/einrichtungen", &json!({ "network": slug, "words": words })).await
    }

    /// The editor asks which dates a series has while it is typed.
    pub async fn asks_for_series(&self, slug: &str, form: &Form) -> Answer {
        self.calls("/rufe/serie", &json!({ "network": slug, "typed": form.0 })).await
    }

    /// Hands in what stands there now.
    pub async fn submits(&self, slug: &str, offer: &OfferId, note: &str) -> Answer {
        let seen = self.app.latest(offer).await;
        let form = Form::new(&[("note", note)]).over(&seen);
        self.posts_form(format!("{}/einreichen", desk(slug, offer)), &form).await
    }

    /// Presses a button of an offer as it stands now: `pausieren`, `zurueckziehen`, …
    pub async fn acts(&self, slug: &str, offer: &OfferId, button: &str) -> Answer {
        self.acts_as_seen(slug, offer, button, &self.app.latest(offer).await).await
    }

    /// Presses a button of a page that was opened when this revision was the latest.
    pub async fn acts_as_seen(&self, slug: &str, offer: &OfferId, button: &str, seen: &Revision) -> Answer {
        let form = Form::default().over(seen);
        self.posts_form(format!("{}/{button}", desk(slug, offer)), &form).await
    }

    /// Begins, writes and hands in.
    pub async fn hands_in(&self, slug: &str, form: &Form, note: &str) -> OfferId {
        let offer = self.begins(slug, "Anfang").await;
        self.saves(slug, &offer, form).await.with_status(303);
        self.submits(slug, &offer, note).await.with_status(303);
        offer
    }

    /// Takes the latest revision on.
    pub async fn claims(&self, offer: &OfferId) -> Answer {
        let revision = self.app.latest(offer).await;
        self.presses(format!("{}/uebernehmen", review(&revision))).await
    }

    /// Decides about the latest revision as it stands now.
    pub async fn decides(&self, offer: &OfferId, ruling: &str, reason: &str) -> Answer {
        let form = Form::new(&[("entscheidung", ruling), ("reason", reason)]);
        let form = if ruling == "reject" { form.set("refusal", "other") } else { form };
        self.rules(&self.app.latest(offer).await, &form).await
    }

    /// Sends a decision about a revision as it was seen.
    pub async fn rules(&self, seen: &Revision, form: &Form) -> Answer {
        let form = form.clone().over(seen);
        self.posts_form(format!("{}/entscheidung", review(seen)), &form).await
    }

    /// Sends what a review page keeps by itself.
    pub async fn notes(&self, read: &Revision, typed: &Form) -> Answer {
        self.calls("/rufe/notizen", &json!({ "revision": read.id, "typed": typed.0 })).await
    }

    /// Says what a review page says by itself that was opened when this was the revision.
    pub async fn stays(&self, read: &Revision) -> Answer {
        self.calls("/rufe/anwesenheit", &json!({ "seen": Seen::from(read) })).await
    }

    /// Takes on and approves.
    pub async fn approves(&self, offer: &OfferId) {
        self.claims(offer).await.with_status(303);
        self.decides(offer, "approve", "").await.with_status(303);
    }

    /// Writes a remark on a field.
    pub async fn remarks(&self, offer: &OfferId, field: &str, text: &str, visibility: &str) -> Answer {
        let path = format!("{}/anmerkungen", review(&self.app.latest(offer).await));
        let form = Form::new(&[("feld", field)]);
        let form = form.set(&format!("remark_{field}"), text).set(&format!("visibility_{field}"), visibility);
        self.posts_form(path, &form).await
    }
}
