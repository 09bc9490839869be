/// What tests stand on: one PostgreSQL and one Spring context a run, a fresh database for each
/// class, a clock that is set, and clients that check every page they fetch.
@NullMarked
package vn.lantoa.testing;

import org.jspecify.annotations.NullMarked;
