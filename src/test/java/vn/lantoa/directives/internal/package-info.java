@NullMarked
package vn.lantoa.directives.internal;

import org.jspecify.annotations.NullMarked;
