//! Which networks the public cannot reach.

use super::{examples::*, on_both_engines};
use crate::{
    actions::profile::add_contact::{add_contact, parse_contact},
    domain::hiding::Hidable,
    store::{contact::Contact, network},
};

on_both_engines! {
    async fn a_published_network_is_reached_by_its_address_or_a_public_contact(world) {
        let [mint, other] = [world.coordinator_of("mintmobil").await, world.coordinator_of("technikland").await];
        let [id, second] = [mint.own_network().clone(), other.own_network().clone()];
        let lacking = async || {
            let all = network::without_contact(&mut world.reader().await).await.expect("networks");
            [all.contains(&id), all.contains(&second)]
        };
        let contact = |public: bool| -> Contact {
            let mut fields = vec![("contact_function", "Anfragen"), ("contact_email", "anfragen@beispiel.de")];
            fields.extend(public.then_some(("public", "1")));
            parse_contact(&id, &typed(&fields)).expect("a contact")
        };
        assert_eq!(lacking().await, [true, true]);
        let (internal, public) = (contact(false), contact(true));
        mint.act(async |tx, by| add_contact(tx, by, &internal).await).await.ok();
        assert_eq!(lacking().await, [true, true]);
        mint.act(async |tx, by| add_contact(tx, by, &public).await).await.ok();
        assert_eq!(lacking().await, [false, true]);
        let hidden = world.reviewer().await.hides(&Hidable::Contact(public.id.clone())).await.ok();
        assert_eq!(lacking().await, [true, true]);
        world.reviewer().await.shows_again(&hidden).await.ok();
        assert_eq!(lacking().await, [false, true]);

        let mut tx = world.store.write().await.expect("the writer");
        let mut row = network::get(&mut tx, &second).await.expect("networks").expect("the network");
        row.email = Some("buero@beispiel.de".parse().expect("an address"));
        assert_eq!(network::update(&mut tx, &row).await.expect("a write"), true);
        tx.commit().await.expect("a commit");
        assert_eq!(lacking().await, [false, false]);

        let mut tx = world.store.write().await.expect("the writer");
        let mut row = network::get(&mut tx, &second).await.expect("networks").expect("the network");
        (row.email, row.published) = (None, false);
        assert_eq!(network::update(&mut tx, &row).await.expect("a write"), true);
        tx.commit().await.expect("a commit");
        assert_eq!(lacking().await, [false, false], "there is no page yet");
    }
}
