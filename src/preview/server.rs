//! The preview's web server: who may connect, for how long, and when it ends.

use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

use anyhow::{Context, anyhow};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::runtime::Builder;
use tokio::sync::{Semaphore, watch};

use super::editor::Editor;
use super::guard::Guard;
use super::house::House;
use super::showing::Showing;

/// Who has not asked by then is not going to.
const HEAD_TIME: Duration = Duration::from_secs(5);
/// The largest head of a request, in bytes.
const HEAD_SIZE: usize = 32 * 1024;
/// A few browsers with many tabs; more is a mistake or an attack.
const CONNECTIONS: usize = 256;
/// Pages that are rendered at once, and files that are read.
const THREADS: usize = 64;
/// Where a free port is looked for when the wanted one is taken.
const NEXT_PORTS: u16 = 50;

/// What is shown now. The loop replaces it, the server reads it, the browsers are told.
pub struct Desk {
    showing: watch::Sender<Arc<Showing>>,
}

impl Desk {
    /// A desk with something on it.
    pub fn new(first: Arc<Showing>) -> Arc<Desk> {
        Arc::new(Desk { showing: watch::Sender::new(first) })
    }

    /// From now on every answer comes from here.
    pub fn show(&self, next: Arc<Showing>) {
        self.showing.send_replace(next);
    }

    /// What is shown now.
    pub fn now(&self) -> Arc<Showing> {
        Arc::clone(&self.showing.borrow())
    }

    /// Hears of every change from now on.
    pub(super) fn listen(&self) -> watch::Receiver<Arc<Showing>> {
        self.showing.subscribe()
    }
}

/// Makes the page „Was würde sich ändern?“, whole, for what is shown now.
pub type Compare = Arc<dyn Fn(&Showing) -> String + Send + Sync>;

/// How a server shows what is on the desk.
pub struct Manner {
    /// Begin with what the public sees.
    pub public: bool,
    /// What opens a file.
    pub editor: Editor,
    /// Folder with `kis.yaml`.
    pub root: PathBuf,
    /// What compares with what is published; without it the bar has no such link.
    pub compare: Option<Compare>,
}

/// A server that has its port but does not answer yet.
pub struct Server {
    listeners: Vec<TcpListener>,
    address: SocketAddr,
    host: Option<IpAddr>,
}

impl Server {
    /// Takes a port of this machine, or any free one for 0; on loopback, and at `host` if that is
    /// wanted.
    pub fn bind(port: u16, host: Option<IpAddr>) -> anyhow::Result<Server> {
        let listeners =
            listen(port, host).map_err(|(address, error)| told(address, &error, host))?;
        let address = listeners.first().context("Kein Anschluss ist offen.")?.local_addr()?;
        Ok(Server { listeners, address, host })
    }

    /// Where it listens; its port is never 0.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Answers until `until` is over, and then ends at once, whatever is still open.
    pub fn run(
        self,
        desk: Arc<Desk>,
        manner: Manner,
        until: impl Future<Output = ()>,
    ) -> anyhow::Result<()> {
        let mut manner = manner;
        // Addresses for editors are absolute, and files are read only below it.
        manner.root = manner.root.canonicalize().unwrap_or(manner.root);
        let runtime = Builder::new_current_thread()
            .enable_all()
            .max_blocking_threads(THREADS)
            .build()
            .context("Die Vorschau kann nicht beginnen.")?;
        let guard = Guard::new(self.address.port(), self.host);
        let house = Arc::new(House::new(desk, manner, guard));
        let places = Arc::new(Semaphore::new(CONNECTIONS));
        runtime.block_on(async {
            for listener in self.listeners {
                listener.set_nonblocking(true)?;
                let listener = tokio::net::TcpListener::from_std(listener)?;
                tokio::spawn(accept(listener, Arc::clone(&house), Arc::clone(&places)));
            }
            until.await;
            io::Result::Ok(())
        })?;
        // Event streams never end by themselves, and an index in the making may take seconds.
        runtime.shutdown_background();
        Ok(())
    }
}

