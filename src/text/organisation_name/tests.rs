use super::*;

fn same(one: &str, other: &str) -> bool {
    may_be_same(&words(one), &words(other))
}

#[test]
fn short_forms_mean_what_they_stand_for() {
    let pairs = [
        ("TH Deggendorf", "Technische Hochschule Deggendorf"),
        ("FH Ansbach", "Hochschule für angewandte Wissenschaften Ansbach"),
        ("HAW Landshut", "Hochschule Landshut"),
        ("HS Coburg", "Hochschule für angewandte Wissenschaften Coburg"),
        ("Uni Bamberg", "Otto-Friedrich-Universität Bamberg"),
        ("OTH Amberg-Weiden", "Ostbayerische Technische Hochschule Amberg-Weiden"),
        ("LRA Cham", "Landratsamt Cham"),
        ("Landkreis Cham", "Landratsamt Cham"),
        ("IHK Oberfranken", "Industrie- und Handelskammer für Oberfranken Bayreuth"),
        ("HWK für Mittelfranken", "Handwerkskammer für Mittelfranken"),
        ("vhs Hof", "Volkshochschule Hof"),
        ("VHS Hof", "Volkshochschule Hof"),
        ("KJR Forchheim", "Kreisjugendring Forchheim"),
    ];
    let missed: Vec<_> = pairs.into_iter().filter(|(short, long)| !same(short, long)).collect();
    assert_eq!(missed, []);
}

#[test]
fn a_legal_form_tells_nothing_apart() {
    let names = [
        "Junge Forscher",
        "Junge Forscher e.V.",
        "Junge Forscher e. V.",
        "Junge Forscher gGmbH",
        "Junge Forscher gUG (haftungsbeschränkt)",
    ];
    assert_eq!(names.map(|name| words(name).join(" ")), ["junge forscher"; 5]);
    assert_eq!(words("AG MINT"), ["ag", "mint"]);
}

#[test]
fn the_order_of_words_does_not_matter_and_neither_do_fillers() {
    assert_eq!(same("Museum der Stadt Hof", "Stadt Hof, Museum"), true);
}

#[test]
fn different_organisations_stay_apart() {
    let pairs = [
        ("TH Deggendorf", "TH Rosenheim"),
        ("Universität Bamberg", "Universität Bayreuth"),
        ("Stadt Hof", "Landkreis Hof"),
        ("Hof", "Bahnhofsmission"),
    ];
    let mixed: Vec<_> = pairs.into_iter().filter(|(one, other)| same(one, other)).collect();
    assert_eq!(mixed, []);
}

#[test]
fn a_name_of_nothing_but_fillers_keeps_its_words() {
    assert_eq!((words("Und"), words("")), (vec!["und".to_owned()], vec![]));
}
