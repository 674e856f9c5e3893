//! Classes that are found without the registry.

use std::fmt::Write as _;

use super::{Server, braced};

impl Server {
    /// The manifest of an assembly of this library, by which programs find the classes without the registry.
    ///
    /// `file` is the name of the library beside the program, `store.dll`; the assembly has that name without its end, and this
    /// version. It goes into a file `<assembly>.manifest`, or as a resource into the library; a program names the assembly as one
    /// that it depends on, or activates it by `CreateActCtxW`. The architecture is the one that this was compiled for.
    ///
    /// Microsoft's page "Creating Registration-Free COM Objects" has the rest.
    pub fn manifest(&self, file: &str, version: [u16; 4]) -> String {
        let assembly = file.rsplit_once('.').map_or(file, |(name, _)| name);
        let [major, minor, build, revision] = version;
        let mut text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <assembly xmlns=\"urn:schemas-microsoft-com:asm.v1\" manifestVersion=\"1.0\">\n  \
             <assemblyIdentity type=\"win32\" name=\"{}\" version=\"{major}.{minor}.{build}.{revision}\" \
             processorArchitecture=\"{}\"/>\n  \
             <file name=\"{}\">\n",
            escaped(assembly),
            architecture(),
            escaped(file),
        );
        for class in self.classes() {
            let prog_id = class.prog_id().map(|prog_id| format!(" progid=\"{prog_id}\"")).unwrap_or_default();
            let (clsid, model) = (braced(&class.clsid()), class.threading_model().as_str());
            // Writing to a text does not fail.
            let _ = writeln!(
                text,
                "    <comClass clsid=\"{clsid}\" threadingModel=\"{model}\"{prog_id} description=\"{}\"/>",
                escaped(class.name()),
            );
        }
        text.push_str("  </file>\n</assembly>\n");
        text
    }
}

/// As manifests name it.
fn architecture() -> &'static str {
    match () {
        () if cfg!(target_arch = "x86") => "x86",
        () if cfg!(target_arch = "aarch64") => "arm64",
        () if cfg!(target_arch = "arm") => "arm",
        () => "amd64",
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{architecture, escaped};

    #[test]
    fn names_are_escaped() {
        assert_eq!(escaped("a<b> & \"c\".dll"), "a&lt;b> &amp; &quot;c&quot;.dll");
        assert_eq!(architecture() == "amd64", cfg!(target_arch = "x86_64"));
    }
}
