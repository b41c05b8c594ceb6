use super::*;
use crate::domain::review::RevisionState as S;
use std::fmt::Write;

fn network(last: char) -> NetworkId {
    format!("0192f0c1-2d3e-7abc-8def-00000000000{last}").parse().expect("an id")
}

fn account(last: char) -> AccountId {
    format!("0192f0c1-2d3e-7abc-8def-0000000000a{last}").parse().expect("an id")
}

fn person(last: char, platform: Option<PlatformRole>, role: Option<(char, NetworkRole)>) -> Actor {
    Actor::SignedIn(Person {
        id: account(last),
        name: "Beispiel".into(),
        platform,
        memberships: role.map(|(n, role)| (network(n), role)).into_iter().collect(),
    })
}

/// Own network is 1, the other side of links is 2, 3 has nothing to do with either.
fn actors() -> [(&'static str, Actor); 14] {
    use NetworkRole::*;
    let staff = Some(PlatformRole::Staff);
    [
        ("not signed in", Actor::Anonymous),
        ("account without a role", person('0', None, None)),
        ("viewer of the network", person('1', None, Some(('1', Viewer)))),
        ("editor of the network", person('2', None, Some(('1', Editor)))),
        ("deputy of the network", person('3', None, Some(('1', Deputy)))),
        ("lead of the network", person('4', None, Some(('1', Lead)))),
        ("lead of the network linked to", person('5', None, Some(('2', Lead)))),
        ("lead of a third network", person('6', None, Some(('3', Lead)))),
        ("staff", person('7', staff, None)),
        ("staff who wrote the revision", person('8', staff, None)),
        ("staff who wrote on the revision before others did", person('b', staff, None)),
        ("staff who edits in the network", person('9', staff, Some(('1', Editor)))),
        ("staff who edits in the network linked to", person('c', staff, Some(('2', Editor)))),
        ("admin", person('a', Some(PlatformRole::Admin), None)),
    ]
}

/// Calls `with` for every kind of resource in every state, by name.
fn for_each_resource(mut with: impl FnMut(&str, Resource)) {
    let (own, other) = (network('1'), network('2'));
    let authors = [account('8'), account('b')];
    with("platform", Resource::Platform);
    with("network", Resource::Network(&own));
    with("entry that the network keeps", Resource::Entry { keeper: Some(&own) });
    with("entry that the state office keeps", Resource::Entry { keeper: None });
    with("hidden, of the network", Resource::Hidden { networks: std::slice::from_ref(&own) });
    for state in S::ALL {
        let revision = Resource::Revision { network: &own, authors: &authors, submitter: None, state: *state };
        with(&format!("revision, {}", state.code()), revision);
    }
    for state in LinkState::ALL {
        let link = Resource::Link { proposer: &own, other: &other, state: *state, other_is_led: true };
        with(&format!("link, {}", state.code()), link);
    }
    let alone = Resource::Link { proposer: &own, other: &other, state: LinkState::Proposed, other_is_led: false };
    with("link, proposed to a network that nobody leads", alone);
    with("inquiry to the network", Resource::Inquiry { network: &own, for_office: false });
    with("inquiry to a network that does not answer", Resource::Inquiry { network: &own, for_office: true });
}

fn allowed(action: Action, resource: Resource) -> Vec<&'static str> {
    actors().into_iter().filter(|(_, actor)| allows(actor, action, resource)).map(|(name, _)| name).collect()
}

fn matrix() -> String {
    let mut text = String::from(
        "Who may do what. Whatever is not listed is refused.\n\
         \"the network\" is the one a resource belongs to, for a link the one that proposed it, for an entry the one that keeps it.\n",
    );
    for action in Action::ALL {
        for_each_resource(|name, resource| {
            let allowed = allowed(*action, resource);
            if !allowed.is_empty() {
                let _ = writeln!(text, "\n{action:?} · {name}\n  {}", allowed.join("\n  "));
            }
        });
    }
    text
}

#[test]
fn the_whole_matrix_is_what_the_snapshot_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/policy/matrix.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(path, matrix()).expect("the snapshot can be written");
    }
    // Read now, not when this was compiled: what was just written counts.
    let kept = std::fs::read_to_string(path).expect("the snapshot");
    assert_eq!(matrix(), kept, "run with UPDATE_SNAPSHOTS=1 and read the difference");
}

#[test]
fn every_right_is_somebodys_and_only_on_what_it_is_about() {
    for action in Action::ALL {
        let mut found = Vec::new();
        for_each_resource(|_, resource| {
            let about = match resource {
                Resource::Platform => About::Platform,
                Resource::Network(_) => About::Network,
                Resource::Revision { .. }
                | Resource::Entry { .. }
                | Resource::Hidden { .. }
                | Resource::Inquiry { .. }
                | Resource::Link { .. } => About::Record,
            };
            if !allowed(*action, resource).is_empty() && !found.contains(&about) {
                found.push(about);
            }
        });
        assert_eq!(found, [action.about()], "{action:?}");
    }
}

#[test]
fn nobody_who_is_not_signed_in_may_do_anything_beyond_the_public() {
    let own = network('1');
    let allowed = Action::ALL.iter().filter(|a| allows(&Actor::Anonymous, **a, Resource::Network(&own))).count();
    assert_eq!(allowed, 0);
}

#[test]
fn whoever_handed_a_revision_in_cannot_decide_it() {
    let (own, authors, submitter) = (network('1'), [account('4')], account('7'));
    let reviewer = person('7', Some(PlatformRole::Staff), None);
    let revision = |submitter| Resource::Revision { network: &own, authors: &authors, submitter, state: S::Claimed };
    assert_eq!(allows(&reviewer, Action::DecideRevision, revision(None)), true);
    assert_eq!(allows(&reviewer, Action::DecideRevision, revision(Some(&submitter))), false);
}
