//! What a search finds as a file: each filter of the page works here as well.

use super::{
    Search,
    address::{self, View},
};
use crate::{
    feeds::{self, About, Format},
    http::{FormResult, Question},
    pages::public::files::answer,
    site,
    state::AppState,
};
use mintverbund::catalogue::{Filter, Sort};

/// A page of what was asked for, in a format.
pub async fn show(format: Format, app: AppState, asked: Question) -> FormResult {
    // A feed tells what is new.
    let order = (format == Format::Atom).then_some(Sort::New);
    let search = Search::of(&app, asked, format.most(), order).await?;
    let (number, pages) = (search.hits.number, search.hits.pages);
    let offers = &search.hits.page;
    let (about, text) = match format {
        Format::Calendar => calendar(&search),
        _ => {
            let about = about(&search, format, number, pages, search.hits.total);
            let text = match format {
                Format::Csv => feeds::table(offers, search.now).text(),
                Format::Atom => feeds::atom(&about, offers).into_bytes(),
                Format::GeoJson => feeds::points(&about, offers).into_bytes(),
                Format::Json | Format::Calendar => feeds::json(&about, offers).into_bytes(),
            };
            (about, text)
        }
    };
    Ok(answer(format, text, about.next.as_deref()))
}

/// A calendar has pages of dates, not of offers.
fn calendar(search: &Search) -> (About, Vec<u8>) {
    let format = Format::Calendar;
    let dates = search.catalogue.so_many_dates(format.most(), &search.filter, search.found.as_ref());
    let about = about(search, format, dates.number, dates.pages, dates.total);
    let text = feeds::calendar(&about, dates.page.iter().map(|hit| (&*hit.offer, &hit.session)));
    (about, text.into_bytes())
}

fn about(search: &Search, format: Format, number: usize, pages: usize, total: usize) -> About {
    let pairs = address::pairs(&Filter { sort: None, ..search.typed.clone() });
    let file = |number| site::absolute(&address::file(&pairs, format, number));
    About {
        title: search.words(),
        page: site::absolute(&address::path(&pairs, View::List, 1)),
        own: file(number),
        next: (number < pages).then(|| file(number + 1)),
        total,
    }
}
