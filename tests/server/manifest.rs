//! The text by which programs find the classes without the registry.

use crate::classes::COM_SERVER;

#[test]
fn a_manifest_names_the_library_and_each_class() {
    let architecture = match std::env::consts::ARCH {
        "x86_64" => "amd64",
        "aarch64" => "arm64",
        other => other,
    };
    let expected = format!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <assemblyIdentity type="win32" name="My &amp; server" version="1.2.3.4" processorArchitecture="{architecture}"/>
  <file name="My &amp; server.dll">
    <comClass clsid="{{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E11}}" threadingModel="Apartment" progid="MapiCom.Counter.1" description="Counter"/>
    <comClass clsid="{{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E12}}" threadingModel="Apartment" description="Watched"/>
    <comClass clsid="{{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E13}}" threadingModel="Both" description="Agile"/>
    <comClass clsid="{{6F1D3C5E-2B7A-4F80-9C1E-0A4B5C6D7E14}}" threadingModel="Apartment" description="Fragile"/>
  </file>
</assembly>
"#
    );
    assert_eq!(COM_SERVER.manifest("My & server.dll", [1, 2, 3, 4]), expected);
}
