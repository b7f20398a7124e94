package se.liggaren.platform.sakerhet;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets the page that says the store is away be shown without asking the store who reads it. */
final class FelUtanSessionFilter extends OncePerRequestFilter {

    private static final String SESSION = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!lagretArBorta(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.removeAttribute(SESSION);
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public Cookie @Nullable [] getCookies() {
                return null;
            }
        }, response);
    }

    private static boolean lagretArBorta(HttpServletRequest request) {
        var fel = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return fel instanceof DataAccessException || fel instanceof TransactionException
                || Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value())
                        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }
}
