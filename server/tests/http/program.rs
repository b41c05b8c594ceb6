//! The binary, started as people start it.

use crate::harness::Folder;
use std::{
    io::Write,
    process::{Child, Command, Output, Stdio},
};

/// The program with a database of its own.
pub struct Program {
    pub folder: Folder,
    elsewhere: Option<String>,
}

impl Program {
    pub fn new() -> Self {
        Self { folder: Folder::new(), elsewhere: None }
    }

    /// The program with a database of a server.
    pub fn with(address: String) -> Self {
        Self { folder: Folder::new(), elsewhere: Some(address) }
    }

    /// The database as an argument.
    pub fn database(&self) -> String {
        let own = || format!("sqlite:{}", self.folder.file("verbund.db").display());
        self.elsewhere.clone().unwrap_or_else(own)
    }

    /// The program with these words and the database.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = bare(words);
        command.args(["--database", &self.database()]);
        command
    }

    /// Runs to its end, with that on the standard input.
    pub fn runs(&self, words: &[&str], input: &str) -> Output {
        finished(self.command(words), input)
    }

    /// Runs in the background.
    pub fn starts(&self, words: &[&str]) -> Child {
        self.command(words).stdout(Stdio::piped()).spawn().expect("the program starts")
    }
}

/// The program with nothing of the environment of the tests.
pub fn bare(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mintverbund"));
    command.args(words).env_remove("MINTVERBUND_DATABASE").env("MINTVERBUND_LOG", "off");
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Runs a command to its end.
pub fn finished(mut command: Command, input: &str) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("a standard input");
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

/// What it printed, if it succeeded.
#[track_caller]
pub fn printed(output: Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What it complained about, if it failed.
#[track_caller]
pub fn complained(output: Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_ne!(output.status.code(), Some(0), "{said}");
    format!("{said}{}", String::from_utf8_lossy(&output.stderr))
}
