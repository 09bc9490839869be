/// The register over the database: relations, stubs and how they become documents.
@NullMarked
package vn.lantoa.directives.internal.register;

import org.jspecify.annotations.NullMarked;
