//! Who runs this site.

use super::{examples::*, on_both_engines, people::Someone};
use crate::{
    actions::operator::edit::{edit_operator, set_operator},
    domain::{
        operator::{Operator, OperatorDetail},
        seen::Seen,
    },
    store::operator,
};

fn saying(pairs: &[(&str, &str)]) -> Operator {
    Operator::parse(&typed(pairs)).expect("an operator")
}

async fn edits(who: &Someone, on_screen: &Operator, new: &Operator) -> super::people::Answer<()> {
    who.act(async |tx, by| edit_operator(tx, by, &Seen::from(on_screen), new).await).await
}

/// What administration and command line leave in the log.
pub async fn acts(admin: &Someone) {
    let (nothing, first) = (Operator::default(), saying(&[("anschrift", "Amt\nWeg 1"), ("email", "post@amt.example")]));
    edits(admin, &nothing, &first).await.ok();
    let second = saying(&[("anschrift", "Amt\nWeg 2"), ("email", "post@amt.example")]);
    let mut tx = admin.world.store.write().await.expect("a writer");
    set_operator(&mut tx, &second, admin.world.now()).await.expect("said");
    tx.commit().await.expect("a commit");
}

on_both_engines! {
    async fn only_the_administration_says_who_runs_the_site(world) {
        let (admin, staff, lead) = (world.admin().await, world.reviewer().await, world.coordinator_of("cluster").await);
        let (nothing, new) = (Operator::default(), saying(&[("anschrift", "Amt")]));
        for who in [&staff, &lead] {
            assert_eq!(edits(who, &nothing, &new).await.refused(), "forbidden");
        }
        assert_eq!(operator::read(&mut world.reader().await).await.expect("an operator"), nothing);
        edits(&admin, &nothing, &new).await.ok();
        assert_eq!(operator::read(&mut world.reader().await).await.expect("an operator"), new);
        assert_eq!(world.acts().await, ["platform.operator"]);
        edits(&admin, &new, &new).await.ok();
        assert_eq!(world.acts().await.len(), 1, "what is the same already is no act");
    }

    async fn who_saw_something_else_changes_nothing_and_what_is_emptied_is_gone(world) {
        let admin = world.admin().await;
        let (nothing, first) = (Operator::default(), saying(&[("anschrift", "Amt"), ("telefon", "0951 1")]));
        edits(&admin, &nothing, &first).await.ok();
        let late = edits(&admin, &nothing, &saying(&[("anschrift", "Anderes")])).await;
        assert_eq!(late.refused(), "stale");
        let less = saying(&[("anschrift", "Amt")]);
        edits(&admin, &first, &less).await.ok();
        let stored = operator::read(&mut world.reader().await).await.expect("an operator");
        assert_eq!((stored.words(OperatorDetail::Phone), stored), (None, less));
    }
}
