package vn.lantoa.directives.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lantoa.directives.Directive;

/// Header fields as typed. A field that was not sent counts as empty.
///
/// @param issuedOn ISO day
/// @param recipients one a line
public record HeaderInput(
    int version,
    String type,
    String notation,
    String issuedOn,
    String place,
    String issuer,
    String superior,
    String subject,
    String capacity,
    String signerTitle,
    String signer,
    String recipients) {
  private static final int LONGEST = 500;
  private static final int LONGEST_SUBJECT = 2000;

  public HeaderInput {
    type = Typed.kept(type);
    notation = Typed.kept(notation);
    issuedOn = Typed.kept(issuedOn);
    place = Typed.kept(place);
    issuer = Typed.kept(issuer);
    superior = Typed.kept(superior);
    subject = Typed.kept(subject);
    capacity = Typed.kept(capacity);
    signerTitle = Typed.kept(signerTitle);
    signer = Typed.kept(signer);
    recipients = Typed.kept(recipients);
  }

  static HeaderInput empty() {
    return new HeaderInput(0, "", "", "", "", "", "", "", "", "", "", "");
  }

  static HeaderInput of(Directive directive) {
    Directive.Header header = directive.header();
    return new HeaderInput(
        directive.version(),
        Typed.kept(header.type()),
        Typed.kept(header.notation()),
        header.issuedOn() == null ? "" : header.issuedOn().toString(),
        Typed.kept(header.place()),
        Typed.kept(header.issuer()),
        Typed.kept(header.superior()),
        Typed.kept(header.subject()),
        Typed.kept(header.signer().capacity()),
        Typed.kept(header.signer().title()),
        Typed.kept(header.signer().name()),
        String.join("\n", header.recipients()));
  }

  HeaderInput ofVersion(int newer) {
    return new HeaderInput(
        newer,
        type,
        notation,
        issuedOn,
        place,
        issuer,
        superior,
        subject,
        capacity,
        signerTitle,
        signer,
        recipients);
  }

  List<Wrong> wrongs() {
    List<Wrong> wrongs = new ArrayList<>();
    if (!issuedOn.isBlank() && Typed.day(issuedOn).isEmpty()) {
      wrongs.add(Wrong.of("issuedOn", "directives.wrong.day"));
    }
    if (subject.length() > LONGEST_SUBJECT) {
      wrongs.add(Wrong.of("subject", "directives.wrong.long"));
    }
    tooLong(wrongs, "type", type);
    tooLong(wrongs, "notation", notation);
    tooLong(wrongs, "place", place);
    tooLong(wrongs, "issuer", issuer);
    tooLong(wrongs, "superior", superior);
    tooLong(wrongs, "capacity", capacity);
    tooLong(wrongs, "signerTitle", signerTitle);
    tooLong(wrongs, "signer", signer);
    return wrongs;
  }

  private static void tooLong(List<Wrong> wrongs, String field, String typed) {
    if (typed.length() > LONGEST) {
      wrongs.add(Wrong.of(field, "directives.wrong.long"));
    }
  }

  Directive.Header header() {
    @Nullable LocalDate day = Typed.day(issuedOn).orElse(null);
    return new Directive.Header(
        Typed.text(type),
        Typed.text(notation),
        day,
        Typed.text(place),
        Typed.text(issuer),
        Typed.text(superior),
        Typed.text(subject),
        new Directive.Signer(Typed.text(capacity), Typed.text(signerTitle), Typed.text(signer)),
        Typed.lines(recipients));
  }
}
