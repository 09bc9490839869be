package vn.lantoa.directives.internal.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A document the letter names.
///
/// @param notation without inner spaces, for example `546/QĐ-TTg`
/// @param type from the word before the number, else from the notation
/// @param issuedOn taken from any place where the notation comes with a date
/// @param issuer as written, else from the notation's own ending (TTg, CP, QH)
public record Citation(
    String notation, String type, @Nullable LocalDate issuedOn, @Nullable String issuer) {}
