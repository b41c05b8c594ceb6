//! A stream that does not wait for ever for whoever should read from it.

use std::{
    future::Future,
    io::{self, ErrorKind, IoSlice},
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::{Instant, Sleep, sleep_until},
};

/// While something waits to be sent, so many bytes must be taken within the limit. With 30 seconds that is half a kilobyte
/// a second, a quarter of what the slowest telephone takes; a byte now and then is not enough.
const PORTION: usize = 16 * 1024;

/// Fails once the other side has let something wait to be sent for so long, and has not taken a portion meanwhile.
pub struct Impatient<S> {
    stream: S,
    limit: Duration,
    /// How long it has waited for this portion before now.
    waited: Duration,
    /// How much of the portion has been taken.
    taken: usize,
    waiting: Option<Waiting>,
}

/// Something waits to be sent.
struct Waiting {
    since: Instant,
    end: Pin<Box<Sleep>>,
}

impl<S> Impatient<S> {
    /// A stream on which nothing has been sent yet.
    pub fn new(stream: S, limit: Duration) -> Self {
        Self { stream, limit, waited: Duration::ZERO, taken: 0, waiting: None }
    }

    /// Each portion begins the waiting anew; less only interrupts it.
    fn took(&mut self, bytes: usize) {
        if let Some(waiting) = self.waiting.take() {
            self.waited += waiting.since.elapsed();
        }
        self.taken += bytes;
        if self.taken >= PORTION {
            (self.taken, self.waited) = (0, Duration::ZERO);
        }
    }

    fn written(&mut self, cx: &mut Context<'_>, polled: Poll<io::Result<usize>>) -> Poll<io::Result<usize>> {
        match polled {
            Poll::Ready(Ok(bytes)) => {
                self.took(bytes);
                polled
            }
            Poll::Ready(Err(_)) => polled,
            Poll::Pending => self.wait(cx).map(Err),
        }
    }

    fn done(&mut self, cx: &mut Context<'_>, polled: Poll<io::Result<()>>) -> Poll<io::Result<()>> {
        match polled {
            Poll::Ready(_) => {
                self.took(0);
                polled
            }
            Poll::Pending => self.wait(cx).map(Err),
        }
    }

    fn wait(&mut self, cx: &mut Context<'_>) -> Poll<io::Error> {
        let left = self.limit.saturating_sub(self.waited);
        let waiting = self.waiting.get_or_insert_with(|| {
            let since = Instant::now();
            Waiting { since, end: Box::pin(sleep_until(since + left)) }
        });
        waiting.end.as_mut().poll(cx).map(|()| ErrorKind::TimedOut.into())
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Impatient<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Impatient<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write(cx, bytes);
        self.written(cx, polled)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let polled = Pin::new(&mut self.stream).poll_write_vectored(cx, slices);
        self.written(cx, polled)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_flush(cx);
        self.done(cx, polled)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let polled = Pin::new(&mut self.stream).poll_shutdown(cx);
        self.done(cx, polled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt, duplex},
        time::sleep,
    };

    const LIMIT: Duration = Duration::from_millis(300);

    /// Whether somebody who takes so many bytes each few milliseconds gets a text of a hundred kilobytes within a limit.
    async fn gets_everything(bytes: usize, each: Duration, limit: Duration) -> bool {
        let (here, mut there) = duplex(64);
        let mut sending = Impatient::new(here, limit);
        let reading = tokio::spawn(async move {
            let mut buffer = vec![0; bytes];
            while there.read(&mut buffer).await.is_ok_and(|read| read > 0) {
                sleep(each).await;
            }
        });
        let sent = sending.write_all(&[b'x'; 100_000]).await;
        reading.abort();
        sent.is_ok()
    }

    #[tokio::test]
    async fn whoever_takes_a_byte_now_and_then_is_let_go() {
        assert_eq!(gets_everything(1, LIMIT / 20, LIMIT).await, false);
    }

    #[tokio::test]
    async fn whoever_takes_nothing_is_let_go() {
        assert_eq!(gets_everything(64, LIMIT * 20, LIMIT).await, false);
    }

    #[tokio::test]
    async fn whoever_reads_all_the_time_gets_everything() {
        // A busy machine may stand still for longer than the others wait.
        assert_eq!(gets_everything(64, Duration::ZERO, LIMIT * 100).await, true);
    }

    #[tokio::test]
    async fn pauses_in_which_nothing_waits_do_not_count() {
        let (here, mut there) = duplex(64);
        let mut sending = Impatient::new(here, LIMIT);
        let reading = tokio::spawn(async move {
            let mut all = Vec::new();
            there.read_to_end(&mut all).await
        });
        for _ in 0..4 {
            sending.write_all(&[b'x'; 200]).await.expect("a short answer");
            sleep(LIMIT / 2).await;
        }
        sending.shutdown().await.expect("the end");
        assert_eq!(reading.await.expect("a reader").expect("everything"), 800);
    }
}
