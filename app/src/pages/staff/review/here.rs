//! Who is there: what a review page shows of it when it opens, and what it learns while somebody stays on it.

use super::{
    happened::what_happened,
    load::{Review, name_in},
    standing::Standing,
};
use crate::{
    calls::stay_on_review::Stayed,
    http::{Cx, PageError, commit},
    islands::presence::{OTHERS, Presence},
};
use leptos::prelude::*;
use mintverbund::{
    actions::review::stay,
    domain::seen::Seen,
    store::{account, revision::Revision},
};

/// Answers a page on which somebody stays. It asks by itself, so nothing of this is a use of the session.
pub async fn stay_on_review(cx: &Cx, seen: &Seen) -> Result<Stayed, PageError> {
    let Seen::Revision { id, .. } = seen else { return Err(PageError::NotFound) };
    let mut tx = cx.write().await?;
    let stayed = stay::stay_on_review(&mut tx, cx.by(), id).await;
    let around = commit(tx, stayed).await?;
    // Only one's own claim is told here, so that nobody needs the name of another reviewer.
    let standing = Standing::of(&cx.person, &around.revision, "", cx.now);
    Ok(Stayed {
        claim: standing.yours_in_words().unwrap_or_default(),
        others: in_words(&around.others).unwrap_or_default(),
        changed: changed(cx, seen, &around.revision).await?,
        is_over: standing == Standing::Over,
    })
}

/// What has happened since the page was read, and that what was typed is still there.
async fn changed(cx: &Cx, seen: &Seen, revision: &Revision) -> Result<String, PageError> {
    if Seen::from(revision) == *seen {
        return Ok(String::new());
    }
    let people = account::names(&mut cx.app.store.read().await?).await?;
    let happened = what_happened(revision, &cx.person.id, |id| name_in(&people, id));
    Ok(format!("{happened} Was du getippt hast, steht noch hier."))
}

/// Who else is there, if anybody is. Names may hold commas.
fn in_words(names: &[String]) -> Option<String> {
    (!names.is_empty()).then(|| format!("Gerade auch hier: {}", names.join(" und ")))
}

/// At the lower edge of the window, so that nothing on the page moves when somebody comes. A line that says nothing is there
/// too, or nobody would hear what comes into it.
pub fn bar(review: &Review) -> Option<AnyView> {
    let seen = Seen::from(&review.revision);
    review.standing.remarks().then(|| {
        view! {
            <div class="here no-print"><div class="wrap">
                <p class="here__line" role="status" id=OTHERS>{in_words(&review.here)}</p>
                <Presence seen=seen/>
            </div></div>
        }
        .into_any()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_is_alone_is_told_nothing_and_names_are_told_apart() {
        let told = |names: &[&str]| in_words(&names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        let expected = ["Gerade auch hier: Prüfung A", "Gerade auch hier: Büro, Prüfung A und Prüfung B"];
        assert_eq!(
            [told(&[]), told(&["Prüfung A"]), told(&["Büro, Prüfung A", "Prüfung B"])],
            [None, Some(expected[0].to_owned()), Some(expected[1].to_owned())]
        );
    }
}
