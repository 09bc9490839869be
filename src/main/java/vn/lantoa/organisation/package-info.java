/// Units and areas in time: who exists on a day, under which name and code, below whom, and who
/// took over from whom. A code means nothing without a date: 15 was Yên Bái and is Lào Cai.
///
/// [Organisation] answers for units, [Geography] for areas, stations and the atoms by which figures
/// are kept. The provinces and central units are shipped as data (`resources/organisation/agency`)
/// and written into an empty database by `ShippedOrganisation`; another agency replaces those
/// files.
///
/// Dates are half-open: a version valid to 1/7/2025 was in force until 30/6/2025.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::imports", "shared::web"})
package vn.lantoa.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
