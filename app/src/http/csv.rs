//! A list as a table to take along: what every spreadsheet opens.

use super::CachePolicy;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use mintverbund::domain::as_of::AsOf;

/// Spreadsheets take a text that begins so for a formula, and would run it.
const FORMULAS: [char; 10] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r'];
/// Where a spreadsheet that parts cells otherwise would begin another.
const PARTS: [char; 4] = [',', '\t', '\n', '\r'];

/// A table: its heads, and its rows.
pub struct Table {
    /// What the file is called, without its day and its ending.
    pub name: &'static str,
    /// The first line.
    pub heads: Vec<&'static str>,
    /// The others, each as long as the first.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The file. It begins with a mark by which spreadsheets know UTF-8.
    pub fn text(self) -> Vec<u8> {
        let heads = self.heads.iter().map(|head| (*head).to_owned()).collect();
        let lines = std::iter::once(heads).chain(self.rows);
        let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(vec![0xef, 0xbb, 0xbf]);
        for line in lines {
            // Writing to memory does not fail, and lines may differ in length.
            let _ = writer.write_record(line.into_iter().map(harmless));
        }
        writer.into_inner().unwrap_or_default()
    }

    /// The file of a day, for whoever may keep it as long as that policy says.
    pub fn answer(self, as_of: &AsOf, cache: CachePolicy) -> Response {
        let name = as_of.file(self.name);
        let mut response = self.text().into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
        if let Ok(name) = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\"")) {
            headers.insert(header::CONTENT_DISPOSITION, name);
        }
        cache.apply(headers);
        headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
        response
    }
}

/// A text of which no part is taken for a formula, whether cells are parted by semicolons or by commas.
fn harmless(text: String) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for letter in text.chars() {
        if begins && FORMULAS.contains(&letter) {
            safe.push('\'');
        }
        safe.push(letter);
        begins = PARTS.contains(&letter) || begins && letter == ' ';
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_a_spreadsheet_would_run_is_text() {
        let texts = ["=1+1", "@x", "-2", "+49 951", "Labor", "2 = 2", "X,=1+1,Y", "A, B", "＝1"]
            .map(|text| harmless(text.to_owned()));
        assert_eq!(texts, ["'=1+1", "'@x", "'-2", "'+49 951", "Labor", "2 = 2", "X,'=1+1,Y", "A, B", "'＝1"]);
    }

    #[test]
    fn what_parts_cells_and_lines_is_quoted() {
        let rows = vec![vec!["a;b".to_owned(), "c\"d\ne".to_owned()]];
        let response = Table { name: "liste", heads: vec!["Eins", "Zwei"], rows }
            .answer(&AsOf::of_today(date(2026, 11, 27)), CachePolicy::Private);
        let told = |name| response.headers()[name].to_str().expect("a text").to_owned();
        assert_eq!(told(header::CONTENT_DISPOSITION), "attachment; filename=\"liste-2026-11-27.csv\"");
        let text = body_of(response);
        assert_eq!(text, "\u{feff}Eins;Zwei\n\"a;b\";\"c\"\"d\ne\"\n");
    }

    /// The body of an answer that is there already.
    fn body_of(response: Response) -> String {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let bytes = runtime.block_on(axum::body::to_bytes(response.into_body(), usize::MAX)).expect("a body");
        String::from_utf8(bytes.to_vec()).expect("UTF-8")
    }
}
