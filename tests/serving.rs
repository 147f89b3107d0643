//! A preview at work: a project on the desk, a server on a free port, and its end.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use kis::preview::{Desk, Editor, Manner, Press, Server};
use tokio::sync::oneshot;

use crate::project::Project;

/// A running preview; it ends with its value.
pub(crate) struct Preview {
    desk: Arc<Desk>,
    address: SocketAddr,
    press: Mutex<Press>,
    end: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

/// Shows a project to its staff.
pub(crate) fn preview(project: &Project) -> Preview {
    preview_at(0, project, manner(Path::new("/nirgends")))
}

/// How a preview is shown unless a test wants it otherwise.
pub(crate) fn manner(root: &Path) -> Manner {
    let editor = Editor::named("vscode").expect("everybody knows it");
    Manner { public: false, editor, root: root.to_owned(), compare: None }
}

/// Shows a project at this port, or at a free one for 0.
pub(crate) fn preview_at(port: u16, project: &Project, manner: Manner) -> Preview {
    let server = Server::bind(port, None).expect("the port is free");
    let address = server.address();
    let mut press = Press::default();
    let snapshot = Arc::new(project.snapshot().clone());
    let desk = Desk::new(press.print(&snapshot, project.day()).expect("something is shown"));
    let (end, ended) = oneshot::channel();
    let on_the_desk = Arc::clone(&desk);
    let thread = thread::spawn(move || {
        let until = async move { drop(ended.await) };
        server.run(on_the_desk, manner, until).expect("it runs to its end");
    });
    Preview { desk, address, press: Mutex::new(press), end: Some((end, thread)) }
}

impl Preview {
    /// Somebody has saved: from now on this is shown.
    pub(crate) fn show(&self, project: &Project) {
        let snapshot = Arc::new(project.snapshot().clone());
        let printed = self.press.lock().expect("one at a time").print(&snapshot, project.day());
        if let Some(showing) = printed {
            self.desk.show(showing);
        }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends the server and waits until it has ended.
    pub(crate) fn stop(&mut self) {
        if let Some((end, thread)) = self.end.take() {
            drop(end);
            thread.join().expect("the server ends well");
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        if !thread::panicking() {
            self.stop();
        }
    }
}
