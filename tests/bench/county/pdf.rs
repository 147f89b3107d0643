//! Small but valid PDF files: one page of Helvetica.

/// A document of one page with these lines on it.
pub(super) fn page(lines: &[String]) -> Vec<u8> {
    let mut content = b"BT /F1 10 Tf 13 TL 50 790 Td\n".to_vec();
    for line in lines {
        content.push(b'(');
        content.extend(line.chars().flat_map(windows_1252));
        content.extend_from_slice(b") Tj T*\n");
    }
    content.extend_from_slice(b"ET");

    let mut file = File { bytes: b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n".to_vec(), offsets: Vec::new() };
    file.object(b"<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>");
    file.object(b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    file.object(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
          /Resources << /Font << /F1 5 0 R >> >> >>",
    );
    let mut stream = format!("<< /Length {} >>\nstream\n", content.len()).into_bytes();
    stream.append(&mut content);
    stream.extend_from_slice(b"\nendstream");
    file.object(&stream);
    file.object(
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    );
    file.finished()
}

struct File {
    bytes: Vec<u8>,
    offsets: Vec<usize>,
}

impl File {
    fn object(&mut self, body: &[u8]) {
        self.offsets.push(self.bytes.len());
        self.text(&format!("{} 0 obj\n", self.offsets.len()));
        self.bytes.extend_from_slice(body);
        self.text("\nendobj\n");
    }

    fn finished(mut self) -> Vec<u8> {
        let (start, size) = (self.bytes.len(), self.offsets.len() + 1);
        self.text(&format!("xref\n0 {size}\n0000000000 65535 f \n"));
        for offset in std::mem::take(&mut self.offsets) {
            self.text(&format!("{offset:010} 00000 n \n"));
        }
        self.text(&format!("trailer\n<< /Size {size} /Root 1 0 R >>\n"));
        self.text(&format!("startxref\n{start}\n%%EOF\n"));
        self.bytes
    }

    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }
}

/// The bytes of a letter in the font's encoding, with a backslash before what PDF would read.
fn windows_1252(letter: char) -> Vec<u8> {
    match letter {
        '(' | ')' | '\\' => format!("\\{letter}").into_bytes(),
        '–' => vec![0x96],
        '„' => vec![0x84],
        '“' => vec![0x93],
        _ => vec![u8::try_from(letter).unwrap_or(b'?')],
    }
}
