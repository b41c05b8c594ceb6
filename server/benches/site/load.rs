//! A small load generator: a few connections that ask one after the other, for a bounded time.
#![expect(clippy::disallowed_methods, reason = "measures")]

use super::Failure;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

const CONNECTIONS: usize = 4;
const WARM_UP: Duration = Duration::from_millis(500);
const DURATION: Duration = Duration::from_secs(4);
/// How the kernel counts processor time in `/proc`, in ticks a second; fixed on Linux.
const TICKS: f64 = 100.0;

/// What one page took.
#[derive(Debug, Clone)]
pub struct Measured {
    /// Requests answered in a second.
    pub per_second: f64,
    /// Processor time of the server for one request, in microseconds.
    pub cpu_micros: f64,
    /// Size of the answer's body, uncompressed.
    pub bytes: usize,
    /// 95 % were answered within so many milliseconds.
    pub p95_millis: f64,
}

/// Asks for one path over several connections and looks at what it costs the process.
pub fn measure(address: &str, path: &str, process: u32) -> Result<Measured, Failure> {
    let bytes = bytes_of(address, path)?;
    ask(address, path, WARM_UP)?;
    let cpu = cpu_seconds(process)?;
    let begun = Instant::now();
    let mut times = ask(address, path, DURATION)?;
    let passed = begun.elapsed().as_secs_f64();
    let used = cpu_seconds(process)? - cpu;
    times.sort();
    let count = times.len().max(1);
    Ok(Measured {
        per_second: count as f64 / passed,
        cpu_micros: used * 1e6 / count as f64,
        bytes,
        p95_millis: times.get(count * 95 / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3),
    })
}

fn ask(address: &str, path: &str, duration: Duration) -> Result<Vec<Duration>, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    let workers: Vec<_> = (0..CONNECTIONS)
        .map(|_| {
            let (address, path, stop) = (address.to_owned(), path.to_owned(), stop.clone());
            thread::spawn(move || ask_until(&address, &path, &stop).map_err(|error| error.to_string()))
        })
        .collect();
    thread::sleep(duration);
    stop.store(true, Ordering::Relaxed);
    let mut times = Vec::new();
    for worker in workers {
        times.extend(worker.join().map_err(|_| "a worker panicked")??);
    }
    Ok(times)
}

fn ask_until(address: &str, path: &str, stop: &AtomicBool) -> Result<Vec<Duration>, Failure> {
    let mut connection = BufReader::new(TcpStream::connect(address)?);
    let mut times = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let begun = Instant::now();
        request(&mut connection, path)?;
        times.push(begun.elapsed());
    }
    Ok(times)
}

/// The size of one answer.
pub fn bytes_of(address: &str, path: &str) -> Result<usize, Failure> {
    request(&mut BufReader::new(TcpStream::connect(address)?), path)
}

fn request(connection: &mut BufReader<TcpStream>, path: &str) -> Result<usize, Failure> {
    // In one piece: of several the system would hold the second back until the first is acknowledged, for 40 ms.
    connection.get_mut().write_all(format!("GET {path} HTTP/1.1\r\nhost: bench\r\n\r\n").as_bytes())?;
    let mut line = String::new();
    connection.read_line(&mut line)?;
    if !line.starts_with("HTTP/1.1 200") {
        return Err(format!("{path} answered {}", line.trim()).into());
    }
    let mut length = None;
    loop {
        line.clear();
        connection.read_line(&mut line)?;
        let Some((name, value)) = line.trim().split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().ok();
        }
    }
    let length: usize = length.ok_or("an answer without a length")?;
    let mut body = vec![0; length];
    connection.read_exact(&mut body)?;
    Ok(length)
}

/// Processor time of a process, user and system together.
pub fn cpu_seconds(process: u32) -> Result<f64, Failure> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat"))?;
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok()).ok_or("no processor time");
    Ok((ticks(11)? + ticks(12)?) / TICKS)
}
