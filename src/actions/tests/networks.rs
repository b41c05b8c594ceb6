use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::{
        profile::add_contact::{add_contact, parse_contact},
        profile::edit::{Profile, edit_profile},
        profile::edit_coverage::{self, Area, chosen, edit_coverage},
        profile::edit_fundings::{FundingTerms, put_funding, remove_funding},
    },
    domain::{
        account::NetworkRole,
        id::{CoverageId, NetworkId},
        period::Period,
        seen::Seen,
    },
    store::{audit, contact, contact::Contact, coverage, coverage::Coverage, funding, funding::Funding, network},
};

/// An area as it is typed.
fn area(keys: &[&str], since: &str, until: &str) -> Area {
    let kreise = keys.iter().map(|key| ("ags", *key));
    let pairs: Vec<_> = kreise.chain([("covered_since", since), ("covered_until", until)]).collect();
    Area::parse(&typed(&pairs)).expect("an area")
}

/// Saves an area over the one that is stored now.
async fn covers(who: &Someone, area: Area) -> Answer<()> {
    let all = coverage::of_network(&mut who.world.reader().await, who.own_network()).await.expect("coverages");
    let seen = edit_coverage::seen(&chosen(&all, who.world.now().day()));
    who.act(async |tx, by| edit_coverage(tx, by, who.own_network(), &seen, &area).await).await
}

async fn fundings(world: &World, network: &NetworkId) -> Vec<Funding> {
    funding::of_network(&mut world.reader().await, network).await.expect("fundings")
}

fn period(since: &str, until: &str) -> Period {
    Period::new(since.parse().ok(), until.parse().ok()).expect("a period")
}

/// What a network covers or covered: Kreis, from, until.
async fn covered(world: &World, by: &Someone) -> Vec<(String, String)> {
    let all = coverage::of_network(&mut world.reader().await, by.own_network()).await.expect("coverages");
    all.into_iter().map(|c| (c.ags.to_string(), c.period.in_words())).collect()
}

/// Enters a coverage as an import would, past the form.
async fn enters(by: &Someone, key: &str, period: Period) -> Result<(), String> {
    let row = Coverage {
        id: CoverageId::fresh(),
        network_id: by.own_network().clone(),
        ags: key.parse().expect("a Kreis"),
        period,
    };
    let answer = by.act(async |tx, _| Ok(coverage::insert(tx, &row).await?)).await;
    if answer.is_ok() { Ok(()) } else { Err(answer.refused()) }
}

