@NullMarked
package vn.lantoa.organisation.internal;

import org.jspecify.annotations.NullMarked;
