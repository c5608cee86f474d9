package cn.jingka.portal.identity.internal;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import cn.jingka.portal.identity.internal.sessions.SessionTracking;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.SimpleUrlLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Two doors: HTTP Basic without a session for machines, the sign-in pages for people. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String MEMBER_SIGN_IN = "/sign-in";
    private static final String STAFF_SIGN_IN = "/staff-sign-in";
    private static final String MERCHANT_SIGN_IN = "/merchant-sign-in";

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, PasswordAuthentication passwords, ApiProblems problems)
            throws Exception {
        return http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/reimbursement/estimate",
                                "/api/v1/sms/status",
                                "/api/v1/dangdang/events")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.GET,
                                "/api/v1/benefits",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .authenticationManager(new ProviderManager(new ServicesOnly(passwords)))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .headers(SecurityConfiguration::harden)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            AccountRepository accounts,
            TwoFactors factors,
            SessionTracking sessions,
            NavigationAccessControl navigation,
            ContentPolicy policy)
            throws Exception {
        navigation.setLoginView(MEMBER_SIGN_IN);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/styles/**",
                        "/icons/**",
                        "/manifest.webmanifest",
                        "/ecard/**",
                        "/identity/**",
                        "/card-worker.js",
                        "/webjars/**")
                .permitAll());
        http.exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(STAFF_SIGN_IN),
                        PathPatternRequestMatcher.pathPattern("/staff/**"))
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(MERCHANT_SIGN_IN),
                        PathPatternRequestMatcher.pathPattern("/counter/**"))
                .defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(MEMBER_SIGN_IN), AnyRequestMatcher.INSTANCE));
        http.headers(
                headers -> harden(headers).contentSecurityPolicy(csp -> csp.policyDirectives(policy.directives())));
        http.addFilterBefore(new EndedAccountFilter(accounts, factors), AuthorizationFilter.class);
        http.addFilterBefore(sessions.filter(), EndedAccountFilter.class);
        http.logout(signingOut -> signingOut.addLogoutHandler(sessions.signingOut()));
        http.with(
                vaadin(),
                vaadin -> vaadin.logoutSuccessHandler(toStartPage())
                        .anyRequest(url -> url.access((who, request) -> onlyReading(request))));
        return http.build();
    }

    /** An address that is no view may be asked for, to be told so by the page for unknown addresses; nothing else. */
    private static AuthorizationDecision onlyReading(RequestAuthorizationContext context) {
        return new AuthorizationDecision(
                HttpMethod.GET.matches(context.getRequest().getMethod()));
    }

    private static HeadersConfigurer<HttpSecurity> harden(HeadersConfigurer<HttpSecurity> headers) {
        return headers.frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static SimpleUrlLogoutSuccessHandler toStartPage() {
        var handler = new SimpleUrlLogoutSuccessHandler();
        handler.setDefaultTargetUrl("/");
        handler.setRedirectStrategy(new UidlRedirectStrategy());
        return handler;
    }
}
