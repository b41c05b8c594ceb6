//! Work that takes a thread and much memory: off the async threads, only so much at once, and a bounded queue before it.

use std::sync::{Arc, OnceLock};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

/// Places for one kind of such work.
pub struct Slots {
    places: OnceLock<Places>,
    at_once: usize,
    waiting: usize,
}

struct Places {
    /// Whoever works or waits.
    all: Arc<Semaphore>,
    /// Whoever works.
    working: Arc<Semaphore>,
}

/// Why the work was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDone {
    /// So many wait already that an answer would come too late; trying again in a moment helps.
    #[error("too many wait for the same work")]
    Crowded,
    /// It panicked, or there is no thread for it.
    #[error("the work was not done")]
    Failed,
}

impl Slots {
    /// So many at once, and so many more who wait for their turn.
    pub const fn new(at_once: usize, waiting: usize) -> Self {
        Self { places: OnceLock::new(), at_once, waiting }
    }

    /// Does the work on a thread of its own.
    ///
    /// The place belongs to the work, not to whoever waits for it: a thread goes on when a client
    /// hangs up, and if its place were free by then, clients who hang up could begin any number.
    ///
    /// The thread ends with the work. What an allocator keeps for each thread, it then keeps for as many as work at
    /// once: threads of a pool would each keep the most that any work on it ever took.
    pub async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, NotDone> {
        let place = self.place().await?;
        let (done, outcome) = oneshot::channel();
        let working = move || {
            let outcome = work();
            drop(place);
            let _ = done.send(outcome);
        };
        std::thread::Builder::new().spawn(working).map_err(|_| NotDone::Failed)?;
        outcome.await.map_err(|_| NotDone::Failed)
    }

    async fn place(&self) -> Result<[OwnedSemaphorePermit; 2], NotDone> {
        let places = self.places.get_or_init(|| Places {
            all: Arc::new(Semaphore::new(self.at_once + self.waiting)),
            working: Arc::new(Semaphore::new(self.at_once)),
        });
        let queued = places.all.clone().try_acquire_owned().map_err(|_| NotDone::Crowded)?;
        let working = places.working.clone().acquire_owned().await.map_err(|_| NotDone::Failed)?;
        Ok([queued, working])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{sync::mpsc, time::Duration};
    use tokio::time::timeout;

    /// Work that goes on until it is told to end, once it has begun.
    async fn begins(slots: &'static Slots) -> (mpsc::Sender<()>, tokio::task::JoinHandle<Result<bool, NotDone>>) {
        let (end, ended) = mpsc::channel::<()>();
        let (begin, begun) = mpsc::channel::<()>();
        let client = tokio::spawn(slots.run(move || {
            let _ = begin.send(());
            ended.recv().is_ok()
        }));
        while begun.try_recv().is_err() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        (end, client)
    }

    #[tokio::test]
    async fn a_client_who_hangs_up_does_not_give_back_the_place_of_work_that_goes_on() {
        static ONE: Slots = Slots::new(1, 8);
        let (end, client) = begins(&ONE).await;
        client.abort();
        assert_eq!(client.await.is_err(), true, "the client is gone");
        let next = tokio::spawn(ONE.run(|| "done"));
        tokio::pin!(next);
        assert_eq!(timeout(Duration::from_millis(50), &mut next).await.is_err(), true, "the next one waits");
        end.send(()).expect("the work still waits for its end");
        assert_eq!(next.await.expect("the next one"), Ok("done"));
    }

    #[tokio::test]
    async fn who_finds_the_queue_full_is_told_at_once_and_those_in_it_get_their_turn() {
        static TWO: Slots = Slots::new(1, 1);
        let (end, first) = begins(&TWO).await;
        let second = tokio::spawn(TWO.run(|| "second"));
        tokio::task::yield_now().await;
        assert_eq!(TWO.run(|| "third").await, Err(NotDone::Crowded));
        end.send(()).expect("the work still waits for its end");
        assert_eq!(first.await.expect("the first one"), Ok(true));
        assert_eq!(second.await.expect("the second one"), Ok("second"));
        assert_eq!(TWO.run(|| "later").await, Ok("later"));
    }

    #[tokio::test]
    async fn who_hangs_up_while_waiting_gives_the_place_in_the_queue_to_the_next() {
        static TWO: Slots = Slots::new(1, 1);
        let (end, first) = begins(&TWO).await;
        let waits = tokio::spawn(TWO.run(|| "gone"));
        tokio::task::yield_now().await;
        waits.abort();
        assert_eq!(waits.await.is_err(), true, "whoever waited is gone");
        let next = tokio::spawn(TWO.run(|| "next"));
        tokio::task::yield_now().await;
        end.send(()).expect("the work still waits for its end");
        assert_eq!((first.await.expect("the first"), next.await.expect("the next")), (Ok(true), Ok("next")));
    }

    #[tokio::test]
    async fn work_that_panics_gives_its_place_back() {
        static ONE: Slots = Slots::new(1, 0);
        let failed = ONE
            .run(|| {
                if true {
                    panic!("on purpose")
                }
            })
            .await;
        assert_eq!(failed, Err(NotDone::Failed));
        assert_eq!(ONE.run(|| "done").await, Ok("done"));
    }
}
