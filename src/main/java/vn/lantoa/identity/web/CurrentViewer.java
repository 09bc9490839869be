package vn.lantoa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.lantoa.identity.Access;
import vn.lantoa.identity.Accounts;
import vn.lantoa.identity.Viewer;
import vn.lantoa.organisation.Organisation;
import vn.lantoa.organisation.Unit;
import vn.lantoa.shared.ActorId;
import vn.lantoa.shared.web.CurrentPerson;

/// The viewer of the present request, read once from the database.
@Component
class CurrentViewer implements CurrentPerson {
  /// Attribute of the request.
  private static final String KEPT = CurrentViewer.class.getName();

  private final Accounts accounts;
  private final Access access;
  private final Organisation organisation;
  private final Clock clock;

  CurrentViewer(Accounts accounts, Access access, Organisation organisation, Clock clock) {
    this.accounts = accounts;
    this.access = access;
    this.organisation = organisation;
    this.clock = clock;
  }

  /// Remembers who was found while signing in, who then need not be read again.
  static void keep(HttpServletRequest request, Viewer viewer) {
    request.setAttribute(KEPT, viewer);
  }

  Optional<Viewer> viewer() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn == null
        || !signedIn.isAuthenticated()
        || signedIn instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return accounts.findViewer(signedIn.getName());
    }
    Object kept = request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
    if (kept instanceof Viewer viewer && viewer.name().equals(signedIn.getName())) {
      return Optional.of(viewer);
    }
    Optional<Viewer> found = accounts.findViewer(signedIn.getName());
    found.ifPresent(v -> request.setAttribute(KEPT, v, RequestAttributes.SCOPE_REQUEST));
    return found;
  }

  @Override
  public Optional<Person> find() {
    return viewer().map(this::person);
  }

  @Override
  public Optional<ActorId> findActor() {
    return viewer().map(Viewer::actor);
  }

  @Override
  public Optional<UUID> findUnit() {
    return viewer().map(viewer -> viewer.unit().value());
  }

  private Person person(Viewer viewer) {
    String unit =
        organisation
            .findUnit(viewer.unit(), LocalDate.now(clock))
            .or(() -> Optional.of(organisation.lifeOf(viewer.unit()).getLast()))
            .map(Unit::name)
            .orElse("");
    return new Person(
        viewer.actor(),
        viewer.name(),
        viewer.person(),
        unit,
        viewer.grants().stream()
            .flatMap(g -> g.role().abilities().stream())
            .map(Enum::name)
            .collect(Collectors.toUnmodifiableSet()),
        access.everywhere(viewer).stream().map(Enum::name).collect(Collectors.toUnmodifiableSet()));
  }

  /// Whether the request comes from the address of a page that works with a one-time password.
  static boolean isOpenWithOneTimePassword(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/account/password")
        || path.startsWith("/assets/")
        || path.startsWith("/webjars/")
        || path.startsWith("/sign-")
        || path.equals("/language")
        || path.startsWith("/favicon");
  }
}
