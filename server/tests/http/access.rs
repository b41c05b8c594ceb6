//! Every address as every role: what is answered, against what its guard and the policy say.
//!
//! `access.txt` shows the whole table. An address without an example, or a role whose answers differ from the
//! policy's, fails here.

mod people;
mod place;
mod verdict;

use crate::harness::{Answer, TestApp, changed};
use mintverbund_app::{
    http::{Guard, Route},
    site_map,
};
use people::Role;
use place::Place;
use std::{fmt::Write, sync::Arc};

/// What one role is answered at every address, as the table shows it, and where that is wrong.
#[derive(Default)]
struct Column {
    cells: Vec<String>,
    wrong: Vec<String>,
}

/// Asks every address as one role. After a change the site begins anew, so that each is asked of the same place.
async fn column(place: Arc<Place>, role: Role) -> Column {
    let mut column = Column::default();
    let mut app = TestApp::holding(&place.database).await;
    for route in &place.routes {
        let expected = place.verdict(&role.actor, route);
        let answer = place.ask(&app, &role, route).await;
        if !expected.fits(&answer) {
            column.wrong.push(format!("{}, {}: {expected:?}, but {}", role.name, answer.asked, answer.status));
        }
        if has_acted(route, &answer) {
            app = TestApp::holding(&place.database).await;
        } else if route.method == "POST" {
            let changed = changed(&place.contents, &app.contents().await);
            // What a long form refuses is kept for whoever typed it.
            if matches!(verdict::told(&answer), 409 | 422) && changed == ["kept_form"] {
                app = TestApp::holding(&place.database).await;
                column.cells.push(expected.cell(&answer));
                continue;
            }
            column.wrong.extend(changed.iter().map(|table| format!("{}, {}: {table}", role.name, answer.asked)));
        }
        column.cells.push(expected.cell(&answer));
    }
    column
}

fn has_acted(route: &Route, answer: &Answer) -> bool {
    route.method == "POST" && verdict::told(answer) < 400
}

/// The columns of all roles, worked out side by side.
async fn columns(place: &Arc<Place>) -> Vec<Column> {
    let asked = place.roles.clone().into_iter().map(|role| tokio::spawn(column(place.clone(), role)));
    let mut columns = Vec::new();
    for column in asked.collect::<Vec<_>>() {
        columns.push(column.await.expect("a whole column"));
    }
    columns
}

fn table(place: &Place, columns: &[Column]) -> String {
    let mut text = String::new();
    for (number, role) in place.roles.iter().enumerate() {
        let _ = writeln!(text, "{:<2} {}", number + 1, role.name);
    }
    let numbers: Vec<String> = (1..=columns.len()).map(|number| format!("{number:<3}")).collect();
    let _ = writeln!(text, "\n{:<81}{}", "", numbers.join(" ").trim_end());
    for (row, Route { method, path, .. }) in place.routes.iter().enumerate() {
        let cells: Vec<String> = columns.iter().map(|column| format!("{:<3}", column.cells[row])).collect();
        let _ = writeln!(text, "{method:<5} {path:<74} {}", cells.join(" ").trim_end());
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_role_is_answered_everywhere_as_guard_and_policy_say() {
    let place = Arc::new(Place::new().await);
    let columns = columns(&place).await;
    let wrong: Vec<&String> = columns.iter().flat_map(|column| &column.wrong).collect();
    assert_eq!(wrong, Vec::<&String>::new());
    let written = format!("{HEAD}{}", table(&place, &columns));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/access.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, &written).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(written, kept, "run with UPDATE_SNAPSHOTS=1 and read the difference");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hidden_network_does_not_exist_for_any_role_elsewhere() {
    let place = Arc::new(Place::new().await.hidden().await);
    let wrong: Vec<String> = columns(&place).await.into_iter().flat_map(|column| column.wrong).collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_address_behind_the_sign_in_is_open_to_the_public() {
    let signed_in = site_map::signed_in();
    let open = signed_in.list().iter().filter(|route| route.guard == Guard::Public);
    assert_eq!(open.collect::<Vec<_>>(), Vec::<&Route>::new());
}

const HEAD: &str = "\
Every address as every role, with an offer in review that a colleague has taken on, a link that another network
proposed, and in the pages of the state office one proposed to a network that nobody leads.

in   has to sign in first
ok   gets the page, or the form is read: it succeeds, or is refused for what it says
403  may not, and may know that it exists
404  may not know that it exists
409  may not as things stand

";
