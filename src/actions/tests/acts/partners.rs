//! Acts on the partners of a network.

use super::{super::examples::*, Log, who_acts};
use crate::{
    actions::{
        partners::add::{add_partner, parse_terms},
        partners::edit::{edit_partner, end_partner},
        partners::remove::remove_partner,
    },
    domain::seen::Seen,
    store::{partnership, partnership::Terms},
};

fn terms(role: &str, until: &str) -> Terms {
    parse_terms(&typed(&[("role", role), ("tasks", "Labor"), ("since", "2026"), ("until", until)])).expect("terms")
}

pub async fn of_a_network(log: &mut Log) {
    let world = log.world.clone();
    let (id, people) = who_acts(&world, "partner").await;
    let subject = ("network", id.as_str());
    for (who, on_behalf_of) in &people {
        let museum = world.organisation("Museum").await;
        let one = who.act(async |tx, by| add_partner(tx, by, &id, &museum, &terms("lead", "")).await).await.ok();
        let text = |role: &str, until: &str| {
            format!(
                r#"{{"v":1,"id":"{one}","network_id":"{id}","organisation_id":"{museum}","slug":"o-{museum}","name":"Museum","sector":"science","kind":"university","website":null,"role":"{role}","tasks":"Labor","since":"2026","until":{until},"programme_sector":null}}"#
            )
        };
        log.expects_for(on_behalf_of.as_ref(), who, "partner.add", subject, "", &text("lead", "null"));
        let (seen, new) = (Seen::from(&terms("lead", "")), terms("supporter", ""));
        who.act(async |tx, by| edit_partner(tx, by, &id, &one, &seen, &new).await).await.ok();
        let (before, after) = (text("lead", "null"), text("supporter", "null"));
        log.expects_for(on_behalf_of.as_ref(), who, "partner.edit", subject, &before, &after);
        who.act(async |tx, by| end_partner(tx, by, &id, &one).await).await.ok();
        let (before, after) = (text("supporter", "null"), text("supporter", "\"2026-11-23\""));
        log.expects_for(on_behalf_of.as_ref(), who, "partner.end", subject, &before, &after);
        let ended =
            partnership::get(&mut world.reader().await, &id, &one).await.expect("partners").expect("the partner");
        let seen = Seen::from(&ended.terms());
        who.act(async |tx, by| remove_partner(tx, by, &id, &one, &seen).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "partner.remove", subject, &after, "");
    }
}
