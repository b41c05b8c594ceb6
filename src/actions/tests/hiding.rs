//! What the state office keeps from the public: where it is gone, who is told, who may, and how it comes back.

use super::{examples::*, notices::Told, on_both_engines, people::Someone, world::World};
use crate::{
    actions::{
        hiding::{
            answer::answer_hiding,
            hide::{Cause, amend, hide},
            keep::keep_hidden,
            show_again::show_again,
            subject_name,
        },
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        profile::add_contact::{add_contact, parse_contact, remove_contact},
        profile::edit_contact::edit_contact,
    },
    domain::{
        account::NetworkRole,
        hiding::{Absence, Hidable, HidableKind, HidingReason, Withdrawn},
        id::{HidingId, NetworkId, OfferId, OrganisationId},
        notice::{AboutHiding, Notice},
        review::OfferState,
        seen::Seen,
    },
    store::{contact, hiding, listing, network, offer as offers, organisation, outbox, partnership, picture},
};
use std::sync::Arc;

pub fn cause(for_good: bool) -> Cause {
    let words = "Der Träger hat sich beschwert.".parse().expect("words");
    Cause { reason: HidingReason::Complaint, words, for_good }
}

impl Someone {
    pub async fn hides(&self, subject: &Hidable) -> super::people::Answer<HidingId> {
        self.act(async |tx, by| hide(tx, by, subject, &cause(false)).await).await
    }

    pub async fn shows_again(&self, id: &HidingId) -> super::people::Answer<()> {
        self.act(async |tx, by| show_again(tx, by, id).await).await
    }

    pub async fn answers(&self, id: &HidingId, network: &NetworkId, answer: &str) -> super::people::Answer<()> {
        let answer = answer.parse().expect("an answer");
        self.act(async |tx, by| answer_hiding(tx, by, network, id, &answer).await).await
    }
}

/// A network with a public offer that names a partner and shows a picture, and a public contact.
struct Public {
    world: Arc<World>,
    lead: Someone,
    network: NetworkId,
    offer: OfferId,
    organisation: OrganisationId,
    picture: String,
    contact: crate::domain::id::ContactId,
}

impl Public {
    async fn of(world: &Arc<World>) -> Self {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let entry = [("organisation_name", "Quaxhaus"), ("sector", "civil"), ("kind", "museum")];
        let entry = NewOrganisation::parse(&typed(&entry)).expect("an entry");
        let organisation = lead
            .act(async |tx, by| enter_organisation(tx, by, &network, &entry, true).await)
            .await
            .ok()
            .expect("nothing similar");
        let terms = parse_terms(&typed(&[("role", "associated")])).expect("terms");
        lead.act(async |tx, by| add_partner(tx, by, &network, &organisation, &terms).await).await.ok();
        let picture = stored_picture(world, &lead, &network).await;
        let pairs = [
            ("organiser", organisation.as_str()),
            ("picture_id", picture.as_str()),
            ("picture_alt", "Ein Punkt"),
            ("picture_licence", "own"),
        ];
        let offer = lead.begins(&offer_with("Quaxlabor", &pairs)).await;
        lead.submits(&offer).await.ok();
        world.reviewer().await.publishes(&offer).await;
        let typed_contact =
            typed(&[("contact_function", "Geschäftsstelle"), ("contact_email", "buero@quax.example"), ("public", "1")]);
        let contact = parse_contact(&network, &typed_contact).expect("a contact");
        let id = contact.id.clone();
        lead.act(async |tx, by| add_contact(tx, by, &contact).await).await.ok();
        Self { world: world.clone(), lead, network, offer, organisation, picture, contact: id }
    }

    fn subject(&self, kind: HidableKind) -> Hidable {
        match kind {
            HidableKind::Offer => Hidable::Offer(self.offer.clone()),
            HidableKind::Network => Hidable::Network(self.network.clone()),
            HidableKind::Organisation => Hidable::Organisation(self.organisation.clone()),
            HidableKind::Picture => Hidable::Picture(self.picture.clone()),
            HidableKind::Contact => Hidable::Contact(self.contact.clone()),
        }
    }

