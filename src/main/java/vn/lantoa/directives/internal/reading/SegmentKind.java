package vn.lantoa.directives.internal.reading;

/// The part a stretch of text plays in the letter.
public enum SegmentKind {
  LETTERHEAD,
  SUBJECT,
  RECIPIENTS,
  PREAMBLE,
  SECTION_HEADING,
  CLAUSE,
  CLOSING,
  DISTRIBUTION,
  SIGNATURE,
  FOOTNOTE,
  FURNITURE,
  OTHER
}
