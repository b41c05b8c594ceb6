//! Acts on a network: by the office, and on what the network says about itself.

use super::{super::examples::*, Log, who_acts};
use crate::{
    actions::{
        networks::confirm_cluster::{confirm_cluster, revoke_cluster},
        networks::create::create_network,
        networks::edit_recognition::{
            add_stretch, edit_recognition, parse_stretch, remove_recognition, remove_stretch, seen,
        },
        networks::rename::{self, rename_network},
        profile::add_contact::{add_contact, parse_contact, remove_contact},
        profile::edit::{Profile, edit_profile},
        profile::edit_contact::edit_contact,
        profile::edit_coverage::{self, Area, chosen, edit_coverage},
        profile::edit_fundings::{FundingTerms, put_funding, remove_funding},
        profile::edit_supports::{SupportTerms, put_support, remove_support},
    },
    domain::{network::RecognitionState, period::Period, seen::Seen},
    store::{
        contact::Contact,
        coverage, funding, network,
        recognition::{self, Recognition},
        support,
    },
};

pub async fn by_the_office(log: &mut Log) {
    let (world, staff) = (log.world.clone(), log.world.reviewer().await);
    let name = "MINT-Region Cham".parse().expect("a name");
    let slug = staff.act(async |tx, by| create_network(tx, by, &name).await).await.ok();
    let found = network::by_slug(&mut world.reader().await, &slug).await.expect("networks").expect("the network");
    let subject = ("network", found.id.as_str());
    log.expects(&staff, "network.create", subject, "", "MINT-Region Cham");

    let to = "cham".parse().expect("a slug");
    staff.act(async |tx, by| rename_network(tx, by, &found.id, &rename::seen(&slug), &to).await).await.ok();
    log.expects(&staff, "network.rename", subject, "mint-region-cham", "cham");

    let recognises = async |state: RecognitionState, since: &str, until: &str| {
        let period = Period { since: since.parse().ok(), until: until.parse().ok() };
        let new = Recognition { network_id: found.id.clone(), state, period, past: Vec::new() };
        let before = recognition::of_network(&mut world.reader().await, &found.id).await.expect("recognitions");
        staff.act(async |tx, by| edit_recognition(tx, by, &seen(before.as_ref()), &new).await).await.ok();
    };
    recognises(RecognitionState::Building, "2024", "").await;
    recognises(RecognitionState::Active, "2024", "2027-08").await;
    let building = r#"{"v":1,"state":"building","since":"2024","until":null}"#;
    let active = r#"{"v":1,"state":"active","since":"2024","until":"2027-08"}"#;
    log.expects(&staff, "network.recognition", subject, "", building);
    log.expects(&staff, "network.recognition", subject, building, active);

    let earlier = typed(&[("past_state", "paused"), ("past_since", "2022"), ("past_until", "2023")]);
    let earlier = parse_stretch(&found.id, &earlier).expect("an earlier time");
    staff.act(async |tx, by| add_stretch(tx, by, earlier.clone()).await).await.ok();
    staff.act(async |tx, by| remove_stretch(tx, by, &found.id, &earlier.id).await).await.ok();
    let paused = r#"{"v":1,"state":"paused","since":"2022","until":"2023"}"#;
    log.expects(&staff, "recognition.past", subject, "", paused);
    log.expects(&staff, "recognition.past_remove", subject, paused, "");

    let before = recognition::of_network(&mut world.reader().await, &found.id).await.expect("recognitions");
    staff.act(async |tx, by| remove_recognition(tx, by, &seen(before.as_ref()), &found.id).await).await.ok();
    log.expects(&staff, "recognition.remove", subject, active, "");

    let written = super::super::inquiries::acts(&staff).await;
    log.expects_for(Some(&written), &staff, "inquiry.state", ("network", written.as_str()), "open", "closed");
    log.expects_for(Some(&written), &staff, "inquiry.forget", ("network", written.as_str()), "", "");

    let called = world.network("umbenannt").await;
    let [before, after] = super::super::naming::act(&staff, &called, "umbenannt").await;
    log.expects_for(Some(&called), &staff, "network.names", ("network", called.as_str()), &before, &after);

    let asked = world.network("gefragt").await;
    for (act, kept) in super::super::check::acts(&staff, &asked).await {
        let subject = ("network", asked.as_str());
        match act {
            "network.answer" => log.expects_of_nobody(act, subject, &kept),
            _ => log.expects_for(Some(&asked), &staff, act, subject, "", &kept),
        }
    }
}

