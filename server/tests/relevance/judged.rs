//! The judged questions: a line each, and below it, indented, the grade and title of each offer that is right.

use std::collections::BTreeMap;

/// A question with its right answers.
pub struct Question {
    /// As somebody typed it.
    pub typed: String,
    /// Grade by title: 3 is exactly what was asked, 2 right, 1 right in part.
    grades: BTreeMap<String, u8>,
}

impl Question {
    /// How right an offer is; 0 if not at all.
    pub fn grade(&self, title: &str) -> u8 {
        self.grades.get(title).copied().unwrap_or_default()
    }

    /// The grades if the best come first.
    pub fn ideal(&self) -> Vec<u8> {
        let mut grades: Vec<u8> = self.grades.values().copied().collect();
        grades.sort_unstable_by(|a, b| b.cmp(a));
        grades
    }
}

/// Reads them; or what is wrong: a title that no offer has, a grade that there is not, a question that stands there twice.
pub fn read(text: &str, is_title: impl Fn(&str) -> bool) -> Result<Vec<Question>, Vec<String>> {
    let (mut questions, mut faults) = (Vec::<Question>::new(), Vec::new());
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        let Some(right) = line.strip_prefix("    ") else {
            if questions.iter().any(|question| question.typed == line) {
                faults.push(format!("twice: {line}"));
            }
            questions.push(Question { typed: line.to_owned(), grades: BTreeMap::new() });
            continue;
        };
        let read = right.split_once(' ').and_then(|(grade, title)| Some((grade.parse::<u8>().ok()?, title)));
        match (questions.last_mut(), read) {
            (Some(question), Some((grade @ 1..=3, title))) if is_title(title) => {
                question.grades.insert(title.to_owned(), grade);
            }
            _ => faults.push(format!("no grade and title of a public offer: {line}")),
        }
    }
    if faults.is_empty() { Ok(questions) } else { Err(faults) }
}
