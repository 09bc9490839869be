package vn.lantoa.organisation.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// What a list of a register is asked with.
///
/// @param area id, code or name
public record RegisterListInput(
    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
    @Nullable String area,
    @Nullable String kind,
    @Nullable String q,
    @Nullable Integer page) {}
