/// The few requests of the S3 protocol that keeping files takes, signed after AWS Signature Version
/// 4.
@NullMarked
package vn.lantoa.files.internal.s3;

import org.jspecify.annotations.NullMarked;
