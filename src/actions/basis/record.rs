//! The state office records what statements about a network rest on.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{self, NetworkAct},
        basis::{Basis, Certainty, Claimant, Fact, Source, Statement},
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        kept::Nothing,
        notice::{AboutBasis, Notice},
        seen::Seen,
        text::Line,
        web::WebAddress,
    },
    policy::Action,
    store::{Tx, basis, basis::Bases, network, network::Network},
};
use jiff::civil::Date;

/// The input with the chosen statements.
pub const STATEMENTS: &str = "statement";

/// What the form says: which statements, by their marks, and what they rest on.
#[derive(Debug, Clone, PartialEq)]
pub struct Grounds {
    /// The marks of the statements.
    pub chosen: Vec<String>,
    /// What they rest on.
    pub basis: Basis,
}

impl Grounds {
    /// Reads a form.
    pub fn parse(typed: &Typed, today: Date) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let chosen: Vec<String> = typed.all(STATEMENTS).map(str::to_owned).collect();
        if chosen.is_empty() {
            p.refuse(STATEMENTS, "Angaben", "Bitte mindestens eine Angabe ankreuzen.");
        }
        let certainty: Option<Certainty> = p.required("certainty", "Sicherheit");
        let basis = certainty.and_then(|certainty| basis_of(certainty, &mut p, today));
        match (basis, p.errors.is_empty()) {
            (Some(basis), true) => Ok(Self { chosen, basis }),
            _ => Err(p.errors),
        }
    }
}

fn basis_of(certainty: Certainty, p: &mut Parser, today: Date) -> Option<Basis> {
    let title: Line<300> = p.text("source", "Quelle");
    let address: Option<WebAddress> = p.optional("address", "Adresse der Quelle");
    let seen_on: Option<FuzzyDate> = p.optional("seen_on", "Gesehen am");
    let from: Line<300> = p.text("inferred_from", "Erschlossen aus");
    if seen_on.is_some_and(|day| day.earliest() > today) {
        p.refuse("seen_on", "Gesehen am", "Dieser Tag liegt in der Zukunft.");
    }
    let source = Source { title: title.to_string(), address, seen_on };
    match certainty {
        Certainty::Proved => {
            if source.title.is_empty() {
                p.refuse("source", "Quelle", "Belegt ist nur, wofür eine Quelle dasteht: Bitte ihren Titel angeben.");
            }
            if source.seen_on.is_none() && p.errors.iter().all(|error| error.key != "seen_on") {
                p.refuse("seen_on", "Gesehen am", "Bitte angeben, wann es dort stand.");
            }
            Some(Basis::Proved(source))
        }
        Certainty::Inferred => {
            if from.is_empty() {
                p.refuse("inferred_from", "Erschlossen aus", "Bitte angeben, woraus es folgt.");
            }
            Some(Basis::Inferred { from: from.to_string(), source })
        }
        // Staff say so, on whatever they were told; what a network answers itself comes by its own way.
        Certainty::Claimed => Some(Basis::Claimed { by: Claimant::Office, on: Some(today) }),
        Certainty::Unknown => Some(Basis::Unknown),
    }
}

/// What stands in a form about statements: which they are, what they say, and what they rest on.
pub fn seen(statements: &[Statement], bases: &Bases) -> Seen {
    let mut typed = Typed::default();
    for statement in statements {
        typed.push(STATEMENTS, statement.mark());
        typed.push("basis", format!("{:?}", bases.of(statement)));
    }
    Seen::of_values(&typed)
}

/// Records what some statements rest on, and tells the network. Fails with `Stale` if they, or what they rest on, are no longer what
/// was on the screen. A link that nobody knows of cannot be: both networks and the office have agreed to it.
pub async fn record_basis(tx: &mut Tx, by: By<'_>, id: &NetworkId, on_screen: &Seen, grounds: &Grounds) -> Result<()> {
    by.may_on(Action::RecordBasis, id)?;
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let all = basis::all_of(tx, id).await?;
    let bases = basis::of_network(tx, id).await?;
    if seen(&all, &bases) != *on_screen {
        return Err(ActionError::Stale);
    }
    let chosen: Vec<&Statement> = all.iter().filter(|one| grounds.chosen.contains(&one.mark())).collect();
    if chosen.len() != grounds.chosen.len() {
        return Err(ActionError::Stale);
    }
    if grounds.basis == Basis::Unknown && chosen.iter().any(|one| one.fact == Fact::Link) {
        let why = "Einer Verbindung haben beide Netzwerke und MINTraum zugestimmt. Stimmt sie nicht, beende sie.";
        return Err(ActionError::field(STATEMENTS, "Angaben", why));
    }
    let chosen: Vec<&Statement> = chosen.into_iter().filter(|one| bases.of(one) != grounds.basis).collect();
    if chosen.is_empty() {
        return Ok(());
    }
    for statement in &chosen {
        basis::put(tx, id, statement, &grounds.basis, by.now).await?;
    }
    by.tell(tx, &Notice::BasisRecorded(about(&network, chosen.len(), &grounds.basis))).await?;
    let done = NetworkAct::BasisRecorded { before: Nothing, after: kept(&chosen, &grounds.basis) };
    by.log(tx, id, done, by.on_behalf_of(id)).await
}

fn about(network: &Network, count: usize, basis: &Basis) -> AboutBasis {
    AboutBasis {
        network: network.id.clone(),
        slug: network.slug.clone(),
        count: i64::try_from(count).unwrap_or(i64::MAX),
        certainty: basis.certainty().into(),
    }
}

fn kept(chosen: &[&Statement], basis: &Basis) -> act::Grounds {
    let (source, from) = match basis {
        Basis::Proved(source) => (source.clone(), String::new()),
        Basis::Inferred { from, source } => (source.clone(), from.clone()),
        Basis::Claimed { .. } | Basis::Unknown => (Source::default(), String::new()),
    };
    let statements = chosen.iter().map(|one| act::Stated {
        fact: one.fact.into(),
        subject: one.subject.clone().into(),
        value: one.value.clone().into(),
    });
    act::Grounds {
        statements: statements.collect(),
        certainty: basis.certainty().into(),
        source: source.title.into(),
        address: source.address.into(),
        seen_on: source.seen_on.into(),
        inferred_from: from.into(),
    }
}
