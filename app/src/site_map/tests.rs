use super::*;
use crate::http::{Asks, Guard, Route};
use mintverbund::policy::Action;
use std::fmt::Write;

fn all() -> Vec<Route> {
    [public().list(), signed_in().list()].concat()
}

fn names(rights: &[Action]) -> String {
    rights.iter().map(|right| format!("{right:?}")).collect::<Vec<_>>().join(", ")
}

fn line(route: &Route) -> String {
    let Route { method, path, guard } = route;
    let (first, later) = guard.rights_asked(path);
    let first = match guard {
        Guard::Policy(_) => names(&first),
        Guard::Call(Asks::Person, _) => format!("(Call) {}", names(&first)).trim_end().to_owned(),
        Guard::Call(Asks::Page, _) => format!("(Call, no use of the session) {}", names(&first)).trim_end().to_owned(),
        other => format!("({other:?})"),
    };
    let later = if later.is_empty() { String::new() } else { format!(" · then {}", names(&later)) };
    format!("{method:<5} {path:<68} {first}{later}\n")
}

fn written() -> String {
    let mut text = String::from(
        "Every address and what guards it. The rights are asked before anything else happens; those after \"then\"\n\
         by the action, which has read what they are about.\n\n",
    );
    text.extend(all().iter().map(line));
    let asked = |right: &&Action| {
        all().iter().any(|route| matches!(route.guard, Guard::Policy(all) | Guard::Call(_, all) if all.contains(right)))
    };
    let (_, unasked): (Vec<Action>, Vec<Action>) = Action::ALL.iter().partition(|right| asked(right));
    let _ = writeln!(text, "\nRights that guard no address: {}", names(&unasked));
    text
}

#[test]
fn the_list_of_routes_is_what_the_snapshot_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/routes.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, written()).expect("the snapshot can be written");
    }
    // Read now, not when this was compiled: what was just written counts.
    let kept = std::fs::read_to_string(path).expect("the snapshot");
    assert_eq!(written(), kept, "run with UPDATE_SNAPSHOTS=1 and read the difference");
}
