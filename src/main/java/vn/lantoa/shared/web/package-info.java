/// The frame of a page, navigation, errors and repeat-safe requests, for the `web` of every module.
@NullMarked
@NamedInterface("web")
package vn.lantoa.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