pub async fn of_the_profile(log: &mut Log) {
    let world = log.world.clone();
    let (id, people) = who_acts(&world, "profil").await;
    let subject = ("network", id.as_str());
    let carrier = world.organisation("Landratsamt").await;
    let mut stood = r#"{"v":1,"name":"profil","short_text":"","description":"","website":null,"email":null,"carrier":null,"published":true,"takes_inquiries":true}"#.to_owned();
    for (at, (who, on_behalf_of)) in people.iter().enumerate() {
        let (name, carried) = (format!("Name {at}"), [("carrier", carrier.as_str())]);
        let pairs = [
            ("name", name.as_str()),
            ("short_text", "Kurz"),
            ("description", "Lang"),
            ("website", "https://a.example"),
            ("email", "a@b.example"),
        ];
        let profile = Profile::parse(&typed(&[&pairs[..], &carried].concat())).expect("a profile");
        who.act(async |tx, by| edit_profile(tx, by, &id, &Seen::Version(at as i64 + 1), &profile).await).await.ok();
        let stands = format!(
            r#"{{"v":1,"name":"{name}","short_text":"Kurz","description":"Lang","website":"https://a.example","email":"a@b.example","carrier":"{carrier}","published":false,"takes_inquiries":true}}"#
        );
        log.expects_for(on_behalf_of.as_ref(), who, "network.edit", subject, &stood, &stands);
        stood = stands;

        // The Kreis that was there goes, another comes.
        let all = coverage::of_network(&mut world.reader().await, &id).await.expect("coverages");
        let before = match all.first() {
            Some(row) => {
                format!(r#"{{"id":"{}","network_id":"{id}","ags":"09461","since":"2026","until":null}}"#, row.id)
            }
            None => String::new(),
        };
        let (ags, since) = [("09461", "2026"), ("09471", "2025-08")][at];
        let seen = edit_coverage::seen(&chosen(&all, world.now().day()));
        let area = Area::parse(&typed(&[("ags", ags), ("covered_since", since), ("covered_until", "2026-11-30")]))
            .expect("an area");
        who.act(async |tx, by| edit_coverage(tx, by, &id, &seen, &area).await).await.ok();
        let all = coverage::of_network(&mut world.reader().await, &id).await.expect("coverages");
        let row = |at: usize, until: &str| {
            let row = &all[at];
            let since = row.period.since.map(|day| day.to_string()).unwrap_or_default();
            format!(
                r#"{{"id":"{}","network_id":"{id}","ags":"{}","since":"{since}","until":{until}}}"#,
                row.id, row.ags
            )
        };
        let after = [vec![row(0, "null")], vec![row(0, "\"2026-11-30\""), row(all.len() - 1, "null")]][at].join(",");
        let rows = |rows: &str| format!(r#"{{"v":1,"kreise":[{rows}]}}"#);
        log.expects_for(on_behalf_of.as_ref(), who, "network.coverage", subject, &rows(&before), &rows(&after));

        let everywhere = on_behalf_of.is_some();
        super::super::themes::chooses(who, &id, &["informatik"], everywhere).await.ok();
        super::super::themes::chooses(who, &id, &[], false).await.ok();
        let focus = |themes: &str, statewide: bool| format!(r#"{{"v":1,"themes":[{themes}],"statewide":{statewide}}}"#);
        let steps = [focus("", false), focus("\"informatik\"", everywhere), focus("", false)];
        for step in steps.windows(2) {
            log.expects_for(on_behalf_of.as_ref(), who, "network.themes", subject, &step[0], &step[1]);
        }

        let terms = |phase: &str| {
            let pairs = [
                ("round", "3"),
                ("phase", phase),
                ("funder", "bmftr"),
                ("reference", "16X1"),
                ("since", "2023"),
                ("until", "2027-08"),
                ("amount", "365.000"),
            ];
            FundingTerms::parse(&typed(&pairs), &["bmftr".to_owned()]).expect("terms")
        };
        who.act(async |tx, by| put_funding(tx, by, &id, None, terms("1")).await).await.ok();
        let first = funding::of_network(&mut world.reader().await, &id).await.expect("fundings").remove(0);
        let text = |phase: i64| {
            let number = &first.id;
            format!(
                "{{\"v\":1,\"id\":\"{number}\",\"network_id\":\"{id}\",\"round\":3,\"phase\":{phase},\"funder\":\"bmftr\",\"reference\":\"16X1\",\"since\":\"2023\",\"until\":\"2027-08\",\"amount\":\"365.000\u{a0}€\",\"own_share\":null}}"
            )
        };
        log.expects_for(on_behalf_of.as_ref(), who, "funding.put", subject, "", &text(1));
        if on_behalf_of.is_some() {
            // Of what the office enters nobody has to say once more that it is so.
            log.expects(who, "network.cluster", subject, "", "");
            who.act(async |tx, by| revoke_cluster(tx, by, &id).await).await.ok();
            log.expects(who, "network.no_cluster", subject, "", "");
            who.act(async |tx, by| confirm_cluster(tx, by, &id).await).await.ok();
            log.expects(who, "network.cluster", subject, "", "");
            let recorded = super::super::basis::act(who, &id).await;
            log.expects_for(on_behalf_of.as_ref(), who, "network.basis", subject, "", &recorded);
        }
        let seen = Seen::from(&first);
        who.act(async |tx, by| put_funding(tx, by, &id, Some((&first.id, &seen)), terms("2")).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "funding.put", subject, &text(1), &text(2));
        let second = funding::of_network(&mut world.reader().await, &id).await.expect("fundings").remove(0);
        let seen = Seen::from(&second);
        who.act(async |tx, by| remove_funding(tx, by, &id, &first.id, &seen).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "funding.remove", subject, &text(2), "");

        let put = SupportTerms::parse(&typed(&[
            ("support_kind", "foundation"),
            ("giver", "Stiftung Eins"),
            ("since", "2026"),
        ]));
        who.act(async |tx, by| put_support(tx, by, &id, None, put.expect("terms")).await).await.ok();
        let stored = support::of_network(&mut world.reader().await, &id).await.expect("supports").remove(0);
        let kept = format!(
            r#"{{"v":1,"id":"{}","network_id":"{id}","kind":"foundation","title":"","giver":"Stiftung Eins","reference":"","amount":null,"own_share":null,"since":"2026","until":null}}"#,
            stored.id
        );
        log.expects_for(on_behalf_of.as_ref(), who, "support.put", subject, "", &kept);
        who.act(async |tx, by| remove_support(tx, by, &id, &stored.id, &Seen::from(&stored)).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "support.remove", subject, &kept, "");
    }
}

pub async fn of_contacts(log: &mut Log) {
    let world = log.world.clone();
    let (id, people) = who_acts(&world, "kontakte").await;
    let subject = ("network", id.as_str());
    let museum = world.organisation("Museum").await;
    for (who, on_behalf_of) in &people {
        let pairs = [("contact_name", "Ada"), ("contact_function", "Büro"), ("contact_phone", "0951 1")];
        let new = parse_contact(&id, &typed(&pairs)).expect("a contact");
        who.act(async |tx, by| add_contact(tx, by, &new).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "contact.add", subject, "", new.id.as_str());
        let everything = Contact {
            organisation_id: Some(museum.clone()),
            name: "Emmy".to_owned(),
            function: "Labor".to_owned(),
            email: "a@b.example".parse().ok(),
            phone: None,
            public: true,
            consent_on: Some("2026".to_owned()),
            hidden: false,
            ..new.clone()
        };
        let seen = Seen::from(&new);
        who.act(async |tx, by| edit_contact(tx, by, &everything, &seen).await).await.ok();
        let fields = r#"["name","function","email","phone","organisation","public","consent_on"]"#;
        let after = format!(r#"{{"v":1,"contact":"{}","changed":{fields}}}"#, new.id);
        log.expects_for(on_behalf_of.as_ref(), who, "contact.edit", subject, "", &after);
        who.act(async |tx, by| remove_contact(tx, by, &id, &new.id).await).await.ok();
        log.expects_for(on_behalf_of.as_ref(), who, "contact.remove", subject, "", new.id.as_str());
    }
}