/// Lets connections in as long as there are places.
async fn accept(listener: tokio::net::TcpListener, house: Arc<House>, places: Arc<Semaphore>) {
    loop {
        let Ok(place) = Arc::clone(&places).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, _)) => {
                let house = Arc::clone(&house);
                tokio::spawn(async move {
                    serve(stream, house).await;
                    drop(place);
                });
            }
            // Too many open files: some will be closed soon.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

async fn serve(stream: TcpStream, house: Arc<House>) {
    let answer = |request| {
        let house = Arc::clone(&house);
        async move { Ok::<_, Infallible>(house.answer(request).await) }
    };
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_header_size(HEAD_SIZE)
        .serve_connection(TokioIo::new(stream), service_fn(answer));
    // A browser that hangs up is no fault.
    drop(connection.await);
}

/// Ctrl-C, or the system's wish that the program end.
pub async fn asked_to_stop() {
    let mut ctrl_c = pin!(tokio::signal::ctrl_c());
    #[cfg(unix)]
    let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate());
    poll_fn(|context| {
        #[cfg(unix)]
        if let Ok(terminate) = &mut terminate
            && terminate.poll_recv(context).is_ready()
        {
            return Poll::Ready(());
        }
        ctrl_c.as_mut().poll(context).map(drop)
    })
    .await;
}

/// The addresses to listen at. The first must be there; a machine may lack the others.
fn addresses(host: Option<IpAddr>) -> Vec<IpAddr> {
    let loopback = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
    let mut addresses: Vec<IpAddr> = match host {
        // Everything, old addresses too on most systems.
        Some(IpAddr::V6(host)) if host.is_unspecified() => return vec![IpAddr::V6(host)],
        Some(host) if host.is_unspecified() => vec![host, loopback[1]],
        Some(host) => vec![host, loopback[0], loopback[1]],
        None => loopback.to_vec(),
    };
    let mut seen = Vec::new();
    addresses.retain(|address| {
        let is_new = !seen.contains(address);
        seen.push(*address);
        is_new
    });
    addresses
}

fn listen(port: u16, host: Option<IpAddr>) -> Result<Vec<TcpListener>, (SocketAddr, io::Error)> {
    let mut listeners: Vec<TcpListener> = Vec::new();
    let mut taken = port;
    for address in addresses(host) {
        let address = SocketAddr::new(address, taken);
        match TcpListener::bind(address) {
            Ok(listener) => {
                taken = listener.local_addr().map_err(|error| (address, error))?.port();
                listeners.push(listener);
            }
            Err(error) if listeners.is_empty() => return Err((address, error)),
            // Somebody else there would answer half of the browsers.
            Err(error) if port != 0 && error.kind() == io::ErrorKind::AddrInUse => {
                return Err((address, error));
            }
            Err(_) => {}
        }
    }
    Ok(listeners)
}

/// Why a port cannot be had, and what to do.
fn told(address: SocketAddr, error: &io::Error, host: Option<IpAddr>) -> anyhow::Error {
    let (port, ip) = (address.port(), address.ip());
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            let next = (1..=NEXT_PORTS).filter_map(|step| port.checked_add(step));
            let free = next.into_iter().find(|port| listen(*port, host).is_ok());
            let advice = match free {
                Some(free) => {
                    format!("Frei ist {free}: Hängen Sie --port {free} an den Befehl an.")
                }
                None => "Hängen Sie einen anderen an den Befehl an: --port ZAHL".to_owned(),
            };
            anyhow!(
                "Der Anschluss {port} ist belegt; vielleicht läuft dort schon eine Vorschau.\n{advice}"
            )
        }
        io::ErrorKind::PermissionDenied => anyhow!(
            "Der Anschluss {port} ist besonderen Programmen vorbehalten.\nHängen Sie einen ab 1024 an den Befehl an: --port 8080"
        ),
        io::ErrorKind::AddrNotAvailable => anyhow!(
            "Die Adresse {ip} gehört nicht zu diesem Rechner.\nNennen Sie eine, die er hat, oder 0.0.0.0 für alle."
        ),
        _ => anyhow!("Der Anschluss {port} lässt sich nicht öffnen: {error}"),
    }
}
