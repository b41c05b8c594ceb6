//! Notices about what the state office keeps from the public.

use super::Drawn;
use mintverbund::domain::notice::AboutHiding;

pub(super) fn begun(about: &AboutHiding) -> Drawn {
    let how = if about.for_good { "auf Dauer verborgen" } else { "verborgen" };
    Drawn {
        line: format!("MINTraum hat {} vor der Öffentlichkeit {how}. Grund: {}.", thing(about), reason(about)),
        subject: format!("Verborgen: {}", about.name),
        advice: "Die Begründung steht auf der Seite „Verborgen“. Dort könnt ihr MINTraum antworten.",
    }
}

pub(super) fn ended(about: &AboutHiding) -> Drawn {
    Drawn {
        line: format!("MINTraum verbirgt {} nicht mehr.", thing(about)),
        subject: format!("Nicht mehr verborgen: {}", about.name),
        advice: "Zu sehen ist, was heute freigegeben ist.",
    }
}

pub(super) fn answered(about: &AboutHiding) -> Drawn {
    Drawn {
        line: format!("{} hat zu „{}“ geantwortet, das MINTraum verbirgt.", about.network_name, about.name),
        subject: format!("Antwort von {}", about.network_name),
        advice: "Zeige es wieder, wenn der Grund weggefallen ist.",
    }
}

/// `das Angebot „Labor“`.
fn thing(about: &AboutHiding) -> String {
    match about.kind.value() {
        Some(kind) => kind.with_name(&about.name),
        None => format!("„{}“", about.name),
    }
}

fn reason(about: &AboutHiding) -> String {
    about.reason.value().map_or_else(|| about.reason.to_string(), |reason| reason.label().to_owned())
}
