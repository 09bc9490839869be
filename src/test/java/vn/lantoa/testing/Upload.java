package vn.lantoa.testing;

/// A file that a test puts into a form.
///
/// @param type media type, such as `image/jpeg`
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody: it only carries bytes to a request.
public record Upload(String fileName, String type, byte[] content) {}
