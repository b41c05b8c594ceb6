//! Acts on entries of the directory, and on accounts.

use super::{super::examples::*, Log, Row, who_acts};
use crate::{
    actions::{
        accounts::add_role::{NewRoles, add_role},
        accounts::create::{NewAccount, create_account},
        accounts::set_password::set_password,
        partners::add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        partners::edit_organisation::edit_organisation,
        partners::hand_over::{self, hand_over},
        partners::merge::{ask_again, keep_apart},
        partners::take_back::take_back,
        school_calendar::edit::{self, parse_holiday, put_holiday, remove_holiday},
        term_names::edit::{self as names, forget_names, parse_names, put_names},
    },
    domain::{
        account::{NetworkRole, Password, PlatformRole},
        act,
        id::{NetworkId, OrganisationId},
        seen::Seen,
        term_names::{NamedTerm, TermNames},
    },
    store::{audit, organisation, organisation::Organisation},
};

pub async fn of_the_directory(log: &mut Log) {
    let world = log.world.clone();
    let (id, people) = who_acts(&world, "verzeichnis").await;
    for (who, on_behalf_of) in &people {
        let entry = |name: &str| {
            let pairs = [
                ("organisation_name", name),
                ("sector", "civil"),
                ("kind", "museum"),
                ("ags", "09461"),
                ("website", "https://m.example"),
                ("description", "Haus"),
            ];
            NewOrganisation::parse(&typed(&pairs)).expect("an entry")
        };
        let (new, other) = (entry("Haus der Technik"), entry("Technikhaus"));
        let entered =
            who.act(async |tx, by| enter_organisation(tx, by, &id, &new, true).await).await.ok().expect("entered");
        let slug = if on_behalf_of.is_none() { "haus-der-technik" } else { "haus-der-technik-2" };
        let text = |network: Option<Option<&NetworkId>>, name: &str| {
            let network = network.map(|id| id.map_or("null".to_owned(), |id| format!("\"{id}\"")));
            let network = network.map(|network| format!("\"network\":{network},")).unwrap_or_default();
            format!(
                r#"{{"v":1,{network}"id":"{entered}","slug":"{slug}","name":"{name}","sector":"civil","kind":"museum","ags":"09461","website":"https://m.example","description":"Haus"}}"#
            )
        };
        let subject = ("organisation", entered.as_str());
        let (after, doer) = (text(Some(Some(&id)), "Haus der Technik"), who.network.as_ref());
        log.expects_for(on_behalf_of.as_ref(), who, "organisation.enter", subject, "", &after);

        let terms = parse_terms(&typed(&[("role", "lead")])).expect("terms");
        who.act(async |tx, by| add_partner(tx, by, &id, &entered, &terms).await).await.ok();
        let added = audit::all(&mut world.reader().await).await.expect("the log").pop().expect("a row");
        log.expects_for(on_behalf_of.as_ref(), who, "partner.add", ("network", id.as_str()), "", &added.after);

        who.act(async |tx, by| edit_organisation(tx, by, &id, &entered, &Seen::Version(1), &other, true).await)
            .await
            .ok()
            .expect("corrected");
        let (before, after) = (text(None, "Haus der Technik"), text(Some(doer), "Technikhaus"));
        log.expects_for(on_behalf_of.as_ref(), who, "organisation.edit", subject, &before, &after);

        // To keep an entry is no act on behalf of others.
        let change = audit::all(&mut world.reader().await).await.expect("the log").pop().expect("a row").number;
        who.act(async |tx, by| take_back(tx, by, &entered, change, &Seen::Version(2)).await).await.ok();
        let (before, after) = (text(None, "Technikhaus"), text(Some(doer), "Haus der Technik"));
        log.expects(who, "organisation.take_back", subject, &before, &after);
        if on_behalf_of.is_some() {
            who.act(async |tx, by| hand_over(tx, by, &entered, &hand_over::seen(Some(&id)), &None).await).await.ok();
            log.expects(who, "organisation.hand", subject, id.as_str(), "");
        }
    }
}

