use super::{examples::*, on_both_engines};
use crate::{
    actions::{
        profile::add_contact::{add_contact, parse_contact, remove_contact},
        profile::edit_contact::edit_contact,
    },
    domain::seen::Seen,
    store::{audit, contact, contact::Contact},
};

on_both_engines! {
    async fn a_contact_is_changed_and_the_log_tells_which_fields_but_nothing_of_the_person(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let new = parse_contact(&network, &typed(&[("contact_name", "Ada Beispiel"), ("contact_phone", "0951 1")])).expect("a contact");
        lead.act(async |tx, by| add_contact(tx, by, &new).await).await.ok();
        let changed = Contact { name: "Emmy Beispiel".to_owned(), phone: "0951 2".parse().ok(), ..new.clone() };
        let edits = async |to: &Contact| {
            let seen = Seen::from(&new);
            lead.act(async |tx, by| edit_contact(tx, by, to, &seen).await).await
        };
        edits(&new).await.ok();
        edits(&changed).await.ok();
        assert_eq!(edits(&new).await.refused(), "stale");
        let kept = contact::of_network(&mut world.reader().await, &network).await.expect("contacts");
        assert_eq!(kept, [changed]);
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let told: Vec<_> = rows.into_iter().map(|row| (row.act, row.before, row.after)).collect();
        let row = |act: &str, after: String| (act.to_owned(), String::new(), after);
        let fields = format!(r#"{{"v":1,"contact":"{}","changed":["name","phone"]}}"#, new.id);
        assert_eq!(told, [row("contact.add", new.id.to_string()), row("contact.edit", fields)]);
    }

    async fn a_contact_of_another_network_or_one_that_is_gone_is_out_of_reach(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let (own, other) = (lead.own_network().clone(), foreign.own_network().clone());
        let new = parse_contact(&own, &typed(&[("contact_email", "info@beispiel.de")])).expect("a contact");
        lead.act(async |tx, by| add_contact(tx, by, &new).await).await.ok();
        let seen = Seen::from(&new);
        let moved = Contact { network_id: other, ..new.clone() };
        assert_eq!(foreign.act(async |tx, by| edit_contact(tx, by, &new, &seen).await).await.refused(), "forbidden");
        assert_eq!(foreign.act(async |tx, by| edit_contact(tx, by, &moved, &seen).await).await.refused(), "not found");
        lead.act(async |tx, by| remove_contact(tx, by, &own, &new.id).await).await.ok();
        assert_eq!(lead.act(async |tx, by| edit_contact(tx, by, &new, &seen).await).await.refused(), "not found");
    }

    async fn a_person_does_not_become_public_without_consent_by_a_change(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let new = parse_contact(&network, &typed(&[("contact_name", "Ada Beispiel"), ("contact_phone", "0951 1")])).expect("a contact");
        lead.act(async |tx, by| add_contact(tx, by, &new).await).await.ok();
        let public = Contact { public: true, ..new.clone() };
        let seen = Seen::from(&new);
        assert_eq!(lead.act(async |tx, by| edit_contact(tx, by, &public, &seen).await).await.refused(), "refused");
    }

    async fn nobody_has_consented_on_a_day_to_come(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let person = |day: &str| {
            let pairs = [("contact_name", "Ada Beispiel"), ("contact_phone", "0951 1"), ("public", "1"), ("consent_on", day)];
            parse_contact(&network, &typed(&pairs)).expect("a contact")
        };
        let (today, later) = (person(&world.now().day().to_string()), person("2099"));
        assert_eq!(lead.act(async |tx, by| add_contact(tx, by, &later).await).await.refused(), "invalid: consent_on");
        lead.act(async |tx, by| add_contact(tx, by, &today).await).await.ok();
        let changed = Contact { id: today.id.clone(), ..later };
        let seen = Seen::from(&today);
        assert_eq!(lead.act(async |tx, by| edit_contact(tx, by, &changed, &seen).await).await.refused(), "invalid: consent_on");
    }
}