    /// What the public sees of each: the offer, the network, the partner (as such, as organiser, in the search), the picture,
    /// the contact.
    async fn seen(&self) -> [bool; 7] {
        let on = &mut self.world.reader().await;
        let listings = listing::list(on).await.expect("listings");
        let listed = listings.iter().find(|listing| listing.offer_id == self.offer);
        let networks = network::list(on).await.expect("networks");
        let partners = partnership::public_of_network(on, &self.network).await.expect("partners");
        let contacts = contact::public_of_network(on, &self.network).await.expect("contacts");
        let named = organisation::shown_names_of(on, std::slice::from_ref(&self.organisation)).await.expect("names");
        [
            listed.is_some(),
            networks.iter().any(|network| network.id == self.network && network.is_public),
            partners.iter().any(|partner| partner.organisation_id == self.organisation),
            listed.is_some_and(|listing| listing.organiser == "Quaxhaus"),
            !named.is_empty(),
            listed.is_some_and(|listing| listing.content.picture.is_some()),
            contacts.iter().any(|contact| contact.id == self.contact),
        ]
    }

    async fn flags(&self) -> i64 {
        let tables = ["offer", "network", "organisation", "picture", "contact"];
        let mut raised = 0;
        for table in tables {
            raised += self.world.count(&format!("SELECT COUNT(*) FROM {table} WHERE hidden")).await;
        }
        raised
    }
}

async fn stored_picture(world: &World, lead: &Someone, network: &NetworkId) -> String {
    let bytes = b"a picture".to_vec();
    let id = picture::Picture::id_of(&bytes);
    let (network_id, media_type) = (network.clone(), "image/png".to_owned());
    let picture = picture::Picture { id: id.clone(), network_id, media_type, width: 1, height: 1, bytes };
    let mut tx = world.store.write().await.expect("the writer");
    picture::put(&mut tx, &picture, &lead.id, world.now()).await.expect("stored");
    tx.commit().await.expect("kept");
    id
}

const ALL: [bool; 7] = [true; 7];

/// What is left to see while each is hidden.
fn left(kind: HidableKind) -> [bool; 7] {
    match kind {
        HidableKind::Offer => [false, true, true, false, true, false, true],
        HidableKind::Network => [false, false, true, false, true, false, true],
        HidableKind::Organisation => [true, true, false, false, false, true, true],
        HidableKind::Picture => [true, true, true, true, true, false, true],
        HidableKind::Contact => [true, true, true, true, true, true, false],
    }
}

/// One of each kind, for the test that every kind has an example.
pub async fn notices(all: &mut Told) {
    let world = all.world.clone();
    let (lead, staff) = (world.coordinator_of("verborgen").await, world.reviewer().await);
    let network = lead.own_network().clone();
    all.are(&[&network], &[]).await;
    let id = staff.hides(&Hidable::Network(network.clone())).await.ok();
    let about = AboutHiding {
        network: network.clone(),
        network_name: "verborgen".to_owned(),
        hiding: id.clone(),
        kind: HidableKind::Network.into(),
        name: "verborgen".to_owned(),
        reason: HidingReason::Complaint.into(),
        for_good: false,
    };
    all.are(&[&network], &[Notice::Hidden(about.clone())]).await;
    lead.answers(&id, &network, "Das war ein Irrtum.").await.ok();
    all.are(&[&network], &[Notice::HidingAnswered(about.clone())]).await;
    staff.shows_again(&id).await.ok();
    all.are(&[&network], &[Notice::ShownAgain(about)]).await;
}

async fn told(world: &World, network: &NetworkId) -> Vec<Notice> {
    let rows = outbox::of_network(&mut world.reader().await, network).await.expect("notices");
    rows.iter().filter_map(outbox::Row::notice).filter(|notice| notice.kind().starts_with("hiding.")).collect()
}

