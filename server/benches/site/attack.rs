//! Forms with a million inputs, sent by nobody signed in: what they cost the processor and how far they make the process
//! grow.

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
const INPUTS: usize = 1_000_000;

/// The address of a form, its kind, and an input of it.
pub const TARGETS: [(&str, &str, &str); 3] = [
    ("/anmelden", "application/x-www-form-urlencoded", "a=1&"),
    ("/arbeitsplatz/mintmobil/profil", "application/x-www-form-urlencoded", "a=1&"),
    (
        "/arbeitsplatz/mintmobil/angebote",
        "multipart/form-data; boundary=x",
        "--x\r\nContent-Disposition: form-data; name=a\r\n\r\n1\r\n",
    ),
];

/// What an attack cost.
pub struct Cost {
    /// Processor time of the server for one form, in milliseconds.
    pub cpu_millis: f64,
    /// By how much the process was larger at its largest than before, in MiB.
    pub grown_mib: f64,
}

/// Sends the forms and looks at what that costs the process.
pub fn attack(address: &str, process: u32, target: (&str, &str, &str), clients: usize) -> Result<Cost, Failure> {
    let (path, kind, input) = target;
    let length = input.len() * INPUTS;
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\nconnection: close\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\n\r\n"
    );
    // The peak begins anew at what the process has now.
    std::fs::write(format!("/proc/{process}/clear_refs"), "5")?;
    let (before, used) = (peak_mib(process)?, load::cpu_seconds(process)?);
    let senders: Vec<_> = (0..clients)
        .map(|_| {
            let (address, head, input) = (address.to_owned(), head.clone(), input.to_owned());
            thread::spawn(move || (0..FORMS).for_each(|_| send(&address, &head, &input)))
        })
        .collect();
    for sender in senders {
        sender.join().map_err(|_| "a sender panicked")?;
    }
    let used = load::cpu_seconds(process)? - used;
    Ok(Cost { cpu_millis: used * 1e3 / (clients * FORMS) as f64, grown_mib: peak_mib(process)? - before })
}

/// Sends a form, as much of it as the server takes, and reads what it says. It may hang up at any time.
fn send(address: &str, head: &str, input: &str) {
    const PIECE: usize = 1_000;
    let Ok(mut connection) = TcpStream::connect(address) else { return };
    let _ = connection.set_read_timeout(Some(Duration::from_secs(30)));
    let _ = connection.set_write_timeout(Some(Duration::from_secs(30)));
    let piece = input.repeat(PIECE);
    if connection.write_all(head.as_bytes()).is_ok() {
        let _ = (0..INPUTS / PIECE).try_for_each(|_| connection.write_all(piece.as_bytes()));
    }
    let _ = connection.read_to_end(&mut Vec::new());
}

/// The most memory that a process ever had, in MiB.
fn peak_mib(process: u32) -> Result<f64, Failure> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no peak of memory")?;
    Ok(peak.trim().trim_end_matches(" kB").trim().parse::<f64>()? / 1024.0)
}
