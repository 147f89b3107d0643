//! A browser's part, as bare as can be: one connection that stays open, one request after another.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// What the server has answered.
pub(crate) struct Answer {
    /// As HTTP counts: 200, 404.
    pub(crate) status: u16,
    /// Counts what was shown, from 1; 0 for what is no page.
    pub(crate) moment: usize,
    /// All of it.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// How often `words` stand in it.
    pub(crate) fn count(&self, words: &str) -> usize {
        let (mut rest, mut count) = (self.body.as_slice(), 0);
        let first = words.as_bytes()[0];
        while let Some(at) = rest.iter().position(|byte| *byte == first) {
            rest = &rest[at..];
            count += usize::from(rest.starts_with(words.as_bytes()));
            rest = &rest[1..];
        }
        count
    }

    /// Whether `words` stand in it.
    pub(crate) fn has(&self, words: &str) -> bool {
        self.count(words) > 0
    }
}

/// A connection to the preview.
pub(crate) struct Client {
    address: SocketAddr,
    stream: TcpStream,
    limit: Duration,
}

impl Client {
    /// Connects; every answer must be there within `limit`.
    pub(crate) fn connect(address: SocketAddr, limit: Duration) -> Client {
        Client { address, stream: connected(address, limit), limit }
    }

    /// Asks for a page and reads the answer to its last byte.
    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let first = self.try_get(path);
        let answer = first.or_else(|_| {
            // The server ends connections on which nobody has asked for some seconds.
            self.stream = connected(self.address, self.limit);
            self.try_get(path)
        });
        answer.unwrap_or_else(|error| panic!("{path}: no answer within {:?}: {error}", self.limit))
    }

    fn try_get(&mut self, path: &str) -> io::Result<Answer> {
        let address = self.address;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n");
        self.stream.write_all(request.as_bytes())?;
        let mut read = Vec::new();
        let head = loop {
            if let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break end + 4;
            }
            self.more(&mut read)?;
        };
        let words = String::from_utf8_lossy(&read[..head]).to_lowercase();
        let field =
            |name: &str| words.lines().find_map(|line| line.strip_prefix(name)?.split_once(' '));
        let status = words.split(' ').nth(1).and_then(|word| word.parse().ok());
        let length = field("content-length:").and_then(|(_, number)| number.parse().ok());
        let moment =
            field("x-kis-stand:").and_then(|(_, moment)| moment.rsplit('-').next()?.parse().ok());
        let mut body = read.split_off(head);
        while body.len() < length.unwrap_or(0) {
            self.more(&mut body)?;
        }
        let status = status.ok_or_else(|| io::Error::other("an answer without a status"))?;
        Ok(Answer { status, moment: moment.unwrap_or(0), body })
    }

    fn more(&mut self, read: &mut Vec<u8>) -> io::Result<()> {
        let mut bytes = [0; 16_384];
        match self.stream.read(&mut bytes)? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            number => {
                read.extend_from_slice(&bytes[..number]);
                Ok(())
            }
        }
    }
}

fn connected(address: SocketAddr, limit: Duration) -> TcpStream {
    let stream = TcpStream::connect_timeout(&address, limit).expect("the server listens");
    stream.set_nodelay(true).expect("it is a socket");
    stream.set_read_timeout(Some(limit)).expect("it is a socket");
    stream
}