on_both_engines! {
    async fn each_thing_is_gone_at_once_wherever_it_stood_and_comes_back_as_it_was(world) {
        let public = Public::of(&world).await;
        let staff = world.reviewer().await;
        let before = world.listings().await;
        for kind in HidableKind::ALL {
            assert_eq!((public.seen().await, public.flags().await), (ALL, 0), "{kind}");
            let version = world.listing_version().await;
            let id = staff.hides(&public.subject(*kind)).await.ok();
            assert_eq!((public.seen().await, public.flags().await), (left(*kind), 1), "{kind}");
            // Only a contact stands nowhere but on a page that is read each time.
            assert_eq!(world.listing_version().await > version, *kind != HidableKind::Contact, "{kind}");
            staff.shows_again(&id).await.ok();
            assert_eq!(world.listings().await, before, "{kind}");
        }
        assert_eq!((public.seen().await, public.flags().await), (ALL, 0));
    }

    async fn a_hidden_offer_stays_hidden_whatever_its_network_does(world) {
        let public = Public::of(&world).await;
        let id = world.reviewer().await.hides(&public.subject(HidableKind::Offer)).await.ok();
        public.lead.confirms(&public.offer).await.ok();
        public.lead.makes(&public.offer, OfferState::Paused).await.ok();
        public.lead.makes(&public.offer, OfferState::Live).await.ok();
        public.lead.saves(&public.offer, &offer("Quaxlabor neu")).await.ok();
        public.lead.submits(&public.offer).await.ok();
        world.reviewer().await.publishes(&public.offer).await;
        assert_eq!(world.listings().await, []);
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(world.public_title(&public.offer).await.as_deref(), Some("Quaxlabor neu"));
    }

    async fn a_picture_is_called_by_what_is_to_be_seen_and_one_of_drafts_alone_has_no_public(world) {
        let public = Public::of(&world).await;
        let picture = public.subject(HidableKind::Picture);
        let called = async |subject: &Hidable| subject_name(&mut world.reader().await, subject).await.expect("names");
        assert_eq!(called(&picture).await.as_deref(), Some("Ein Punkt"));
        assert_eq!(called(&Hidable::Picture("0f".repeat(32))).await, None);
    }

    async fn a_hidden_picture_stays_hidden_when_it_is_uploaded_again(world) {
        let public = Public::of(&world).await;
        world.reviewer().await.hides(&public.subject(HidableKind::Picture)).await.ok();
        world.sql("DELETE FROM picture").await;
        stored_picture(&world, &public.lead, &public.network).await;
        let hidden = picture::is_hidden(&mut world.reader().await, &public.picture).await;
        assert_eq!(hidden.expect("a picture"), true);
    }

    async fn a_hidden_contact_is_not_entered_anew(world) {
        let public = Public::of(&world).await;
        let id = world.reviewer().await.hides(&public.subject(HidableKind::Contact)).await.ok();
        let same = |pairs: &[(&str, &str)]| parse_contact(&public.network, &typed(pairs)).expect("a contact");
        let enters = async |pairs: &[(&str, &str)]| {
            let contact = same(pairs);
            public.lead.act(async |tx, by| add_contact(tx, by, &contact).await).await
        };
        let email = ("contact_email", "Buero@quax.example");
        public.lead.act(async |tx, by| remove_contact(tx, by, &public.network, &public.contact).await).await.ok();
        assert_eq!(enters(&[email, ("public", "1")]).await.refused(), "invalid: public");
        enters(&[email]).await.ok();
        enters(&[("contact_email", "anders@quax.example"), ("public", "1")]).await.ok();
        let all = contact::of_network(&mut world.reader().await, &public.network).await.expect("contacts");
        let internal = all.into_iter().find(|contact| !contact.public).expect("the one that is not public");
        let made_public = contact::Contact { public: true, ..internal.clone() };
        let seen = Seen::from(&internal);
        let changed = public.lead.act(async |tx, by| edit_contact(tx, by, &made_public, &seen).await).await;
        assert_eq!(changed.refused(), "invalid: public");
        let marks = async |like: &str| world.count(&format!("SELECT COUNT(*) FROM hiding WHERE marks {like}")).await;
        assert_eq!((marks("<> ''").await, marks("LIKE '%quax%'").await), (1, 0), "nobody can read from it who that was");
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(marks("<> ''").await, 0, "what is needed no more is gone");
        public.lead.act(async |tx, by| edit_contact(tx, by, &made_public, &seen).await).await.ok();
    }

    async fn a_hidden_partner_is_not_entered_anew_nor_found_nor_named_by_another_entry(world) {
        let public = Public::of(&world).await;
        let other = world.coordinator_of("zweites").await;
        let network = other.own_network().clone();
        let entry = |name: &str, website: &str| {
            let pairs = [("organisation_name", name), ("sector", "civil"), ("kind", "museum"), ("website", website)];
            NewOrganisation::parse(&typed(&pairs)).expect("an entry")
        };
        let enters = async |new: NewOrganisation| {
            other.act(async |tx, by| enter_organisation(tx, by, &network, &new, true).await).await
        };
        let finds = async || organisation::find(&mut world.reader().await, "quaxhaus").await.expect("the directory").len();
        assert_eq!(finds().await, 1);
        let id = world.reviewer().await.hides(&public.subject(HidableKind::Organisation)).await.ok();
        assert_eq!(finds().await, 0);
        assert_eq!(enters(entry("QUAXHAUS", "")).await.refused(), "invalid: organisation_name");
        enters(entry("Quaxhaus am Berg", "")).await.ok().expect("another one of similar name");
        // Who takes it in all the same is told why nobody sees it.
        let terms = parse_terms(&typed(&[("role", "supporter")])).expect("terms");
        let organisation = public.organisation.clone();
        other.act(async |tx, by| add_partner(tx, by, &network, &organisation, &terms).await).await.ok();
        other.answers(&id, &network, "Wir arbeiten mit ihm.").await.ok();
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(finds().await, 2);
    }

    async fn whoever_had_a_partner_once_is_told_too(world) {
        let public = Public::of(&world).await;
        let other = world.coordinator_of("zweites").await;
        let network = other.own_network().clone();
        let terms = parse_terms(&typed(&[("role", "supporter"), ("until", "2020")])).expect("terms");
        let organisation = public.organisation.clone();
        other.act(async |tx, by| add_partner(tx, by, &network, &organisation, &terms).await).await.ok();
        world.reviewer().await.hides(&public.subject(HidableKind::Organisation)).await.ok();
        assert_eq!(told(&world, &network).await.len(), 1);
    }

    async fn why_it_is_hidden_can_be_said_anew_without_showing_it_for_a_moment(world) {
        let public = Public::of(&world).await;
        let (one, two) = (world.reviewer().await, world.reviewer().await);
        let id = one.hides(&public.subject(HidableKind::Offer)).await.ok();
        let on_screen = Seen::from(&hiding::get(&mut world.reader().await, &id).await.expect("hidings").expect("it"));
        world.hours_pass(1);
        let ended = Cause { reason: HidingReason::Cancelled, ..cause(true) };
        let amends = async |who: &Someone| who.act(async |tx, by| amend(tx, by, &id, &on_screen, &ended).await).await;
        assert_eq!(amends(&public.lead).await.refused(), "not found");
        amends(&one).await.ok();
        assert_eq!(amends(&two).await.refused(), "stale");
        let now = hiding::get(&mut world.reader().await, &id).await.expect("hidings").expect("it");
        assert_eq!((now.reason(), now.for_good, now.is_open()), (HidingReason::Cancelled.into(), true, true));
        assert_eq!(public.seen().await, left(HidableKind::Offer));
        let told = told(&world, &public.network).await;
        assert_eq!((told.len(), matches!(&told[0], Notice::Hidden(about) if about.for_good)), (2, true));
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(amends(&one).await.refused(), "stale");
    }

    async fn what_was_looked_at_waits_for_the_next_answer_or_four_weeks(world) {
        let public = Public::of(&world).await;
        let staff = world.reviewer().await;
        let waiting = async || hiding::waiting(&mut world.reader().await, world.now().day()).await.expect("hidings").len();
        let id = staff.hides(&public.subject(HidableKind::Offer)).await.ok();
        world.hours_pass(1);
        public.lead.answers(&id, &public.network, "Berichtigt.").await.ok();
        assert_eq!(waiting().await, 1);
        world.hours_pass(1);
        assert_eq!(public.lead.act(async |tx, by| keep_hidden(tx, by, &id).await).await.refused(), "not found");
        staff.act(async |tx, by| keep_hidden(tx, by, &id).await).await.ok();
        assert_eq!((waiting().await, public.seen().await), (0, left(HidableKind::Offer)));
        world.hours_pass(28 * 24 + 1);
        assert_eq!(waiting().await, 1);
        staff.act(async |tx, by| keep_hidden(tx, by, &id).await).await.ok();
        world.hours_pass(1);
        public.lead.answers(&id, &public.network, "Wirklich.").await.ok();
        assert_eq!(waiting().await, 1);
        staff.shows_again(&id).await.ok();
        assert_eq!(staff.act(async |tx, by| keep_hidden(tx, by, &id).await).await.refused(), "stale");
    }

    async fn a_network_answers_as_long_as_it_is_hidden_and_the_last_answer_counts(world) {
        let public = Public::of(&world).await;
        let staff = world.reviewer().await;
        let id = staff.hides(&public.subject(HidableKind::Offer)).await.ok();
        assert_eq!(public.lead.answers(&id, &public.network, "").await.refused(), "invalid: answer");
        public.lead.answers(&id, &public.network, "Das war ein Irrtum.").await.ok();
        public.lead.answers(&id, &public.network, "Das ist berichtigt.").await.ok();
        let answers = hiding::told_of(&mut world.reader().await, &id).await.expect("answers");
        assert_eq!(answers.iter().map(|told| told.answer.as_str()).collect::<Vec<_>>(), ["Das ist berichtigt."]);
        staff.shows_again(&id).await.ok();
        assert_eq!(public.lead.answers(&id, &public.network, "Danke").await.refused(), "stale");
    }

    async fn of_a_shared_partner_all_networks_are_told_and_each_answers_for_itself(world) {
        let public = Public::of(&world).await;
        let other = world.coordinator_of("zweites").await;
        let network = other.own_network().clone();
        let terms = parse_terms(&typed(&[("role", "supporter")])).expect("terms");
        let organisation = public.organisation.clone();
        other.act(async |tx, by| add_partner(tx, by, &network, &organisation, &terms).await).await.ok();
        let id = world.reviewer().await.hides(&public.subject(HidableKind::Organisation)).await.ok();
        other.answers(&id, &network, "Wir wussten nichts davon.").await.ok();
        let answers = hiding::told_of(&mut world.reader().await, &id).await.expect("answers");
        let answers: Vec<_> = answers.iter().map(|told| (told.slug.as_str(), told.answer.as_str())).collect();
        assert_eq!(answers, [("mintmobil", ""), ("zweites", "Wir wussten nichts davon.")]);
        assert_eq!((told(&world, &public.network).await.len(), told(&world, &network).await.len()), (1, 1));
    }

    async fn only_the_office_hides_and_nobody_shows_again_what_is_of_their_own_network(world) {
        let public = Public::of(&world).await;
        let subject = public.subject(HidableKind::Offer);
        assert_eq!(public.lead.hides(&subject).await.refused(), "not found");
        let torn = world.reviewer_in("mintmobil", NetworkRole::Viewer).await;
        let id = torn.hides(&subject).await.ok();
        assert_eq!(torn.hides(&subject).await.refused(), "refused");
        assert_eq!(torn.shows_again(&id).await.refused(), "not found");
        assert_eq!(public.lead.shows_again(&id).await.refused(), "not found");
        let stranger = world.coordinator_of("zweites").await;
        assert_eq!(stranger.answers(&id, stranger.own_network(), "Hallo").await.refused(), "not found");
        assert_eq!(stranger.answers(&id, &public.network, "Hallo").await.refused(), "forbidden");
        let reader = world.member_of("mintmobil", NetworkRole::Viewer).await;
        assert_eq!(reader.answers(&id, &public.network, "Hallo").await.refused(), "forbidden");
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(world.reviewer().await.shows_again(&id).await.refused(), "stale");
    }

    async fn what_was_never_public_cannot_be_hidden(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let draft = lead.begins(&offer("Entwurf")).await;
        assert_eq!(staff.hides(&Hidable::Offer(draft)).await.refused(), "not found");
        assert_eq!(staff.hides(&Hidable::Picture("0f".repeat(32))).await.refused(), "not found");
    }

    async fn under_its_address_stands_whether_it_may_come_back(world) {
        let public = Public::of(&world).await;
        let staff = world.reviewer().await;
        let absence = async || {
            let on = &mut world.reader().await;
            let id = offers::get(on, &public.offer).await.expect("offers").expect("the offer").public_id;
            hiding::withdrawn(on, &id).await.expect("offers").map(Withdrawn::absence)
        };
        let id = staff.hides(&public.subject(HidableKind::Offer)).await.ok();
        assert_eq!(absence().await, Some(Absence::NotNow));
        staff.shows_again(&id).await.ok();
        let subject = public.subject(HidableKind::Network);
        let id = staff.act(async |tx, by| hide(tx, by, &subject, &cause(true)).await).await.ok();
        assert_eq!(absence().await, Some(Absence::Gone));
        staff.shows_again(&id).await.ok();
        public.lead.makes(&public.offer, OfferState::Paused).await.ok();
        assert_eq!(absence().await, Some(Absence::NotNow));
        public.lead.makes(&public.offer, OfferState::Archived).await.ok();
        assert_eq!(absence().await, Some(Absence::Gone));
    }

    async fn the_office_is_asked_again_after_four_weeks_and_when_somebody_answers(world) {
        let public = Public::of(&world).await;
        let waiting = async || hiding::waiting(&mut world.reader().await, world.now().day()).await.expect("hidings").len();
        let id = world.reviewer().await.hides(&public.subject(HidableKind::Offer)).await.ok();
        assert_eq!(waiting().await, 0);
        world.hours_pass(28 * 24 - 25);
        assert_eq!(waiting().await, 0);
        world.hours_pass(26);
        assert_eq!(waiting().await, 1);
        let other = world.reviewer().await.hides(&public.subject(HidableKind::Contact)).await.ok();
        assert_eq!(waiting().await, 1);
        public.lead.answers(&other, &public.network, "Bitte wieder zeigen.").await.ok();
        assert_eq!(waiting().await, 2);
        world.reviewer().await.shows_again(&id).await.ok();
        assert_eq!(waiting().await, 1);
    }
}

#[test]
fn a_cause_needs_a_reason_and_words() {
    let refused = |pairs: &[(&str, &str)]| match Cause::parse(&typed(pairs)) {
        Err(crate::actions::ActionError::Invalid(errors)) => errors.into_iter().map(|error| error.key).collect(),
        other => panic!("{other:?}"),
    };
    let keys: [Vec<String>; 2] = [refused(&[]), refused(&[("reason", "wrong"), ("words", "  ")])];
    assert_eq!(keys, [vec!["reason".to_owned(), "words".to_owned()], vec!["words".to_owned()]]);
}
