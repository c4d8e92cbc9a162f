//! A client that stops reading gives its place back: hyper waits for it as long as it likes.

use std::future::Future;
use std::io::{Error, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

/// A connection whose writes fail when the other side has not read for some time.
pub(super) struct Stalling<S> {
    stream: S,
    time: Duration,
    patience: Pin<Box<Sleep>>,
    waits: bool,
}

impl<S> Stalling<S> {
    /// `time` is how long nothing may leave while something waits to leave.
    pub(super) fn new(stream: S, time: Duration) -> Self {
        Self {
            stream,
            time,
            patience: Box::pin(sleep(time)),
            waits: false,
        }
    }

    /// What a write came to: one that has to wait starts the clock, one that got through stops it.
    fn judge<T>(&mut self, context: &mut Context<'_>, outcome: Poll<Result<T, Error>>) -> Poll<Result<T, Error>> {
        if outcome.is_ready() {
            self.waits = false;
            return outcome;
        }
        if !self.waits {
            self.waits = true;
            self.patience.as_mut().reset(Instant::now() + self.time);
        }
        match self.patience.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(Error::new(ErrorKind::TimedOut, "the other side does not read"))),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Stalling<S> {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.get_mut().stream).poll_read(context, buffer)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Stalling<S> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize, Error>> {
        let this = self.get_mut();
        let outcome = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.judge(context, outcome)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<Result<usize, Error>> {
        let this = self.get_mut();
        let outcome = Pin::new(&mut this.stream).poll_write_vectored(context, parts);
        this.judge(context, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let this = self.get_mut();
        let outcome = Pin::new(&mut this.stream).poll_flush(context);
        this.judge(context, outcome)
    }

    fn poll_shutdown(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        let this = self.get_mut();
        let outcome = Pin::new(&mut this.stream).poll_shutdown(context);
        this.judge(context, outcome)
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

    use super::*;

    #[tokio::test]
    async fn who_stops_reading_is_cut_off_and_who_reads_is_not() {
        let (near, far) = duplex(16);
        let mut cut_off = Stalling::new(near, Duration::from_millis(20));
        let refused = cut_off.write_all(&[7; 64]).await.unwrap_err();
        assert_eq!(refused.kind(), ErrorKind::TimedOut);
        drop(far);

        let (near, mut far) = duplex(16);
        let reader = tokio::spawn(async move {
            let mut bytes = Vec::new();
            far.read_to_end(&mut bytes).await.map(|_| bytes.len())
        });
        let mut read = Stalling::new(near, Duration::from_secs(60));
        read.write_all(&[7; 64]).await.unwrap();
        read.shutdown().await.unwrap();
        drop(read);
        assert_eq!(reader.await.unwrap().unwrap(), 64);
    }
}
