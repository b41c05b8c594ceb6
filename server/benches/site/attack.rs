//! Forms with as many inputs as their size allows, sent by nobody signed in: what they cost the processor and how far they
//! make the process grow.

use super::{Failure, load};
use std::{
    io::{Read, Write},
    net::TcpStream,
    thread,
    time::Duration,
};

/// So many send at once.
pub const CLIENTS: [usize; 3] = [1, 10, 100];
/// So many forms are sent by each, one after the other.
const FORMS: usize = 5;

/// A form that is stuffed with inputs.
#[derive(Clone, Copy)]
pub struct Target {
    /// Its address.
    pub path: &'static str,
    kind: &'static str,
    input: &'static str,
    /// So many bytes are always sent: what a program of before any limit of inputs took.
    bytes: usize,
}

impl Target {
    /// How many inputs that are.
    pub fn inputs(self) -> usize {
        self.bytes / self.input.len()
    }
}

const FORM: &str = "application/x-www-form-urlencoded";
const FILE: &str = "multipart/form-data; boundary=x";
const PART: &str = "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n\r\n";

/// The sign-in, a form whose session has ended, and one with a file, which may have 40 MB.
pub const TARGETS: [Target; 3] = [
    Target { path: "/anmelden", kind: FORM, input: "a&", bytes: 256_000 },
    Target { path: "/arbeitsplatz/mintmobil/profil", kind: FORM, input: "a&", bytes: 256_000 },
    Target {
        path: "/arbeitsplatz/mintmobil/angebote/0192f0c1-2d3e-7abc-8def-0123456789ab/bild",
        kind: FILE,
        input: PART,
        bytes: 39_000_000,
    },
];

/// What an attack cost.
pub struct Cost {
    /// Processor time of the server for one form, in milliseconds.
    pub cpu_millis: f64,
    /// By how much the process was larger at its largest than before, in MiB.
    pub grown_mib: f64,
}

/// Sends the forms and looks at what that costs the process.
pub fn attack(address: &str, process: u32, target: Target, clients: usize) -> Result<Cost, Failure> {
    let Target { path, kind, input, .. } = target;
    let length = input.len() * target.inputs();
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\nconnection: close\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\n\r\n"
    );
    // The peak begins anew at what the process has now.
    std::fs::write(format!("/proc/{process}/clear_refs"), "5")?;
    let (before, used) = (peak_mib(process)?, load::cpu_seconds(process)?);
    let senders: Vec<_> = (0..clients)
        .map(|_| {
            let (address, head) = (address.to_owned(), head.clone());
            thread::spawn(move || (0..FORMS).for_each(|_| send(&address, &head, target)))
        })
        .collect();
    for sender in senders {
        sender.join().map_err(|_| "a sender panicked")?;
    }
    let used = load::cpu_seconds(process)? - used;
    Ok(Cost { cpu_millis: used * 1e3 / (clients * FORMS) as f64, grown_mib: peak_mib(process)? - before })
}

/// Sends a form, as much of it as the server takes, and reads what it says. It may hang up at any time.
fn send(address: &str, head: &str, target: Target) {
    const PIECE: usize = 1_000;
    let Ok(mut connection) = TcpStream::connect(address) else { return };
    let _ = connection.set_read_timeout(Some(Duration::from_secs(30)));
    let _ = connection.set_write_timeout(Some(Duration::from_secs(30)));
    let piece = target.input.repeat(PIECE);
    let rest = target.input.repeat(target.inputs() % PIECE);
    let pieces = std::iter::repeat_n(&piece, target.inputs() / PIECE).chain([&rest]);
    if connection.write_all(head.as_bytes()).is_ok() {
        let _ = pieces.into_iter().try_for_each(|piece| connection.write_all(piece.as_bytes()));
    }
    let _ = connection.read_to_end(&mut Vec::new());
}

/// The most memory that a process ever had, in MiB.
fn peak_mib(process: u32) -> Result<f64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no peak of memory")?;
    Ok(peak.trim().trim_end_matches(" kB").trim().parse::<f64>()? / 1024.0)
}
