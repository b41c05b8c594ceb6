//! Which change of an entry of the directory made what stands there now.

use super::{Done, OrganisationAct};

/// The number of the latest change that has not been taken back, given the rows of one entry in their order.
///
/// Only the latest can be taken back; then it is the one before. So what was taken back is always the latest then, and rows
/// of long ago may be left out: what was taken back of them is not looked for among the others.
pub fn standing<'a>(rows: impl IntoIterator<Item = (i64, &'a Done)>) -> Option<i64> {
    let mut changes = Vec::new();
    for (number, done) in rows {
        match done {
            Done::Organisation(OrganisationAct::Edited { .. }) => changes.push(number),
            Done::Organisation(OrganisationAct::TakenBack { .. }) => drop(changes.pop()),
            _ => {}
        }
    }
    changes.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_latest_change_was_taken_back_it_is_the_one_before() {
        let read = |code: &str| Done::read(code, "", "").expect("an act of ours").done;
        let [edit, back, hand] = ["organisation.edit", "organisation.take_back", "organisation.hand"].map(read);
        let after = |rows: &[&Done]| standing((1..).zip(rows.iter().copied()));
        assert_eq!(after(&[]), None);
        assert_eq!(after(&[&edit, &hand, &edit, &hand]), Some(3));
        assert_eq!(after(&[&edit, &edit, &back]), Some(1));
        assert_eq!(after(&[&edit, &edit, &back, &back]), None);
        assert_eq!(after(&[&edit, &back, &edit]), Some(3));
    }
}
