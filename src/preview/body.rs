//! What goes out after the head of an answer: bytes at once, or as they come.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper::body::{Bytes, Frame, SizeHint};
use tokio::sync::mpsc::{self, Receiver, Sender};

/// So many pieces may wait for a slow reader.
const WAITING: usize = 4;

/// The body of an answer.
pub(super) enum Body {
    /// All of it, until it is sent.
    Whole(Option<Bytes>),
    /// Piece by piece; it ends when nobody sends any more, and breaks off at an error.
    Flow(Receiver<io::Result<Bytes>>),
}

impl Body {
    /// A body that consists of what is sent.
    pub(super) fn flow() -> (Sender<io::Result<Bytes>>, Body) {
        let (sender, receiver) = mpsc::channel(WAITING);
        (sender, Body::Flow(receiver))
    }

    /// A body without bytes.
    pub(super) fn empty() -> Body {
        Body::Whole(None)
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Body {
        Body::Whole(Some(bytes.into()).filter(|bytes| !bytes.is_empty()))
    }
}

impl hyper::body::Body for Body {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        match &mut *self {
            Body::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Body::Flow(pieces) => {
                pieces.poll_recv(context).map(|piece| piece.map(|it| it.map(Frame::data)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Body::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Body::Whole(bytes) => {
                SizeHint::with_exact(bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
            }
            Body::Flow(_) => SizeHint::default(),
        }
    }
}
