//! What a Rust file says: its string literals, without comments and without the tests at its end.

/// A text of a file, with the line of every byte.
pub struct Said {
    /// The text as the program knows it, but for line breaks and the like, which are blanks.
    pub text: String,
    lines: Vec<usize>,
}

impl Said {
    /// A line of a file that is text as a whole.
    pub fn line(number: usize, text: &str) -> Self {
        Self { text: text.to_owned(), lines: vec![number; text.len()] }
    }

    /// The line in which a byte of the text stands.
    pub fn line_of(&self, byte: usize) -> usize {
        self.lines.get(byte).copied().unwrap_or_default()
    }

    fn push(&mut self, c: char, line: usize) {
        self.text.push(c);
        self.lines.resize(self.text.len(), line);
    }
}

/// The string literals of a source.
pub fn of(source: &str) -> Vec<Said> {
    let mut reader = Reader { rest: without_tests(source), line: 1, after: ' ' };
    let mut said = Vec::new();
    while let Some(c) = reader.peek() {
        let hashes = reader.raw();
        match c {
            '/' if reader.rest.starts_with("//") => reader.skip_to("\n"),
            '/' if reader.rest.starts_with("/*") => reader.skip_to("*/"),
            '"' => said.push(reader.literal()),
            'r' if hashes.is_some() => said.push(reader.raw_literal(hashes.unwrap_or_default())),
            '\'' => reader.character(),
            _ => drop(reader.next()),
        }
    }
    said
}

/// Tests at the end of a file are none of its texts.
fn without_tests(source: &str) -> &str {
    let begins = |at: &usize| source[*at..].lines().nth(1).is_some_and(|line| line.ends_with('{'));
    let tests = source.match_indices("#[cfg(test)]\nmod ").map(|(at, _)| at).find(begins);
    &source[..tests.unwrap_or(source.len())]
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
    /// The character before: an `r` within a word begins no literal.
    after: char,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.rest = &self.rest[c.len_utf8()..];
        self.line += usize::from(c == '\n');
        self.after = c;
        Some(c)
    }

    fn skip_to(&mut self, end: &str) {
        let length = self.rest.find(end).map_or(self.rest.len(), |at| at + end.len());
        let until = self.rest.len() - length;
        while self.rest.len() > until {
            self.next();
        }
    }

    /// So many `#` stand before the quotation mark, if a raw literal begins here.
    fn raw(&self) -> Option<usize> {
        let behind = self.rest.strip_prefix('r').filter(|_| self.after == 'b' || !self.after.is_alphanumeric())?;
        let quoted = behind.trim_start_matches('#');
        quoted.starts_with('"').then(|| behind.len() - quoted.len())
    }

    fn raw_literal(&mut self, hashes: usize) -> Said {
        self.skip_to("\"");
        let end = format!("\"{}", "#".repeat(hashes));
        let mut said = Said { text: String::new(), lines: Vec::new() };
        while !self.rest.starts_with(&end) {
            let line = self.line;
            let Some(c) = self.next() else { return said };
            said.push(c, line);
        }
        self.skip_to(&end);
        said
    }

    fn literal(&mut self) -> Said {
        self.next();
        let mut said = Said { text: String::new(), lines: Vec::new() };
        while let (line, Some(c)) = (self.line, self.next()) {
            match c {
                '"' => break,
                '\\' => said_of_escape(self, &mut said),
                c => said.push(c, line),
            }
        }
        said
    }

    /// A character in quotation marks; a lifetime has only the first of them.
    fn character(&mut self) {
        self.next();
        match self.next() {
            Some('\\') => {
                self.next();
                self.skip_to("'");
            }
            _ if self.rest.starts_with('\'') => drop(self.next()),
            _ => {}
        }
    }
}

/// A line that goes on is one text; what stands for a character that is not written is a blank.
fn said_of_escape(reader: &mut Reader, said: &mut Said) {
    let line = reader.line;
    match reader.next() {
        Some('\n') => {
            let text = reader.rest.trim_start();
            let until = text.len();
            while reader.rest.len() > until {
                reader.next();
            }
        }
        Some(c @ ('"' | '\\')) => said.push(c, line),
        Some('u') => {
            reader.skip_to("}");
            said.push(' ', line);
        }
        _ => said.push(' ', line),
    }
}