on_both_engines! {
    async fn the_years_in_which_a_network_covers_a_kreis_do_not_overlap(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let other = world.coordinator_of("nordoberpfalz").await;
        assert_eq!(enters(&lead, "09461", period("2022", "2024")).await, Ok(()));
        let taken = [("2024-12-31", ""), ("2021", "2022-01"), ("2023", "2023"), ("", ""), ("", "2022")];
        for (since, until) in taken {
            assert_eq!(enters(&lead, "09461", period(since, until)).await, Err("refused".to_owned()), "{since} – {until}");
        }
        assert_eq!(enters(&lead, "09461", period("2025", "")).await, Ok(()));
        assert_eq!(enters(&lead, "09461", period("", "2021")).await, Ok(()));
        assert_eq!(enters(&lead, "09471", period("2023", "2023")).await, Ok(()));
        assert_eq!(enters(&other, "09461", period("2023", "2023")).await, Ok(()));
        let stretch = "UPDATE coverage SET until = '2025-01' WHERE since = '2022'";
        assert_eq!(world.sql(stretch).await, "coverage_overlap");
    }

    async fn a_kreis_left_out_ends_today_and_a_slip_of_today_goes(world) {
        let lead = world.coordinator_of("mintmobil").await;
        enters(&lead, "09461", period("2024", "")).await.expect("a coverage");
        covers(&lead, area(&["09461", "09471"], "", "")).await.ok();
        let both = [("09461".to_owned(), "seit 2024".to_owned()), ("09471".to_owned(), "seit 23. November 2026".to_owned())];
        assert_eq!(covered(&world, &lead).await, both);
        covers(&lead, area(&[], "", "")).await.ok();
        assert_eq!(covered(&world, &lead).await, [("09461".to_owned(), "2024 bis 23. November 2026".to_owned())]);
        covers(&lead, area(&["09461"], "", "")).await.ok();
        assert_eq!(covered(&world, &lead).await, [("09461".to_owned(), "seit 2024".to_owned())]);
    }

    async fn a_kreis_that_was_only_planned_can_be_left_out(world) {
        let lead = world.coordinator_of("mintmobil").await;
        enters(&lead, "09461", period("2027", "")).await.expect("a coverage");
        covers(&lead, area(&[], "", "")).await.ok();
        assert_eq!(covered(&world, &lead).await, []);
    }

    async fn who_knows_when_a_kreis_came_or_left_says_so(world) {
        let lead = world.coordinator_of("mintmobil").await;
        covers(&lead, area(&["09461", "09471"], "2021", "")).await.ok();
        covers(&lead, area(&["09471", "09472"], "03.2028", "2023")).await.ok();
        let line = |ags: &str, words: &str| (ags.to_owned(), words.to_owned());
        let expected = [line("09461", "2021 bis 2023"), line("09471", "seit 2021"), line("09472", "seit März 2028")];
        assert_eq!(covered(&world, &lead).await, expected);
        let refused = [
            (area(&["09461", "09471", "09472"], "2023", ""), "invalid: covered_since"),
            (area(&["09472"], "", "2020"), "invalid: covered_until"),
            (area(&["09471"], "", "2027"), "invalid: covered_until"),
        ];
        for (area, why) in refused {
            assert_eq!(covers(&lead, area).await.refused(), why);
        }
        covers(&lead, area(&["09461", "09471", "09472"], "2024", "")).await.ok();
        covers(&lead, area(&["09461", "09471"], "", "2030")).await.ok();
        let expected = [
            line("09461", "2021 bis 2023"), line("09461", "seit 2024"), line("09471", "seit 2021"),
            line("09472", "März 2028 bis 2030"),
        ];
        assert_eq!(covered(&world, &lead).await, expected);
    }

    async fn an_area_changed_by_somebody_else_is_not_overwritten(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let seen = edit_coverage::seen(&[]);
        let saves = async |area: Area| lead.act(async |tx, by| edit_coverage(tx, by, &network, &seen, &area).await).await;
        saves(area(&[], "", "")).await.ok();
        saves(area(&["09461"], "2024", "")).await.ok();
        assert_eq!(saves(area(&["09471"], "", "")).await.refused(), "stale");
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let kept = coverage::of_network(&mut world.reader().await, &network).await.expect("coverages");
        let rows_of = |rows: &[Coverage]| format!(r#"{{"v":1,"kreise":{}}}"#, serde_json::to_string(rows).expect("JSON"));
        let told: Vec<_> = rows.into_iter().map(|row| (row.act, row.before, row.after)).collect();
        assert_eq!(told, [("network.coverage".to_owned(), rows_of(&[]), rows_of(&kept))]);
    }

    async fn a_funding_changed_by_somebody_else_is_not_overwritten_and_the_log_keeps_the_rows(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let of = |pairs: &[(&str, &str)]| FundingTerms::parse(&typed(pairs), &[]).expect("terms");
        let (first, second) = (of(&[("round", "3"), ("since", "2023")]), of(&[("round", "3"), ("until", "2028")]));
        lead.act(async |tx, by| put_funding(tx, by, &network, None, first.clone()).await).await.ok();
        let before = fundings(&world, &network).await.remove(0);
        let seen = Seen::from(&before);
        let saves = async |terms: &FundingTerms| {
            lead.act(async |tx, by| put_funding(tx, by, &network, Some((&before.id, &seen)), terms.clone()).await).await
        };
        saves(&first).await.ok();
        saves(&second).await.ok();
        let after = fundings(&world, &network).await.remove(0);
        assert_eq!(saves(&first).await.refused(), "stale");
        let removes = async |seen: &Seen| lead.act(async |tx, by| remove_funding(tx, by, &network, &before.id, seen).await).await;
        assert_eq!(removes(&seen).await.refused(), "stale");
        removes(&Seen::from(&after)).await.ok();
        assert_eq!(saves(&first).await.refused(), "not found");
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let told: Vec<_> = rows.into_iter().map(|row| (row.act, row.before, row.after)).collect();
        assert_eq!(told, [
            ("funding.put".to_owned(), String::new(), versioned(&before)),
            ("funding.put".to_owned(), versioned(&before), versioned(&after)),
            ("funding.remove".to_owned(), versioned(&after), String::new()),
        ]);
        let kept = network::get(&mut world.reader().await, &network).await.expect("networks").expect("the network");
        assert_eq!(kept.version, 1, "the profile was not changed");
    }

    async fn a_person_is_public_only_with_consent(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let named = [("contact_name", "Beispiel Person"), ("contact_email", "a@beispiel.de"), ("public", "1")];
        let refused = parse_contact(&network, &typed(&named)).expect_err("no consent");
        assert_eq!(refused.iter().map(|error| error.key.as_str()).collect::<Vec<_>>(), ["consent_on"]);

        let mut pairs = named.to_vec();
        pairs.push(("consent_on", "23.11.2026"));
        let with_consent = parse_contact(&network, &typed(&pairs)).expect("a contact");
        let without = Contact { consent_on: None, ..with_consent.clone() };
        assert_eq!(lead.act(async |tx, by| add_contact(tx, by, &without).await).await.refused(), "refused");
        lead.act(async |tx, by| add_contact(tx, by, &with_consent).await).await.ok();
        assert_eq!(world.sql("UPDATE contact SET consent_on = NULL").await, "contact_public_person_has_consented");
        let public = contact::public_of_network(&mut world.reader().await, &network).await.expect("contacts");
        assert_eq!(public, [with_consent]);
    }

    async fn a_contact_is_private_unless_said_otherwise(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let contact = parse_contact(&network, &typed(&[("contact_name", "Beispiel"), ("contact_phone", "0951 123")])).expect("a contact");
        lead.act(async |tx, by| add_contact(tx, by, &contact).await).await.ok();
        let mut on = world.reader().await;
        let (kept, public) = (contact::of_network(&mut on, &network).await, contact::public_of_network(&mut on, &network).await);
        assert_eq!((kept.expect("contacts").len(), public.expect("contacts")), (1, vec![]));
    }

    async fn the_last_lead_stays(world) {
        let lead = world.coordinator_of("mintmobil").await;
        world.member_of("mintmobil", NetworkRole::Deputy).await;
        let steps_down = format!("UPDATE membership SET until = 1 WHERE account_id = '{}'", lead.id);
        let is_demoted = format!("UPDATE membership SET role = 'viewer' WHERE account_id = '{}'", lead.id);
        assert_eq!(world.sql(&steps_down).await, "membership_last_lead");
        assert_eq!(world.sql(&is_demoted).await, "membership_last_lead");
        assert_eq!(world.sql("DELETE FROM membership").await, "membership_append_only");
        world.coordinator_of("mintmobil").await;
        assert_eq!(world.sql(&steps_down).await, "1 changed");
    }

    async fn a_profile_changed_by_somebody_else_is_not_overwritten(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let deputy = world.member_of("mintmobil", NetworkRole::Deputy).await;
        let network = lead.own_network().clone();
        let edits = async |who: &Someone, version: i64, name: &str| {
            let profile = Profile::parse(&typed(&[("name", name), ("published", "1")])).expect("a profile");
            who.act(async |tx, by| edit_profile(tx, by, &network, &Seen::Version(version), &profile).await).await
        };
        edits(&lead, 1, "Erster").await.ok();
        assert_eq!(edits(&deputy, 1, "Zweiter").await.refused(), "stale");
        let kept = network::get(&mut world.reader().await, &network).await.expect("networks").expect("the network");
        assert_eq!((kept.name.as_str(), kept.version), ("Erster", 2));
    }

    async fn only_who_leads_a_network_edits_its_profile(world) {
        let lead = world.coordinator_of("mintmobil").await;
        let network = lead.own_network().clone();
        let profile = Profile::parse(&typed(&[("name", "Fremd"), ("published", "1")])).expect("a profile");
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        for who in [editor, foreign] {
            let answer = who.act(async |tx, by| edit_profile(tx, by, &network, &Seen::Version(1), &profile).await).await;
            assert_eq!(answer.refused(), "forbidden");
        }
    }
}
