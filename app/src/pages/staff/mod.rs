//! The pages of the state office.

mod checks;
mod duplicates;
mod facts;
mod hidden;
mod holidays;
mod inquiries;
mod kreise;
mod links;
mod marks;
mod network;
mod networks;
mod operator;
mod overview;
mod queue;
mod review;
mod search;
mod themes;

pub use review::{keep_notes, stay_on_review};

use crate::http::{Guard, Routes};
use mintverbund::policy::Action::{
    AnswerInquiry, AskNetworks, ClaimRevision, ConfirmCluster, DecideLink, DecideRevision, EditOperator, EditSearch,
    EndLink, Hide, ManageNetworks, MergeEntries, ProposeLink, ReadRevision, RecordBasis, RecordConsent, ShowAgain,
    ViewStaffPages, ViewWorkspace,
};

const STAFF: Guard = Guard::Policy(&[ViewStaffPages]);

/// The addresses of the state office.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes.get("/mintraum", STAFF, overview::show).get("/mintraum/kreise", STAFF, kreise::show);
    let edits = Guard::Policy(&[ViewStaffPages, EditOperator]);
    let routes =
        routes.get("/mintraum/betrieb", edits, operator::show).post("/mintraum/betrieb", edits, operator::save);
    search_routes(directory_routes(check_routes(hidden_routes(links_routes(network_routes(review_routes(routes)))))))
}

fn search_routes(routes: Routes) -> Routes {
    let edits = Guard::Policy(&[ViewStaffPages, EditSearch]);
    routes
        .get("/mintraum/suche", STAFF, search::show)
        .get("/mintraum/suche/{vokabular}/{begriff}", edits, search::one)
        .post("/mintraum/suche/{vokabular}/{begriff}", edits, search::change)
        .post("/mintraum/suche/{vokabular}/{begriff}/mitgeliefert", edits, search::reset)
}

fn directory_routes(routes: Routes) -> Routes {
    let merges = Guard::Policy(&[ViewStaffPages, MergeEntries]);
    routes
        .get("/mintraum/doppelte", merges, duplicates::show)
        .get("/mintraum/doppelte/{id}/{anderer}", merges, duplicates::one)
        .post("/mintraum/doppelte/{id}/{anderer}", merges, duplicates::merge)
        .post("/mintraum/doppelte/{id}/{anderer}/zwei", merges, duplicates::apart)
        .post("/mintraum/doppelte/{id}/{anderer}/doch", merges, duplicates::again)
        .get("/mintraum/zusammengefuehrt", merges, duplicates::merged)
        .post("/mintraum/zusammengefuehrt/{id}", merges, duplicates::part)
}

fn review_routes(routes: Routes) -> Routes {
    let reads = Guard::Policy(&[ViewStaffPages, ReadRevision]);
    let claims = Guard::Policy(&[ViewStaffPages, ReadRevision, ClaimRevision]);
    let decides = Guard::Policy(&[ViewStaffPages, ReadRevision, DecideRevision]);
    routes
        .get("/mintraum/pruefung", STAFF, queue::show)
        .get("/mintraum/pruefung/{revision}", reads, review::show)
        .get("/mintraum/pruefung/{revision}/bild", reads, review::picture::show)
        .post("/mintraum/pruefung/{revision}/uebernehmen", claims, review::claim::take_on)
        .post("/mintraum/pruefung/{revision}/freigeben", claims, review::claim::let_go)
        .post("/mintraum/pruefung/{revision}/anmerkungen", claims, review::remarks::add)
        .post("/mintraum/pruefung/{revision}/anmerkungen/{id}/entfernen", claims, review::remarks::take_back)
        .post("/mintraum/pruefung/{revision}/entscheidung", decides, review::decide::submit)
}

