//! The commands of the program.
#![expect(clippy::disallowed_methods, reason = "looks behind the store")]

use crate::{
    harness::Folder,
    program::{Program, bare, complained, finished, printed},
};
use std::io::BufRead;

const PASSWORD: &str = "zwölf Zeichen und mehr\n";

fn add(program: &Program, email: &str, more: &[&str]) -> std::process::Output {
    program.runs(&[&["user", "add", email, "--name", "Ada"], more].concat(), PASSWORD)
}

#[test]
fn the_demonstration_is_filled_in_once_however_often_it_is_asked_for() {
    let program = Program::new();
    let first = printed(program.runs(&["demo"], ""));
    let second = printed(program.runs(&["demo"], ""));
    let accounts = |text: &str| {
        text.lines().skip_while(|line| !line.starts_with("Accounts")).map(str::to_owned).collect::<Vec<_>>()
    };
    let filled = first.lines().next().unwrap_or_default();
    assert_eq!(filled.ends_with(" example offers filled in"), true, "{first}");
    assert_eq!(second.lines().map(str::to_owned).collect::<Vec<_>>(), accounts(&first));
    assert_eq!(accounts(&first).len(), 11, "a heading and ten accounts that can sign in");
}

#[test]
fn the_demonstration_does_not_touch_a_database_that_holds_anything_else() {
    let program = Program::new();
    printed(add(&program, "ada@beispiel.de", &["--platform", "admin"]));
    let before = printed(program.runs(&["user", "list"], ""));
    let said = complained(program.runs(&["demo"], ""));
    assert_eq!(said.contains("nothing was changed"), true, "{said}");
    assert_eq!(printed(program.runs(&["user", "list"], "")), before);
}

#[test]
fn accounts_added_to_the_demonstration_stay_and_it_is_not_filled_in_again() {
    let program = Program::new();
    let first = printed(program.runs(&["demo"], ""));
    let role = ["--network", "mintmobil", "--role", "lead"];
    let said = complained(add(&program, "ada@beispiel.de", &role));
    assert_eq!(said.contains("whose password is public"), true, "{said}");
    printed(add(&program, "ada@beispiel.de", &[role.as_slice(), &["--demo"]].concat()));
    let before = printed(program.runs(&["user", "list"], ""));
    let second = printed(program.runs(&["demo"], ""));
    let accounts = first.lines().skip_while(|line| !line.starts_with("Accounts")).collect::<Vec<_>>();
    assert_eq!(second.lines().collect::<Vec<_>>(), accounts, "the accounts with the password of the demonstration");
    assert_eq!(printed(program.runs(&["user", "list"], "")), before);
    assert_eq!(before.contains("ada@beispiel.de  Ada  mintmobil (lead)"), true);
}

#[test]
fn a_demonstration_is_not_served_to_everybody_unless_it_is_meant_to_be() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    for front in [["--listen", "0.0.0.0:0"].as_slice(), &["--https", "--listen", "127.0.0.1:0"]] {
        let said = complained(program.runs(&[&["serve"], front].concat(), ""));
        assert_eq!(said.contains("whose password is public"), true, "{said}");
        let mut serving = program.starts(&[&["serve", "--demo"], front].concat());
        let mut line = String::new();
        let stdout = serving.stdout.take().expect("a standard output");
        std::io::BufReader::new(stdout).read_line(&mut line).expect("the address");
        serving.kill().expect("the program can be ended");
        serving.wait().expect("the program is gone");
        assert_eq!(line.starts_with("MINT-Verbund: http://"), true, "{line}");
    }
}

