//! The pages of errors, in German.

use crate::messages::{Errors, Said};

pub(super) const ERRORS: Errors = Errors {
    not_found: Said {
        title: "Diese Seite gibt es nicht",
        text: "Vielleicht wurde sie verschoben, oder die Adresse hat einen Tippfehler. Die Suche hilft weiter.",
    },
    not_now: Said {
        title: "Das ist zurzeit nicht öffentlich",
        text: "Hier stand etwas, das gerade nicht gezeigt wird. Vielleicht kommt es wieder. Die Suche zeigt, was es sonst gibt.",
    },
    gone: Said {
        title: "Das gibt es nicht mehr",
        text: "Was hier stand, ist beendet. Die Suche zeigt, was es heute gibt.",
    },
    forbidden: Said {
        title: "Das gehört zu einem anderen Netzwerk",
        text: "Mit deinem Konto kannst du diese Seite nicht öffnen. Rollen in Netzwerken vergibt, wer die Plattform betreibt.",
    },
    office_only: Said {
        title: "Das ist die Arbeit von MINTraum",
        text: "Mit deinem Konto kannst du diese Seite nicht öffnen. Rollen bei MINTraum vergibt, wer die Plattform betreibt.",
    },
    own_work: Said {
        title: "Das tut das Netzwerk selbst",
        text: "MINTraum liest hier mit und pflegt Profil, Partner und Kontakte. Dies kann nur, wer zum Team des Netzwerks gehört.",
    },
    role: Said {
        title: "Das geht mit deiner Rolle nicht",
        text: "Dafür fehlt deinem Konto hier das Recht. Rollen vergibt, wer die Plattform betreibt.",
    },
    stale: Said {
        title: "Inzwischen hat sich etwas geändert",
        text: "Jemand anderes war schneller. Geh zurück, lade die Seite neu und sieh dir den neuen Stand an.",
    },
    refused: Said { title: "Das geht gerade nicht", text: "" },
    bad_form: Said {
        title: "Das Formular konnte nicht gelesen werden",
        text: "Geh zurück und versuche es noch einmal. Deine Eingaben stehen meist noch im Formular.",
    },
    busy: Said {
        title: "Gerade ist viel los",
        text: "Bitte versuche es in ein paar Sekunden noch einmal. Es ist nichts verloren gegangen.",
    },
    not_writable: Said {
        title: "Zurzeit kann nichts gespeichert werden",
        text: "Der Server kann gerade nicht schreiben, zum Beispiel weil sein Speicher voll ist. Lesen geht weiter. Bitte versuche es später noch einmal oder sag dem Betrieb der Website Bescheid.",
    },
    internal: Said {
        title: "Da ist etwas schiefgegangen",
        text: "Der Fehler liegt bei uns und ist protokolliert. Bitte versuche es später noch einmal.",
    },
    search: "Angebote suchen",
    find: "Finden",
    to_start: "Zur Startseite",
    to_workspace: "Zum Arbeitsplatz",
};
