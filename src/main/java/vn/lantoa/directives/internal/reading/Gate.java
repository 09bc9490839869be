package vn.lantoa.directives.internal.reading;

import org.jspecify.annotations.Nullable;

/// What must happen before the clause may be worked on (letter 4736, footnote 1).
///
/// @param text the condition as written
/// @param mark the footnote it stands in, for example `[1]`; null outside footnotes
public record Gate(String text, @Nullable String mark) {}
