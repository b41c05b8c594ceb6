use super::{examples::*, on_both_engines, world::World};
use crate::{
    actions::{
        links::propose::{LinkForm, propose_link},
        networks::edit_recognition::edit_recognition,
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        partners::edit_organisation::edit_organisation,
        profile::add_contact::{add_contact, parse_contact},
    },
    domain::{
        content::OfferField, id::NetworkId, network::RecognitionState, period::Period, review::RemarkVisibility,
        seen::Seen,
    },
    store::{history, recognition::Recognition},
};

/// What the history of a network tells, latest first: who belongs to it, for whom, what.
async fn told(world: &World, network: &NetworkId, with_drafts: bool) -> Vec<(bool, bool, String)> {
    let all = history::of_network(&mut world.reader().await, network, with_drafts, 100, 0).await.expect("the history");
    all.into_iter().map(|entry| (entry.belongs, entry.on_behalf, entry.act)).collect()
}

fn acts(rows: &[(bool, bool, String)]) -> Vec<&str> {
    rows.iter().map(|(_, _, act)| act.as_str()).collect()
}

on_both_engines! {
    async fn the_history_of_a_network_holds_all_that_was_done_in_it_and_nothing_of_others(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let (foreign, staff) = (world.coordinator_of("nordoberpfalz").await, world.reviewer().await);
        let (own, other) = (lead.own_network().clone(), foreign.own_network().clone());
        let museum = NewOrganisation::parse(&typed(&[("organisation_name", "Museum"), ("sector", "civil")])).expect("an entry");
        let terms = parse_terms(&typed(&[("role", "lead")])).expect("terms");
        let id = lead.act(async |tx, by| enter_organisation(tx, by, &own, &museum, false).await).await.ok().expect("a new one");
        lead.act(async |tx, by| add_partner(tx, by, &own, &id, &terms).await).await.ok();
        foreign.act(async |tx, by| add_partner(tx, by, &other, &id, &terms).await).await.ok();
        let contact = parse_contact(&own, &typed(&[("contact_email", "a@beispiel.de")])).expect("a contact");
        staff.act(async |tx, by| add_contact(tx, by, &contact).await).await.ok();
        let renamed = NewOrganisation { name: "Museum Neu".parse().expect("a name"), ..museum };
        foreign.act(async |tx, by| edit_organisation(tx, by, &other, &id, &Seen::Version(1), &renamed, true).await).await.ok().expect("corrected");
        let link = LinkForm::parse(&typed(&[("other", own.as_str()), ("relation", "cooperates")])).expect("a proposal");
        foreign.act(async |tx, by| propose_link(tx, by, &other, &link).await).await.ok();
        let recognition = Recognition { network_id: own.clone(), state: RecognitionState::Active, period: Period::default(), past: Vec::new() };
        staff.act(async |tx, by| edit_recognition(tx, by, &Seen::Nothing, &recognition).await).await.ok();
        foreign.begins(&offer("Fremd")).await;

        let row = |belongs: bool, on_behalf: bool, act: &str| (belongs, on_behalf, act.to_owned());
        assert_eq!(told(&world, &own, true).await, [
            row(false, false, "network.recognition"), row(false, false, "link.propose"), row(false, false, "organisation.edit"),
            row(false, true, "contact.add"), row(true, false, "partner.add"), row(true, false, "organisation.enter"),
        ]);
        let theirs = told(&world, &other, true).await;
        assert_eq!(acts(&theirs), ["offer.begin", "link.propose", "organisation.edit", "partner.add", "organisation.enter"]);
    }

    async fn remarks_stay_out_of_the_history_and_drafts_are_for_the_network_alone(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let network = lead.own_network().clone();
        let id = lead.begins(&offer("Labor")).await;
        lead.submits(&id).await.ok();
        staff.claims(&id).await.ok();
        staff.remarks(&id, OfferField::Title, "Nur für uns", RemarkVisibility::Internal).await.ok();
        staff.sends_back(&id, "Grund").await.ok();
        lead.saves(&id, &offer("Labor, besser")).await.ok();
        let all = ["revision.begin", "revision.request_changes", "revision.claim", "revision.submit", "offer.begin"];
        assert_eq!(acts(&told(&world, &network, true).await), all);
        assert_eq!(acts(&told(&world, &network, false).await), all[1..4]);
        let on = &mut world.reader().await;
        let counts = (history::count(on, &network, true).await, history::count(on, &network, false).await);
        assert_eq!((counts.0.expect("a number"), counts.1.expect("a number")), (5, 3));
        let second = history::of_network(on, &network, true, 2, 2).await.expect("the second page");
        assert_eq!(second.into_iter().map(|entry| entry.act).collect::<Vec<_>>(), all[2..4]);
    }
}
