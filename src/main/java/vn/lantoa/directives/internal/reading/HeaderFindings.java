package vn.lantoa.directives.internal.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is missing from a header and what was guessed.
final class HeaderFindings {

  private final Header header;
  private final Tail tail;

  HeaderFindings(Header header, Tail tail) {
    this.header = header;
    this.tail = tail;
  }

  List<Warning> warnings(Lines lines) {
    var warnings = new ArrayList<Warning>();
    if (header.type().isEmpty()) {
      warnings.add(Warning.of(Warning.Code.TYPE_MISSING, 0));
    }
    if (header.notation().isEmpty()) {
      Optional<NumberLine> blank = header.number();
      int line = blank.map(number -> lines.get(number.index()).number()).orElse(0);
      warnings.add(missing(Warning.Code.NOTATION_MISSING, line, blank.map(NumberLine::text).orElse("")));
    }
    if (header.issuedOn().isEmpty()) {
      int line = header.date().map(date -> lines.get(date.from()).number()).orElse(0);
      warnings.add(missing(Warning.Code.DATE_MISSING, line, header.date().map(DateLine::text).orElse("")));
    }
    if (header.bodies().isEmpty()) {
      warnings.add(Warning.of(Warning.Code.ISSUER_MISSING, 0));
    }
    if (header.subject().isEmpty()) {
      warnings.add(Warning.of(Warning.Code.SUBJECT_MISSING, 0));
    }
    if (tail.signer().isEmpty()) {
      warnings.add(Warning.of(Warning.Code.SIGNER_MISSING, 0));
    }
    return warnings;
  }

  Set<Field> uncertain() {
    var uncertain = EnumSet.noneOf(Field.class);
    if (header.type().isPresent() && header.isTypeGuessed()) {
      uncertain.add(Field.TYPE);
    }
    if (header.bodies().size() > 2) {
      uncertain.add(Field.ISSUER);
      uncertain.add(Field.SUPERIOR);
    }
    if (header.date().filter(date -> date.place().isEmpty()).isPresent()) {
      uncertain.add(Field.ISSUED_ON);
    }
    boolean untitled = tail.signer().filter(s -> s.title() == null).isPresent();
    if (untitled) {
      uncertain.add(Field.SIGNER);
    }
    return uncertain;
  }

  private static Warning missing(Warning.Code code, int line, String printed) {
    return new Warning(code, line, printed.isEmpty() ? List.of() : List.of(printed));
  }
}
