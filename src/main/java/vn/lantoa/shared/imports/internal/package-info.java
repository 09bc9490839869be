@NullMarked
package vn.lantoa.shared.imports.internal;

import org.jspecify.annotations.NullMarked;
