package vn.lantoa.portal.web;

import vn.lantoa.shared.web.Page;

/// A year that is not published.
public record PublicAbsentPage(PublicLanguage language) implements Page {}
