package vn.lantoa.directives.internal.reading;

/// A stretch `[start, end)` of the original text, in UTF-16 units; never empty.
public record Segment(SegmentKind kind, int start, int end) {}