/// Every detail that no public address is served without, said in words of its own.
const SAID: [(&str, &str); 17] = [
    ("anschrift", "Amt für Beispiele"),
    ("vertretung", "die Leitung"),
    ("email", "post@amt.example"),
    ("telefon", "0951 1234"),
    ("redaktion", "die Redaktion"),
    ("stand-impressum", "2026-11-27"),
    ("protokolle", "sieben Tage"),
    ("rechenzentrum", "im eigenen Haus"),
    ("rechtsgrundlage-website", "Art. 6 DSGVO"),
    ("rechtsgrundlage-konten", "Art. 6 DSGVO"),
    ("frist-hinweise", "ein Jahr"),
    ("frist-konten", "ein Jahr"),
    ("frist-kontakte", "ein Jahr"),
    ("frist-protokoll", "zehn Jahre"),
    ("frist-sicherungen", "30 Tage"),
    ("datenschutz-aufsicht", "die Aufsicht"),
    ("stand-datenschutz", "11.2026"),
];

/// The first line that a server says once it serves.
fn serves(program: &Program, front: &[&str]) -> String {
    let mut serving = program.starts(&[&["serve"], front].concat());
    let mut line = String::new();
    let stdout = serving.stdout.take().expect("a standard output");
    std::io::BufReader::new(stdout).read_line(&mut line).expect("the address");
    serving.kill().expect("the program can be ended");
    serving.wait().expect("the program is gone");
    line
}

#[test]
fn a_public_address_is_not_served_without_imprint_and_privacy_data_and_this_machine_is() {
    let program = Program::new();
    printed(add(&program, "ada@beispiel.de", &["--platform", "admin"]));
    let public = ["--https", "--listen", "127.0.0.1:0"];
    for (at, (detail, value)) in SAID.iter().enumerate() {
        if at == 0 || at == SAID.len() - 1 {
            let said = complained(program.runs(&[&["serve"], public.as_slice()].concat(), ""));
            assert_eq!(
                (said.contains(&format!("  {detail} (")), said.contains("operator set")),
                (true, true),
                "{said}"
            );
        }
        printed(program.runs(&["operator", "set", detail, value], ""));
    }
    assert_eq!(serves(&program, &public).starts_with("MINT-Verbund: http://"), true);
    printed(program.runs(&["operator", "clear", "telefon"], ""));
    let said = complained(program.runs(&[&["serve"], public.as_slice()].concat(), ""));
    assert_eq!((said.contains("  telefon ("), said.contains("  email (")), (true, false), "{said}");
    assert_eq!(serves(&program, &["--listen", "127.0.0.1:0"]).starts_with("MINT-Verbund: http://"), true);
}

#[test]
fn what_the_operator_says_is_listed_read_from_standard_input_and_refused_in_one_sentence() {
    let program = Program::new();
    printed(program.runs(&["operator", "set", "anschrift"], "Amt für Beispiele\nWeg 1\n"));
    let listed = printed(program.runs(&["operator", "list"], ""));
    assert_eq!(listed.contains("Amt für Beispiele / Weg 1"), true, "{listed}");
    assert_eq!(listed.lines().count(), 36, "every detail has a line");
    for (words, why) in [
        (["operator", "set", "email", "keine Adresse"].as_slice(), "E-Mail-Adresse: "),
        (&["operator", "set", "schuhgröße", "43"], "no detail is called schuhgröße"),
    ] {
        let said = complained(program.runs(words, ""));
        assert_eq!((said.contains(why), said.contains("panicked")), (true, false), "{said}");
    }
    assert_eq!(printed(program.runs(&["operator", "list"], "")), listed);
    printed(program.runs(&["audit", "verify"], ""));
}

#[test]
fn accounts_are_made_and_listed() {
    let program = Program::new();
    assert_eq!(
        printed(add(&program, "Ada@Beispiel.DE", &["--platform", "staff"])),
        "Ada@beispiel.de can sign in now\n"
    );
    assert_eq!(printed(program.runs(&["user", "list"], "")), "Ada@beispiel.de  Ada  staff\n");
    assert_eq!(
        printed(program.runs(&["user", "passwd", "ada@beispiel.de"], PASSWORD)),
        "new password set for ada@beispiel.de\n"
    );
}