fn network_routes(routes: Routes) -> Routes {
    let reads = Guard::Policy(&[ViewStaffPages, ViewWorkspace]);
    let creates = Guard::Policy(&[ViewStaffPages, ManageNetworks]);
    let records = Guard::Policy(&[ViewStaffPages, RecordBasis]);
    let confirms = Guard::Policy(&[ViewStaffPages, ConfirmCluster]);
    let manages = Guard::Policy(&[ViewStaffPages, ManageNetworks, ViewWorkspace]);
    routes
        .get("/mintraum/ferien", creates, holidays::show)
        .post("/mintraum/ferien", creates, holidays::add)
        .get("/mintraum/ferien/{id}", creates, holidays::one)
        .post("/mintraum/ferien/{id}", creates, holidays::change)
        .post("/mintraum/ferien/{id}/entfernen", creates, holidays::remove)
        .get("/mintraum/themen", STAFF, themes::show)
        .post("/mintraum/themen", creates, themes::add)
        .get("/mintraum/themen/{thema}", creates, themes::one)
        .post("/mintraum/themen/{thema}", creates, themes::rename)
        .post("/mintraum/themen/{thema}/entfernen", creates, themes::remove)
        .get("/mintraum/netzwerke", STAFF, networks::show)
        .post("/mintraum/netzwerke", creates, networks::create)
        .get("/mintraum/netzwerke/{netzwerk}", reads, network::show)
        .post("/mintraum/netzwerke/{netzwerk}/anerkennung", manages, network::recognition::save)
        .post("/mintraum/netzwerke/{netzwerk}/frueher", manages, network::recognition::add_past)
        .post("/mintraum/netzwerke/{netzwerk}/frueher/{id}/entfernen", manages, network::recognition::remove_past)
        .get("/mintraum/netzwerke/{netzwerk}/belege", reads, network::basis::show)
        .post("/mintraum/netzwerke/{netzwerk}/belege", records, network::basis::save)
        .post("/mintraum/netzwerke/{netzwerk}/cluster", confirms, network::cluster::save)
        .post("/mintraum/netzwerke/{netzwerk}/adresse", manages, network::rename::save)
}

fn check_routes(routes: Routes) -> Routes {
    let asks = Guard::Policy(&[ViewStaffPages, AskNetworks]);
    let reads = Guard::Policy(&[ViewStaffPages, AskNetworks, ViewWorkspace]);
    let settles = Guard::Policy(&[ViewStaffPages, RecordBasis]);
    let answers = Guard::Policy(&[ViewStaffPages, AnswerInquiry]);
    routes
        .get("/mintraum/anfragen", STAFF, inquiries::show)
        .post("/mintraum/anfragen/{id}", answers, inquiries::rule)
        .get("/mintraum/abgleich", asks, checks::show)
        .post("/mintraum/abgleich", asks, checks::ask)
        .get("/mintraum/abgleich/{netzwerk}", reads, checks::answers::show)
        .post("/mintraum/abgleich/{netzwerk}", settles, checks::answers::rule)
        .post("/mintraum/abgleich/{netzwerk}/alle", settles, checks::answers::take_all)
        .post("/mintraum/abgleich/{netzwerk}/link-beenden", reads, checks::answers::revoke)
}

fn hidden_routes(routes: Routes) -> Routes {
    let hides = Guard::Policy(&[ViewStaffPages, Hide]);
    let shows = Guard::Policy(&[ViewStaffPages, ShowAgain]);
    routes
        .get("/mintraum/verborgen", hides, hidden::show)
        .get("/mintraum/verbergen/{art}/{id}", hides, hidden::hide::show)
        .post("/mintraum/verbergen/{art}/{id}", hides, hidden::hide::submit_form)
        .post("/mintraum/verborgen/{id}/behalten", shows, hidden::keep)
        .post("/mintraum/verborgen/{id}/zeigen", shows, hidden::show_again)
}

fn links_routes(routes: Routes) -> Routes {
    let proposes = Guard::Policy(&[ViewStaffPages, ProposeLink]);
    let decides = Guard::Policy(&[ViewStaffPages, DecideLink]);
    let consents = Guard::Policy(&[ViewStaffPages, RecordConsent]);
    let ends = Guard::Policy(&[ViewStaffPages, EndLink]);
    routes
        .get("/mintraum/verbindungen", STAFF, links::show)
        .post("/mintraum/verbindungen", proposes, links::propose)
        .post("/mintraum/verbindungen/{id}/entscheidung", decides, links::decide)
        .post("/mintraum/verbindungen/{id}/zustimmung", consents, links::consent)
        .post("/mintraum/verbindungen/{id}/beenden", ends, links::end)
}
