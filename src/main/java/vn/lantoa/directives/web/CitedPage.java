package vn.lantoa.directives.web;

import vn.lantoa.directives.register.Register;
import vn.lantoa.shared.web.Page;

/// A document that is only named.
///
/// @param mayKeep whether the viewer keeps the register
public record CitedPage(Register.Stub stub, boolean mayKeep) implements Page {}
