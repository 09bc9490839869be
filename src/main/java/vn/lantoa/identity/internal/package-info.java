@NullMarked
package vn.lantoa.identity.internal;

import org.jspecify.annotations.NullMarked;
