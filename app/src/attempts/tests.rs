use super::*;

const ADA: &str = "ada@beispiel.de";

fn from(address: &str) -> Option<Visitor> {
    Some(Visitor(address.parse().expect("an address")))
}

/// What the answer to each attempt would be if all fail: seconds to wait, 0 for none.
fn fails(attempts: &Attempts, email: &str, visitor: Option<Visitor>, at: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let one = |second| attempts.begin(email, visitor, Timestamp(second)).err().unwrap_or(0);
    at.into_iter().map(one).collect()
}

/// Tries as soon as it may, so many times; the waits between.
fn insists(email: &str, visitor: Option<Visitor>, times: usize) -> Vec<i64> {
    let (attempts, mut now) = (Attempts::default(), 0);
    let mut one = || {
        let wait = fails(&attempts, email, visitor, [now])[0];
        now += wait;
        if wait > 0 {
            fails(&attempts, email, visitor, [now]);
        }
        wait
    };
    (0..times).map(|_| one()).collect()
}

#[test]
fn each_failure_beyond_those_forgiven_doubles_the_wait() {
    let here = from("192.0.2.7");
    let waits = [[0; 5].as_slice(), &[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]].concat();
    assert_eq!(insists(ADA, here, 17), waits);
    let waits = [[0; 10].as_slice(), &[1, 2, 4, 8, 16, 32, 60, 60]].concat();
    assert_eq!(insists(ADA, None, 18), waits, "if nobody knows where it comes from");
    let waits = [[0; 20].as_slice(), &[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]].concat();
    assert_eq!(insists("keine Adresse", here, 32), waits, "for whatever is no account");
    assert_eq!(insists("keine Adresse", None, 40), [0; 40]);
}

#[test]
fn whoever_attacks_an_account_leaves_its_owner_a_turn() {
    let attempts = Attempts::default();
    let mut free = 0;
    for second in 0..7200 {
        fails(&attempts, ADA, from("203.0.113.9"), [second]);
        let counts = attempts.counts();
        let owners = counts.attempt(ADA, from("192.0.2.7"));
        free += usize::from(counts.wait(owners, Timestamp(second)).is_none());
    }
    assert!(free > 6700, "free in {free} of 7200 seconds");
}

#[test]
fn attempts_at_the_same_moment_do_not_all_pass() {
    let attempts = Attempts::default();
    let passed = (0..50).filter(|_| attempts.begin(ADA, None, Timestamp(0)).is_ok()).count();
    assert_eq!(passed, 10);
}

#[test]
fn a_success_forgives_the_account_and_one_attempt_of_the_place() {
    let attempts = Attempts::default();
    let office = from("192.0.2.7");
    fails(&attempts, ADA, office, [0; 4]);
    attempts.succeeded(attempts.begin(ADA, office, Timestamp(0)).expect("an attempt"));
    assert_eq!(fails(&attempts, ADA, office, [0; 6]), [0, 0, 0, 0, 0, 1]);
    let others = (0..20).map(|number| format!("{number}@beispiel.de"));
    let waits: Vec<i64> = others.flat_map(|email| fails(&attempts, &email, office, [0])).collect();
    assert_eq!(waits, [[0; 11].as_slice(), &[1; 9]].concat());
}

#[test]
fn after_a_quiet_hour_everything_is_forgotten() {
    let attempts = Attempts::default();
    fails(&attempts, ADA, None, [0; 10]);
    assert_eq!(fails(&attempts, ADA, None, [0, FORGOTTEN, FORGOTTEN]), [1, 0, 0]);
}

#[test]
fn an_address_counts_the_same_however_it_is_written() {
    let attempts = Attempts::default();
    fails(&attempts, ADA, None, [0; 10]);
    assert_eq!(fails(&attempts, " ADA@Beispiel.de ", None, [0]), [1]);
}

#[test]
fn a_household_is_one_place() {
    let network = |address: &str| from(address).map(Visitor::network);
    assert_eq!(network("2001:db8:0:1::1"), network("2001:db8:0:1:ffff::2"));
    assert_ne!(network("2001:db8:0:1::1"), network("2001:db8:0:2::1"));
    assert_eq!(network("::ffff:192.0.2.7"), network("192.0.2.7"));
}

#[test]
fn when_the_memory_is_full_the_oldest_is_forgotten_and_new_ones_count() {
    let attempts = Attempts::default();
    fails(&attempts, "alt@beispiel.de", None, [0; 10]);
    fails(&attempts, ADA, None, [1; 10]);
    for number in 0..REMEMBERED - 1 {
        fails(&attempts, &format!("{number}@beispiel.de"), None, [2]);
    }
    assert_eq!(attempts.counts().failures[0].0.len(), REMEMBERED);
    assert_eq!(fails(&attempts, ADA, None, [1]), [1]);
    assert_eq!(fails(&attempts, "alt@beispiel.de", None, [1]), [0]);
}

#[test]
fn what_a_clock_that_was_ahead_has_counted_ends_when_it_is_corrected() {
    let attempts = Attempts::default();
    let year = 365 * 24 * 3600;
    fails(&attempts, ADA, from("192.0.2.7"), [year; 20]);
    assert_eq!(fails(&attempts, ADA, from("192.0.2.7"), [0; 6]), [0, 0, 0, 0, 0, 1], "it begins anew");
    let attempts = Attempts::default();
    fails(&attempts, ADA, None, [10; 10]);
    assert_eq!(fails(&attempts, ADA, None, [0]), [1], "clocks of two servers may differ a little");
}

#[test]
fn what_a_clock_that_was_ahead_has_counted_is_forgotten_first() {
    let attempts = Attempts::default();
    for number in 0..REMEMBERED {
        fails(&attempts, &format!("{number}@beispiel.de"), None, [365 * 24 * 3600]);
    }
    fails(&attempts, ADA, None, [0; 5]);
    fails(&attempts, "bea@beispiel.de", None, [1; 5]);
    assert_eq!(fails(&attempts, ADA, None, [2; 6]), [0, 0, 0, 0, 0, 1]);
}
