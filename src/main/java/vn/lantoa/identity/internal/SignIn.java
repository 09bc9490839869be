package vn.lantoa.identity.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/// Looks accounts up for Spring Security. Only the name goes into the session; what the person may
/// do is read anew for every request.
@Service
class SignIn implements UserDetailsService {
  private final AccountRows accounts;

  SignIn(AccountRows accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return accounts
        .findCredentials(name.strip().toLowerCase(Locale.ROOT))
        .map(c -> new Principal(c.name(), c.passwordHash(), c.locked()))
        .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
  }

  record Principal(String name, String hash, boolean locked) implements UserDetails {
    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
      return List.of();
    }

    @Override
    public String getPassword() {
      return hash;
    }

    @Override
    public String getUsername() {
      return name;
    }

    @Override
    public boolean isAccountNonLocked() {
      return !locked;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
