package vn.lantoa.targets.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.lantoa.organisation.UnitId;

/// Addresses of pages of dated numbers.
///
/// @param series code
/// @param day null for today
record DenominatorAddress(String series, UnitId unit, @Nullable LocalDate day) {
  static final String PATH = "/denominators";

  String page() {
    return at(PATH);
  }

  String file(String ending) {
    return at(PATH + "." + ending);
  }

  DenominatorAddress of(String other) {
    return new DenominatorAddress(other, unit, day);
  }

  DenominatorAddress of(UnitId other) {
    return new DenominatorAddress(series, other, day);
  }

  String history() {
    return plain(PATH + "/history").toUriString();
  }

  String form(@Nullable LocalDate from) {
    UriComponentsBuilder form = plain(PATH + "/new");
    return from == null ? form.toUriString() : form.queryParam("from", from).toUriString();
  }

  private String at(String path) {
    UriComponentsBuilder address = plain(path);
    return day == null ? address.toUriString() : address.queryParam("on", day).toUriString();
  }

  private UriComponentsBuilder plain(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("series", series)
        .queryParam("unit", unit.value());
  }
}
