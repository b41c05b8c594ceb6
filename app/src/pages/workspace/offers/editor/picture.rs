//! Section "Bild".

use super::{parts::section, sheet::Sheet};
use crate::{
    address::workspace::Workspace,
    ui::form::{FormState, choices},
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        OfferField, Picture, Section,
        part::picture::{ALT, AUTHOR, ID, LICENCE, REMOVE},
    },
    vocabulary::Licence,
};

/// The picture with all that must stand beside it, and a way to upload one.
pub fn view(sheet: &Sheet) -> AnyView {
    let picture = sheet.content.picture.as_ref().or(sheet.opened.latest.content.picture.as_ref());
    section(
        Section::Picture,
        view! {
            {sheet.remark(OfferField::Picture)}
            {picture.map(|picture| chosen(sheet, picture))}
            {upload(sheet, picture.is_some())}
        },
    )
}

fn chosen(sheet: &Sheet, picture: &Picture) -> AnyView {
    let state = &sheet.state;
    let address = Workspace::of(&sheet.opened.network.slug).picture(&picture.id);
    let alt = state
        .of(&ALT)
        .area(2)
        .hint("Was zu sehen ist, für alle, die es nicht sehen. Zum Beispiel: „Zwei Mädchen löten eine Platine.“");
    let author = state.of(&AUTHOR).text().hint("Steht unter dem Bild.").optional();
    let licence = state
        .of(&LICENCE)
        .select(choices::<Licence>())
        .hint("Sind Personen zu erkennen, haben sie oder ihre Eltern zugestimmt.");
    view! {
        <p id="field-picture" tabindex="-1"><img src=address alt=shown_alt(picture)/></p>
        {FormState::hidden(ID.name, &picture.id)}
        {alt.view()}
        {author.view()}
        {licence.view()}
        {state.tick(REMOVE, "Bild beim Speichern entfernen")}
    }
    .into_any()
}

fn shown_alt(picture: &Picture) -> String {
    if picture.alt.is_empty() { "Bild ohne Beschreibung".to_owned() } else { picture.alt.to_string() }
}

fn upload(sheet: &Sheet, replaces: bool) -> AnyView {
    let (label, optional) = if replaces { ("Anderes Bild", "") } else { ("Bild", " (freiwillig)") };
    let error = sheet.error("bild");
    let described_by = if error.is_some() { "field-bild-hint field-bild-error" } else { "field-bild-hint" };
    let class = if error.is_some() { "field field--error" } else { "field" };
    let id = (!replaces).then(|| view! { <span id="field-picture"></span> });
    let invalid = error.is_some().then_some("true");
    let error = error.map(|error| {
        view! {
            <p class="kern-error" id="field-bild-error"><span class="visually-hidden">"Fehler: "</span>{error}</p>
        }
    });
    view! {
        <div class=class>
            {id}
            <label class="kern-label" for="field-bild">{label}<span class="kern-label__optional">{optional}</span></label>
            <p class="kern-hint" id="field-bild-hint">
                "JPEG, PNG oder WebP bis 5 MB. Angaben im Bild wie Ort und Kamera werden entfernt. Was du geschrieben hast, wird beim Hochladen gespeichert."
            </p>
            {error}
            <input class="kern-form-input__input" id="field-bild" type="file" name="datei"
                accept="image/jpeg,image/png,image/webp" aria-describedby=described_by aria-invalid=invalid/>
        </div>
        <p>
            // The same form with a file in it: so nothing typed is lost while a picture is uploaded.
            <button class="kern-btn kern-btn--secondary" formaction=sheet.opened.at().picture() formenctype="multipart/form-data">
                <span class="kern-label">"Bild hochladen"</span>
            </button>
        </p>
    }
    .into_any()
}