#[test]
fn what_cannot_be_an_account_is_refused_in_one_sentence() {
    let program = Program::new();
    printed(add(&program, "ada@beispiel.de", &["--platform", "staff"]));
    let wrong: [(&[&str], &str); 6] = [
        (&["user", "add", "ADA@beispiel.de", "--name", "Ada"], PASSWORD),
        (&["user", "add", "bea@beispiel.de", "--name", "Bea", "--platform", "staff"], "kurz\n"),
        (&["user", "add", "bea@beispiel.de", "--name", "Bea", "--platform", "staff"], ""),
        (&["user", "add", "keine Adresse", "--name", "Bea", "--platform", "staff"], PASSWORD),
        (
            &["user", "add", "bea@beispiel.de", "--name", "Bea", "--network", "gibt-es-nicht", "--role", "lead"],
            PASSWORD,
        ),
        (&["user", "passwd", "niemand@beispiel.de"], PASSWORD),
    ];
    for (words, input) in wrong {
        let said = complained(program.runs(words, input));
        assert_eq!(
            (said.contains("panicked"), said.contains(input.trim()) && input.len() > 6),
            (false, false),
            "{said}"
        );
    }
    assert_eq!(printed(program.runs(&["user", "list"], "")), "ada@beispiel.de  Ada  staff\n");
}

#[test]
fn a_known_address_gets_one_more_role_and_keeps_name_and_password() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let known = |roles: &[&str]| {
        let words = ["user", "add", "ZUKUNFT@demo.example", "--name", "Anders", "--demo"];
        program.runs(&[&words, roles].concat(), "")
    };
    let said = "zukunft@demo.example has one more role now; name and password stay as they are\n";
    let editor = ["--network", "mintmobil", "--role", "editor"];
    assert_eq!(printed(known(&editor)), said);
    assert_eq!(printed(known(&["--platform", "staff"])), said);
    let accounts = printed(program.runs(&["user", "list"], ""));
    let line = "zukunft@demo.example  Koordination Zukunftswerker (Beispiel)  staff, mintmobil (editor), zukunftswerker (lead)";
    assert_eq!(accounts.lines().filter(|one| one.starts_with("zukunft@")).collect::<Vec<_>>(), [line]);
    let lead = ["--network", "mintmobil", "--role", "lead"];
    let refused: [(&[&str], &str); 5] = [
        (&editor, "schon eine Rolle in diesem Netzwerk"),
        (&lead, "schon eine Rolle in diesem Netzwerk"),
        (&["--platform", "admin"], "schon eine Rolle bei MINTraum"),
        (&["--platform", "staff", "--network", "cham", "--role", "lead"], "schon eine Rolle bei MINTraum"),
        (&[], "which role?"),
    ];
    for (roles, why) in refused {
        let said = complained(known(roles));
        assert_eq!(said.contains(why), true, "{said}");
    }
    assert_eq!(printed(program.runs(&["user", "list"], "")), accounts, "and nothing has changed");
}

#[test]
fn somebody_new_needs_a_name_and_a_role() {
    let program = Program::new();
    let new = ["user", "add", "bea@beispiel.de"];
    let refused: [(&[&str], &str); 4] = [
        (&["--platform", "staff"], "Give a name with --name"),
        (&["--platform", "staff", "--name", ""], "Give a name with --name"),
        (&["--platform", "staff", "--name", "  "], "Give a name with --name"),
        (&["--name", "Bea"], "which role?"),
    ];
    for (more, why) in refused {
        let said = complained(program.runs(&[&new, more].concat(), PASSWORD));
        assert_eq!(said.contains(why), true, "{said}");
    }
    assert_eq!(printed(program.runs(&["user", "list"], "")), "");
    let help = printed(bare(&["user", "add", "--help"]).output().expect("the program runs"));
    assert_eq!(help.contains("one more role to an account that exists"), true, "{help}");
}

