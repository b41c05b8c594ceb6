//! Work that takes a thread and much memory: off the async threads, and only so much at once.

use std::sync::{Arc, OnceLock};
use tokio::sync::Semaphore;

/// Places for one kind of such work.
pub struct Slots {
    places: OnceLock<Arc<Semaphore>>,
    at_once: usize,
}

/// The work could not be done: it panicked, or the program is stopping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the work was not done")]
pub struct NotDone;

impl Slots {
    /// So many at once; more wait for their turn.
    pub const fn new(at_once: usize) -> Self {
        Self { places: OnceLock::new(), at_once }
    }

    /// Does the work on a thread of its own.
    ///
    /// The place belongs to the work, not to whoever waits for it: a thread goes on when a client
    /// hangs up, and if its place were free by then, clients who hang up could begin any number.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, NotDone> {
        let places = self.places.get_or_init(|| Arc::new(Semaphore::new(self.at_once))).clone();
        let place = places.acquire_owned().await.map_err(|_| NotDone)?;
        let working = move || {
            let _place = place;
            work()
        };
        tokio::task::spawn_blocking(working).await.map_err(|_| NotDone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Duration};
    use tokio::time::timeout;

    #[tokio::test]
    async fn a_client_who_hangs_up_does_not_give_back_the_place_of_work_that_goes_on() {
        static ONE: Slots = Slots::new(1);
        let (end, ended) = mpsc::channel::<()>();
        let (begin, begun) = mpsc::channel::<()>();
        let client = tokio::spawn(ONE.run(move || {
            let _ = begin.send(());
            ended.recv().is_ok()
        }));
        while begun.try_recv().is_err() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        client.abort();
        assert_eq!(client.await.is_err(), true, "the client is gone");
        let next = tokio::spawn(ONE.run(|| "done"));
        tokio::pin!(next);
        assert_eq!(timeout(Duration::from_millis(50), &mut next).await.is_err(), true, "the next one waits");
        end.send(()).expect("the work still waits for its end");
        assert_eq!(next.await.expect("the next one"), Ok("done"));
    }
}
