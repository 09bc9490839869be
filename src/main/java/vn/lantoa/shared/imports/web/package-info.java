@NullMarked
package vn.lantoa.shared.imports.web;

import org.jspecify.annotations.NullMarked;
