//! The programs that are measured, each in a process of its own.

use super::{Failure, Measured, PLAIN, load, measure};
use std::{
    path::Path,
    process::{Child, Command},
    time::{Duration, Instant},
};

/// The argument with which the benchmark serves the pages written by hand.
pub const BY_HAND: &str = "by-hand";

/// The argument with which it serves constants behind the middleware of the product.
pub const CONSTANT: &str = "constant";

/// A program that serves; ended when dropped.
pub struct Program {
    child: Child,
    address: String,
}

impl Program {
    /// The product, and how many milliseconds it took until it answered.
    pub fn serving(database: &Path, address: &str, page_cache: &str) -> Result<(Self, f64), Failure> {
        // Another program can be named, to hold an earlier release against this one.
        let program = std::env::var_os("MINTVERBUND_BENCH_PROGRAM");
        let mut command = Command::new(program.unwrap_or_else(|| env!("CARGO_BIN_EXE_mintverbund").into()));
        command
            .args(["serve", "--listen", address, "--database", &format!("sqlite:{}", database.display())])
            .env("MINTVERBUND_PAGE_CACHE", page_cache);
        Self::started(command, address)
    }

    /// The pages written by hand, served by this program.
    pub fn by_hand(database: &Path, address: &str) -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(BY_HAND).arg(database).arg(address);
        Ok(Self::started(command, address)?.0)
    }

    /// Constants behind the middleware of the product, served by this program.
    pub fn constant(database: &Path, address: &str) -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(CONSTANT).arg(database).arg(address);
        Ok(Self::started(command, address)?.0)
    }

    #[expect(clippy::disallowed_methods, reason = "measures")]
    fn started(mut command: Command, address: &str) -> Result<(Self, f64), Failure> {
        let begun = Instant::now();
        let program = Self { child: command.spawn()?, address: address.to_owned() };
        while begun.elapsed() < Duration::from_secs(60) {
            if load::bytes_of(address, PLAIN).is_ok() {
                return Ok((program, begun.elapsed().as_secs_f64() * 1e3));
            }
            std::thread::sleep(Duration::from_millis(2));
        }
        Err("the program did not answer within a minute".into())
    }

    /// What a page costs it.
    pub fn measure(&self, path: &str) -> Result<Measured, Failure> {
        measure(&self.address, path, self.id())
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// How much memory it holds, in MiB.
    pub fn mib(&self) -> Result<f64, Failure> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.id()))?;
        let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no memory")?;
        Ok(held.trim().trim_end_matches(" kB").trim().parse::<f64>()? / 1024.0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
