@NullMarked
package vn.lantoa.demo;

import org.jspecify.annotations.NullMarked;
