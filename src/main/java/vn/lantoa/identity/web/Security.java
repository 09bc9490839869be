package vn.lantoa.identity.web;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import vn.lantoa.identity.LockOuts;
import vn.lantoa.shared.web.Errors;

/// Who gets in. Programs come with a token and have no session; people sign in with a form.
@Configuration(proxyBeanMethods = false)
class Security {
  private static final String[] OPEN = {
    "/sign-in",
    SignInPages.WAIT,
    "/assets/**",
    "/webjars/**",
    "/favicon.ico",
    "/favicon.svg",
    "/language",
    "/calendar/*",
    "/error"
  };

  private static final String[] PUBLIC = {"/public/results", "/public/results/*"};

  @Bean
  static AuthenticationManager authenticationManager(
      UserDetailsService accounts, PasswordEncoder encoder, LockOuts lockOuts) {
    DaoAuthenticationProvider provider = new DaoAuthenticationProvider(accounts);
    provider.setPasswordEncoder(encoder);
    // Only the name goes into the session, never the hash.
    provider.setForcePrincipalAsString(true);
    // That an account is locked is told only to who knows its password.
    provider.setPreAuthenticationChecks(account -> {});
    provider.setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
    return new SignInBrake(new ProviderManager(provider), lockOuts);
  }

  /// Each filter would be measured for itself, which costs more than what most of them do.
  @Bean
  static SecurityObservationSettings securityIsNotObserved() {
    return SecurityObservationSettings.noObservations();
  }

  /// Health and figures of the process: on a port of their own that only this machine reaches.
  @Bean
  @Order(0)
  SecurityFilterChain operations(HttpSecurity http) {
    return http.securityMatcher("/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, BearerTokens bearer, Errors errors) {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(bearer, UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            paths ->
                paths
                    // The end of a stream comes in without its token; its beginning was allowed.
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(
                        "/api/v1/openapi.json",
                        "/api/v1/openapi.json/**",
                        "/api/v1/docs",
                        "/api/v1/docs/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, cause) -> {
                          response.setHeader("WWW-Authenticate", "Bearer");
                          errors.write(request, response, HttpStatus.UNAUTHORIZED);
                        })
                    .accessDeniedHandler(forbidden(errors)))
        .build();
  }

  /// Results of the agency for everybody: only read, without cookie or session, so that the answer
  /// is the same for who is signed in.
  @Bean
  @Order(2)
  SecurityFilterChain everybody(HttpSecurity http, Errors errors) {
    return http.securityMatcher(PUBLIC)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET)
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD)
                    .permitAll()
                    .anyRequest()
                    .denyAll())
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(
                        (request, response, cause) ->
                            errors.write(request, response, HttpStatus.METHOD_NOT_ALLOWED))
                    .accessDeniedHandler(forbidden(errors)))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(
      HttpSecurity http,
      AuthenticationManager manager,
      PasswordChangeFirst changeFirst,
      Errors errors) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http.authenticationManager(manager)
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(AbstractHttpConfigurer::disable)
        .addFilterAfter(changeFirst, UsernamePasswordAuthenticationFilter.class)
        .authorizeHttpRequests(
            paths ->
                paths
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(OPEN)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("account")
                    .passwordParameter("password")
                    .defaultSuccessUrl("/")
                    .failureHandler(SignInPages::refused)
                    .permitAll())
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/sign-in"))
                    .accessDeniedHandler(forbidden(errors)))
        .build();
  }

  private static AccessDeniedHandler forbidden(Errors errors) {
    return (request, response, cause) -> errors.write(request, response, HttpStatus.FORBIDDEN);
  }
}
