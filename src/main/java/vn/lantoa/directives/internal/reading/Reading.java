package vn.lantoa.directives.internal.reading;

/// What became of one text: it was read, or it may not be read here.
public sealed interface Reading permits Extraction, SecretRefusal {}
