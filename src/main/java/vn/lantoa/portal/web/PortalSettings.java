package vn.lantoa.portal.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What an installation says of its open data.
@Component
class PortalSettings {
  private final String license;
  private final String mail;
  private final String address;

  PortalSettings(
      @Value("${lantoa.portal.license}") String license,
      @Value("${lantoa.portal.mail}") String mail,
      @Value("${lantoa.address:}") String address) {
    this.license = license;
    this.mail = mail;
    this.address = address.replaceFirst("/+$", "");
  }

  /// Address of the text of the licence.
  String license() {
    return license;
  }

  /// Where questions go; empty for none.
  String mail() {
    return mail;
  }

  /// An address that opens from everywhere.
  String absolute(String path) {
    return (address.isEmpty()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
            : address)
        + path;
  }
}
