//! German words for an offer as a whole.

use crate::domain::words::Document;

pub(super) const DOCUMENT: Document = Document {
    hidden_change: "(geändert, ohne dass man es am Text sieht)",
    whole: "Das ganze Angebot",
    unreadable: |input, said| format!("{input}: „{said}“ kann nicht mehr gelesen werden"),
    cut: |input, limit| format!("{input}: Der Text ist länger als {limit} Zeichen und wird gekürzt"),
    fill_in: "Bitte ausfüllen.",
};
