package vn.lantoa.targets.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lantoa.targets.RuleBody;

/// A target as the API takes it.
///
/// @param units codes on the first day, or ids; instead of `kind`
/// @param kind every unit of the kind below who gives it: `PROVINCIAL`, `BASE` …
/// @param own values of units instead of those of the rule
/// @param to last day, inside
/// @param clause id of a clause of a directive
/// @param counted `ALL` (default) or `APPROVED`
/// @param recombined `AS_STATED` (default), `SUM`, `WEIGHTED` or `RESTART`
/// @param parent id of the target above that it passes down
/// @param reason why a target in force is changed
/// @param version that was looked at, unless `If-Match` names it
record TargetBody(
    @Nullable String name,
    @Nullable RuleBody rule,
    @Nullable List<String> units,
    @Nullable String kind,
    @Nullable List<OwnBody> own,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String source,
    @Nullable UUID clause,
    @Nullable String counted,
    @Nullable String recombined,
    @Nullable UUID parent,
    @Nullable String reason,
    @Nullable Integer version) {

  record OwnBody(@Nullable String unit, @Nullable BigDecimal min, @Nullable BigDecimal max) {}
}
