package vn.lantoa.checks.bad.modules.lower.internal;

import vn.lantoa.checks.bad.modules.upper.Upper;

/// Not for other modules; and it holds a type of a module that is not among those allowed.
public record Secret(Upper upper) {}
