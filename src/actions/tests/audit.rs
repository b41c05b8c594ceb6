use super::{database::Engine, examples::*, on_both_engines};
use crate::{
    actions::{
        profile::add_contact::{add_contact, parse_contact},
        profile::edit_coverage::{self, Area, edit_coverage},
    },
    domain::{account::NetworkRole, act::Done, review::OfferState},
    store::audit::{self, first_break},
};

on_both_engines! {
    async fn each_transition_writes_exactly_one_row(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        coordinator.withdraws(&id).await.ok();
        coordinator.saves(&id, &offer("Zwei")).await.ok();
        coordinator.saves(&id, &offer("Zwei, besser")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        reviewer.releases(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Drei")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        reviewer.sends_back(&id, "Grund").await.ok();
        coordinator.saves(&id, &offer("Vier")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.makes(&id, OfferState::Paused).await.ok();
        coordinator.makes(&id, OfferState::Paused).await.ok();
        coordinator.confirms(&id).await.ok();
        assert_eq!(world.acts().await, [
            "offer.begin", "revision.submit", "revision.withdraw",
            "revision.begin", "revision.submit", "revision.claim", "revision.release", "revision.claim", "revision.approve",
            "revision.begin", "revision.submit", "revision.claim", "revision.request_changes",
            "revision.begin", "revision.submit", "revision.claim", "revision.supersede", "revision.approve",
            "offer.state", "offer.confirm",
        ]);
    }

    async fn a_row_says_who_did_what_and_how_it_stood_before(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let last = rows.last().expect("a row");
        let told = (last.number, last.at, last.actor.as_deref(), last.act.as_str(), last.before.as_str(), last.after.as_str());
        assert_eq!(told, (4, world.now(), Some(reviewer.id.as_str()), "revision.approve", "claimed", "approved"));
        assert_eq!((last.subject_kind.as_str(), last.subject_id.as_str()), ("revision", world.latest(&id).await.id.as_str()));
    }

    async fn a_discarded_draft_leaves_its_number_and_its_fingerprint_and_no_word_of_it(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let text = offer_with("Labor", &[("contact_name", "Ada Beispiel")]);
        let id = coordinator.begins(&text).await;
        coordinator.discards(&id).await.ok();
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let last = rows.last().expect("a row");
        let told = format!(r#"{{"v":1,"number":1,"sha256":"{}"}}"#, audit::fingerprint(&text.to_json()));
        assert_eq!((last.act.as_str(), last.before.as_str(), last.after.as_str()), ("revision.discard", told.as_str(), ""));
    }

    async fn a_refused_act_leaves_no_row(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer_with("Eins", &[("subjects", "")])).await;
        assert_eq!(coordinator.submits(&id).await.refused(), "invalid: subjects");
        assert_eq!(reviewer.claims(&id).await.refused(), "not found");
        assert_eq!(world.acts().await, ["offer.begin"]);
    }

    async fn the_log_cannot_be_changed_or_shortened(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        coordinator.begins(&offer("Eins")).await;
        assert_eq!(world.sql("UPDATE audit SET actor = NULL").await, "audit_append_only");
        assert_eq!(world.sql("DELETE FROM audit").await, "audit_append_only");
        assert_eq!(world.acts().await, ["offer.begin"]);
    }

    async fn a_row_changed_behind_the_triggers_is_found(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        for title in ["Eins", "Zwei", "Drei"] {
            coordinator.begins(&offer(title)).await;
        }
        let (off, on) = match world.engine {
            Engine::Sqlite => (
                "DROP TRIGGER audit_never_changes",
                "CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END",
            ),
            Engine::Postgres => ("ALTER TABLE audit DISABLE TRIGGER USER", "ALTER TABLE audit ENABLE TRIGGER USER"),
        };
        world.sql(off).await;
        let chain = async || first_break(&audit::all(&mut world.reader().await).await.expect("the log"));
        assert_eq!(chain().await, None);
        for column in ["at = at + 1", "actor = NULL", "act = 'x'", "subject_id = 'x'", "before = 'x'", "after = 'x'", "on_behalf_of = 'x'"] {
            let kept = audit::all(&mut world.reader().await).await.expect("the log").remove(1);
            assert_eq!(world.sql(&format!("UPDATE audit SET {column} WHERE number = 2")).await, "1 changed");
            assert_eq!(chain().await, Some(2), "{column}");
            let restore = format!(
                "UPDATE audit SET at = {}, actor = '{}', act = '{}', subject_id = '{}', before = '{}', after = '{}', on_behalf_of = NULL WHERE number = 2",
                kept.at.0, kept.actor.unwrap_or_default(), kept.act, kept.subject_id, kept.before, kept.after);
            world.sql(&restore).await;
        }
        assert_eq!((world.sql(on).await.contains("failed"), chain().await), (false, None));
    }

    async fn an_act_for_a_network_of_others_is_marked_as_such(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let network = coordinator.own_network().clone();
        let staff = world.reviewer().await;
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let area = Area::parse(&typed(&[("ags", "09461")])).expect("an area");
        let contact = parse_contact(&network, &typed(&[("contact_email", "info@beispiel.de")])).expect("a contact");
        editor.act(async |tx, by| add_contact(tx, by, &contact).await).await.ok();
        staff.act(async |tx, by| edit_coverage(tx, by, &network, &edit_coverage::seen(&[]), &area).await).await.ok();
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let marks: Vec<_> = rows.iter().map(|row| (row.act.as_str(), row.on_behalf_of.as_deref())).collect();
        assert_eq!(marks, [("contact.add", None), ("network.coverage", Some(network.as_str()))]);
    }

    /// The rows are those that a program before version 1 wrote into an empty log, hashes and all.
    async fn a_log_that_an_older_program_began_goes_on_unbroken(world) {
        let network = "0192f0c1-2d3e-7abc-8def-0123456789ab";
        let old = [
            ("network.recognition", "", "active seit 2022", "", "53a720fbf5e9f664c124962ca28099ae338e199a1c027b882f784e23852eeba1"),
            ("link.end", "confirmed", "confirmed until 2027-08", "53a720fbf5e9f664c124962ca28099ae338e199a1c027b882f784e23852eeba1", "95cad3229324780d82d7bed631a52c5d292f769954264d474555265c4a7dad03"),
        ];
        for (at, (act, before, after, previous, hash)) in old.iter().enumerate() {
            let (number, kind) = (at + 1, act.split('.').next().unwrap_or_default());
            let row = format!("{number}, 1795424400, NULL, NULL, '{act}', '{kind}', '{network}', '{before}', '{after}', '{previous}', '{hash}'");
            let columns = "number, at, actor, on_behalf_of, act, subject_kind, subject_id, before, after, previous_hash, hash";
            assert_eq!(world.sql(&format!("INSERT INTO audit ({columns}) VALUES ({row})")).await, "1 changed");
        }
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = lead.begins(&offer("Eins")).await;
        lead.submits(&id).await.ok();
        staff.publishes(&id).await;
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        assert_eq!((rows.len(), first_break(&rows)), (6, None));
        let lost = |row: &audit::Row| Done::read(&row.act, &row.before, &row.after).map(|told| told.lost);
        assert_eq!(rows.iter().map(lost).collect::<Vec<_>>(), vec![Some(Vec::new()); 6]);
    }
}