#[test]
fn the_log_of_the_demonstration_is_unbroken_and_its_listing_can_be_written_anew() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    assert_eq!(printed(program.runs(&["audit", "verify"], "")).ends_with(" rows, unbroken\n"), true);
    let rebuilt = printed(program.runs(&["listing", "rebuild"], ""));
    assert_eq!(rebuilt.ends_with(" offers written anew\n"), true);
    assert_eq!(printed(program.runs(&["listing", "rebuild"], "")), rebuilt);
}

#[tokio::test]
async fn a_changed_row_of_the_log_is_found() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let pool = sqlx_sqlite::SqlitePool::connect(&program.database()).await.expect("the database");
    for sql in ["DROP TRIGGER audit_never_changes", "UPDATE audit SET after = 'x' WHERE number = 7"] {
        sqlx::query(sql).execute(&pool).await.expect("a statement");
    }
    pool.close().await;
    let said = complained(program.runs(&["audit", "verify"], ""));
    assert_eq!(said.contains("broken at row 7 of "), true, "{said}");
}

#[test]
fn a_password_in_the_address_of_a_database_is_never_printed() {
    let nobody_there = "postgres://anna:Quaxgeheim@127.0.0.1:1/verbund";
    let said = complained(finished(bare(&["user", "list", "--database", nobody_there]), ""));
    assert_eq!(said.contains("Quaxgeheim"), false, "{said}");
    let misspelt = ["postgres://anna:Quaxgeheim@:x/", "mysql://anna:Quaxgeheim@127.0.0.1/verbund", "Quaxgeheim"];
    for address in misspelt {
        let said = complained(finished(bare(&["user", "list", "--database", address]), ""));
        assert_eq!(said.contains("Quaxgeheim"), false, "as an argument: {said}");
        let mut command = bare(&["user", "list"]);
        command.env("MINTVERBUND_DATABASE", address);
        let said = complained(finished(command, ""));
        assert_eq!(said.contains("Quaxgeheim"), false, "as a variable: {said}");
    }
    let mut help = bare(&["serve", "--help"]);
    help.env("MINTVERBUND_DATABASE", nobody_there);
    assert_eq!(printed(finished(help, "")).contains("Quaxgeheim"), false);
}

#[test]
fn a_database_that_cannot_be_opened_is_named() {
    let folder = Folder::new();
    std::fs::write(folder.file("kein.db"), "Das ist kein SQLite. ".repeat(100)).expect("a file");
    let paths = [folder.file("kein.db"), folder.path().to_owned()];
    for path in paths {
        let address = format!("sqlite:{}", path.display());
        let said = complained(finished(bare(&["user", "list", "--database", &address]), ""));
        assert_eq!((said.contains(&address), said.contains("panicked")), (true, false), "{said}");
    }
}

#[tokio::test]
async fn what_an_earlier_release_has_stored_for_the_search_is_written_anew_at_the_start() {
    let program = Program::new();
    printed(program.runs(&["demo"], ""));
    let pool = sqlx_sqlite::SqlitePool::connect(&program.database()).await.expect("the database");
    let words = || async {
        let found = sqlx::query_scalar("SELECT COUNT(*) FROM listing WHERE words LIKE '%quaxwort%'");
        let known = sqlx::query_scalar("SELECT COALESCE(MAX(value), 0) FROM counter WHERE name = 'search_words'");
        let found: i64 = found.fetch_one(&pool).await.expect("a number");
        let known: i64 = known.fetch_one(&pool).await.expect("a number");
        (found > 0, known > 0)
    };
    for sql in ["UPDATE listing SET words = 'quaxwort'", "DELETE FROM counter WHERE name = 'search_words'"] {
        sqlx::query(sql).execute(&pool).await.expect("what an earlier release left");
    }
    assert_eq!(words().await, (true, false));
    // It is what `serve` does before it answers.
    printed(program.runs(&["listing", "rebuild"], ""));
    assert_eq!(words().await, (false, true));
    pool.close().await;
}
