//! Acts on what the state office keeps from the public.

use super::Log;
use crate::{actions::hiding::keep::keep_hidden, domain::hiding::Hidable, store::keeper};

pub async fn of_the_office(log: &mut Log) {
    let world = log.world.clone();
    let (lead, staff) = (world.coordinator_of("verborgen").await, world.reviewer().await);
    let network = lead.own_network().clone();
    let kept = |id: &str, kind: &str, subject: &str| {
        format!(r#"{{"v":1,"id":"{id}","kind":"{kind}","subject":"{subject}","reason":"complaint","for_good":false}}"#)
    };
    let id = staff.hides(&Hidable::Network(network.clone())).await.ok();
    lead.answers(&id, &network, "Wir haben es berichtigt.").await.ok();
    staff.act(async |tx, by| keep_hidden(tx, by, &id).await).await.ok();
    staff.shows_again(&id).await.ok();
    let (subject, row) = (("network", network.as_str()), kept(id.as_str(), "network", network.as_str()));
    log.expects(&staff, "hiding.begin", subject, "", &row);
    log.expects(&lead, "hiding.answer", subject, "", &row);
    log.expects(&staff, "hiding.keep", subject, "", &row);
    log.expects(&staff, "hiding.end", subject, &row, "");

    let organisation = world.organisation("Verborgenes Haus").await;
    let sharing = keeper::sharing(&mut world.reader().await, &organisation, world.now().day()).await;
    assert_eq!(sharing.expect("an entry").all(), []);
    let id = staff.hides(&Hidable::Organisation(organisation.clone())).await.ok();
    staff.shows_again(&id).await.ok();
    let subject = ("organisation", organisation.as_str());
    let row = kept(id.as_str(), "organisation", organisation.as_str());
    log.expects(&staff, "organisation.hide", subject, "", &row);
    log.expects(&staff, "organisation.show", subject, &row, "");
}
