//! What became of a revision while it was on somebody's screen, in words.

use mintverbund::{
    domain::{id::AccountId, review::RevisionState},
    store::revision::Revision,
};

/// What became of the revision since `me` read it; `name` says what somebody is called.
pub fn what_happened(revision: &Revision, me: &AccountId, name: impl Fn(Option<&AccountId>) -> String) -> String {
    let mine = revision.claimed_by.as_ref() == Some(me);
    match revision.state {
        RevisionState::Withdrawn => "Das Netzwerk hat diese Fassung zurückgezogen.".to_owned(),
        RevisionState::Claimed if mine => "Du hast diese Fassung in einem anderen Fenster neu übernommen.".to_owned(),
        RevisionState::Claimed => format!("{} hat die Prüfung übernommen.", name(revision.claimed_by.as_ref())),
        RevisionState::Submitted => {
            "Die Fassung ist nicht mehr übernommen. Übernimm sie neu, um zu entscheiden.".to_owned()
        }
        RevisionState::Superseded => "Eine neuere Fassung ist schon freigegeben.".to_owned(),
        state => {
            format!("{} hat die Fassung schon entschieden: {}.", name(revision.decided_by.as_ref()), state.label())
        }
    }
}
