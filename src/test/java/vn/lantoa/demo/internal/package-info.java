@NullMarked
package vn.lantoa.demo.internal;

import org.jspecify.annotations.NullMarked;
