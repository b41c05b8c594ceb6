//! Slips of the pen: how many letters two words differ by.

/// How many slips are forgiven in a word of so many letters; none at all in a short one.
pub(super) fn allowed(letters: usize) -> Option<usize> {
    match letters {
        0..=4 => None,
        5..=8 => Some(1),
        _ => Some(2),
    }
}

/// How many letters have to be added, left out, changed or swapped to make one word of the other, if these are at most so many. The first
/// letter is seldom wrong, and most words are passed over by it.
pub(super) fn between(word: &[char], other: &str, most: usize) -> Option<usize> {
    let first = other.chars().next()?;
    let second = other.chars().nth(1);
    let begins_alike = word.first() == Some(&first) || word.get(1) == Some(&first) && word.first() == second.as_ref();
    if !begins_alike || other.chars().count().abs_diff(word.len()) > most {
        return None;
    }
    let other: Vec<char> = other.chars().collect();
    let distance = distance(word, &other);
    (distance <= most).then_some(distance)
}

/// The distance of Damerau and Levenshtein, in which no part is changed twice.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.iter().enumerate() {
        let mut now = vec![row + 1];
        for (column, theirs) in other.iter().enumerate() {
            let changed = last[column] + usize::from(letter != theirs);
            let mut best = changed.min(last[column + 1] + 1).min(now[column] + 1);
            let is_swap = row > 0 && column > 0 && *letter == other[column - 1] && one[row - 1] == *theirs;
            if is_swap {
                best = best.min(before_last[column - 1] + 1);
            }
            now.push(best);
        }
        before_last = std::mem::replace(&mut last, now);
    }
    last[other.len()]
}
