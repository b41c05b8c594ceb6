//! The program while it serves, asked over real connections.

use crate::program::Program;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::Child,
    time::Duration,
};

/// How the coordinator of MINTmobil signs in.
const SIGN_IN: &str = "email=koordination%40demo.example&password=mint-verbund-demo";

/// A program that serves, killed when it is dropped.
pub struct Serving {
    child: Child,
    pub address: String,
}

impl Serving {
    pub fn start(program: &Program) -> Self {
        Self::of(program.starts(&["serve", "--listen", "127.0.0.1:0"]))
    }

    /// The same of a program that was started to serve.
    pub fn of(mut child: Child) -> Self {
        let mut line = String::new();
        let stdout = child.stdout.take().expect("a standard output");
        BufReader::new(stdout).read_line(&mut line).expect("the address");
        let address = line.trim().rsplit("http://").next().unwrap_or_default().to_owned();
        Self { child, address }
    }

    /// The most memory that it ever had, in KiB; the system counts it.
    pub fn peak_kib(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("the process");
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        line.and_then(|line| line.split_whitespace().next()).and_then(|kib| kib.parse().ok()).expect("its peak")
    }

    pub fn kill(&mut self) {
        self.child.kill().expect("the program can be killed");
        self.child.wait().expect("the program is gone");
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The answer to a form, head and body, if there was one to its end.
pub fn post(address: &str, path: &str, cookie: &str, body: &str) -> Option<String> {
    send(address, path, cookie, "application/x-www-form-urlencoded", body)
}

/// The same with any kind of body.
pub fn send(address: &str, path: &str, cookie: &str, kind: &str, body: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let length = body.len();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nsec-fetch-site: same-origin\r\ncookie: {cookie}\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(body.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

/// A header of an answer, empty if it is missing.
pub fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let line = answer.lines().find(|line| line.to_lowercase().starts_with(&format!("{name}:")));
    line.and_then(|line| line.split_once(": ")).map(|(_, value)| value).unwrap_or_default()
}

/// The answer to a question for a page, head and body, if there was one to its end.
pub fn get(address: &str, path: &str, cookie: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(10))).ok()?;
    let head = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    (!answer.is_empty()).then_some(answer)
}

/// The status of an answer.
pub fn status(answer: &str) -> u16 {
    answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
}

/// The cookie of somebody who signs in as the coordinator of MINTmobil.
pub fn signed_in(address: &str) -> String {
    let answer = post(address, "/anmelden", "", SIGN_IN).expect("an answer");
    header(&answer, "set-cookie").split(';').next().unwrap_or_default().to_owned()
}
