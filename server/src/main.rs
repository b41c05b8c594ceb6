//! The binary `mintverbund`.

use clap::Parser;
use mintverbund_server::{cli::Cli, commands, terminal::plain};
use std::{
    error::Error,
    io::{self, ErrorKind},
    process::ExitCode,
};
use tracing_subscriber::EnvFilter;

/// Anybody can send a cookie that names no session, once or a million times: no line of the log for each.
const LOG: &str = "info,sqlx=warn,tower_sessions=error,tower_sessions_core=error";
/// Rendering and hashing block a worker for a moment; with fewer than this, others would wait.
const LEAST_WORKERS: usize = 4;
/// For names of database servers and the terminal; what takes much memory has threads of its own.
const MOST_BLOCKING: usize = 8;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let filter = EnvFilter::try_from_env("MINTVERBUND_LOG").unwrap_or_else(|_| EnvFilter::new(LOG));
    tracing_subscriber::fmt().with_env_filter(filter).with_target(false).with_writer(std::io::stderr).init();
    let workers = std::thread::available_parallelism().map_or(LEAST_WORKERS, |cores| cores.get().max(LEAST_WORKERS));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .max_blocking_threads(MOST_BLOCKING)
        .enable_all()
        .build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(cli)),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if nobody_reads(&*error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("mintverbund: {}", plain(&error.to_string()));
            ExitCode::FAILURE
        }
    }
}

/// Whoever read the output has what they wanted, and went.
fn nobody_reads(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
