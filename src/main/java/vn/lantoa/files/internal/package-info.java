@NullMarked
package vn.lantoa.files.internal;

import org.jspecify.annotations.NullMarked;