/// From the command line: nobody is signed in, and the log holds neither name nor address.
pub async fn of_accounts(log: &mut Log) {
    let world = log.world.clone();
    let network = world.network("konten").await;
    let new = NewAccount {
        email: "ada@beispiel.de".parse().expect("an address"),
        name: "Ada".parse().expect("a name"),
        password: Password::typed("das erste Passwort"),
        platform_role: Some(PlatformRole::Staff),
        membership: Some((network.clone(), NetworkRole::Editor)),
        is_demo: false,
    };
    let email = new.email.clone();
    let account = create_account(&world.store, new, world.now()).await.expect("an account");
    let second = Password::typed("das zweite Passwort");
    set_password(&world.store, &email, second, world.now()).await.expect("a new password");
    let other = world.network("zweites").await;
    let roles = NewRoles { platform: None, membership: Some((other.clone(), NetworkRole::Lead)) };
    add_role(&world.store, &email, roles, world.now()).await.expect("another role");
    let mut expects = |act: &str, after: String| {
        log.expected.push(Row {
            actor: None,
            act: act.to_owned(),
            subject: ("account".to_owned(), account.to_string()),
            before: String::new(),
            after,
            on_behalf_of: None,
        });
    };
    expects("account.create", format!(r#"{{"v":1,"platform_role":"staff","network":"{network}","role":"editor"}}"#));
    expects("account.password", String::new());
    expects("account.role", format!(r#"{{"v":1,"platform_role":null,"network":"{other}","role":"lead"}}"#));
}

/// Who runs the site: from the page, and from the command line.
pub async fn of_the_operator(log: &mut Log) {
    let admin = log.world.admin().await;
    super::super::operator::acts(&admin).await;
    let platform = ("platform", "platform");
    let first = r#"{"v":1,"details":{"anschrift":"Amt\nWeg 1","email":"post@amt.example"}}"#;
    log.expects(&admin, "platform.operator", platform, r#"{"v":1,"details":{}}"#, first);
    let [before, after] = [1, 2].map(|way| format!(r#"{{"v":1,"details":{{"anschrift":"Amt\nWeg {way}"}}}}"#));
    log.expected.push(Row {
        actor: None,
        act: "platform.operator".to_owned(),
        subject: ("platform".to_owned(), "platform".to_owned()),
        before,
        after,
        on_behalf_of: None,
    });
}

/// The list of themes.
pub async fn of_themes(log: &mut Log) {
    let staff = log.world.reviewer().await;
    super::super::themes::acts(&staff).await;
    let platform = ("platform", "platform");
    log.expects(&staff, "theme.add", platform, "", "Robotik");
    log.expects(&staff, "theme.rename", platform, "Robotik", "Roboter");
    log.expects(&staff, "theme.remove", platform, "Roboter", "");
}

/// Two entries that become one, and two again.
pub async fn of_merging(log: &mut Log) {
    let staff = log.world.reviewer().await;
    let (gone, kept, id) = super::super::merging::acts(&staff).await;
    let entry = async |of: &OrganisationId| {
        let reader = &mut log.world.reader().await;
        organisation::get(reader, of).await.expect("entries").expect("the entry")
    };
    let (theirs, own) = (entry(&gone).await, entry(&kept).await);
    let merged = Organisation { name: theirs.name.clone(), ..own.clone() };
    let json = |entry: &Organisation| serde_json::to_string(&act::Organisation::from(entry)).expect("JSON");
    let merging =
        format!(r#"{{"v":1,"id":"{id}","gone":"{gone}","gone_name":"{}","entry":{}}}"#, theirs.name, json(&merged));
    let before = versioned(&act::Organisation::from(&own));
    log.expects(&staff, "organisation.merge", ("organisation", kept.as_str()), &before, &merging);
    log.expects(&staff, "organisation.part", ("organisation", kept.as_str()), &merging, &before);
    for _ in 0..2 {
        staff.act(async |tx, by| keep_apart(tx, by, &gone, &kept).await).await.ok();
    }
    log.expects(&staff, "organisation.two", ("organisation", gone.as_str()), "", kept.as_str());
    for _ in 0..2 {
        staff.act(async |tx, by| ask_again(tx, by, &kept, &gone).await).await.ok();
    }
    log.expects(&staff, "organisation.again", ("organisation", kept.as_str()), gone.as_str(), "");
}

/// The table of school holidays.
pub async fn of_school_holidays(log: &mut Log) {
    let staff = log.world.reviewer().await;
    let pairs = [("name", "Ferien"), ("first_day", "1.8.2030"), ("last_day", "10.9.2030")];
    let new = parse_holiday(None, &typed(&pairs)).expect("holidays");
    let later =
        parse_holiday(Some(&new.id), &typed(&[pairs[0], pairs[1], ("last_day", "11.9.2030")])).expect("holidays");
    staff.act(async |tx, by| put_holiday(tx, by, &Seen::Nothing, &new).await).await.ok();
    let on_screen = edit::seen(Some(&new));
    staff.act(async |tx, by| put_holiday(tx, by, &on_screen, &later).await).await.ok();
    let twice = parse_holiday(None, &edit::typed_holiday(&later)).expect("holidays");
    let twice = staff.act(async |tx, by| put_holiday(tx, by, &Seen::Nothing, &twice).await).await;
    assert_eq!(twice.refused(), "invalid: first_day");
    let late = staff.act(async |tx, by| put_holiday(tx, by, &on_screen, &new).await).await;
    assert_eq!(late.refused(), "stale");
    staff.act(async |tx, by| remove_holiday(tx, by, &new.id).await).await.ok();
    let (platform, told) = (("platform", "platform"), |last: &str| format!("Ferien 2030-08-01/2030-09-{last}"));
    log.expects(&staff, "holiday.put", platform, "", &told("10"));
    log.expects(&staff, "holiday.put", platform, &told("10"), &told("11"));
    log.expects(&staff, "holiday.remove", platform, &told("11"), "");
}

/// What people call the terms.
pub async fn of_term_names(log: &mut Log) {
    let (staff, lead) = (log.world.reviewer().await, log.world.coordinator_of("namen").await);
    let music = NamedTerm::find("plus", "musik").expect("a term");
    let shipped = TermNames::default().of(music).to_vec();
    let new = parse_names(music, &typed(&[("names", "Klang\nOrchester")])).expect("names");
    let refused = lead.act(async |tx, by| put_names(tx, by, music, &names::seen(&shipped), &new).await).await;
    assert_eq!(refused.refused(), "not found");
    staff.act(async |tx, by| put_names(tx, by, music, &names::seen(&shipped), &new).await).await.ok();
    // The same again is no act, and what is over what others have changed is late.
    staff.act(async |tx, by| put_names(tx, by, music, &names::seen(&new), &new).await).await.ok();
    let late = staff.act(async |tx, by| put_names(tx, by, music, &names::seen(&shipped), &shipped).await).await;
    assert_eq!(late.refused(), "stale");
    staff.act(async |tx, by| forget_names(tx, by, music).await).await.ok();
    staff.act(async |tx, by| forget_names(tx, by, music).await).await.ok();
    let platform = ("platform", "platform");
    log.expects(&staff, "term_names.put", platform, "Musik: Klang", "Musik: Klang, Orchester");
    log.expects(&staff, "term_names.forget", platform, "Musik: Klang, Orchester", "");
}
