package se.liggaren.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no larger body than we can use; files come as multipart, which has a limit of its own. */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final long grans;

    BodyLimitFilter(long grans) {
        this.grans = grans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typ = request.getContentType();
        if (typ != null && typ.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > grans) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(new Begransad(request), response);
        }
    }

    private final class Begransad extends HttpServletRequestWrapper {

        Begransad(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Raknande(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private final class Raknande extends ServletInputStream {

        private final ServletInputStream kalla;
        private long last;

        Raknande(ServletInputStream kalla) {
            this.kalla = kalla;
        }

        @Override
        public int read() throws IOException {
            var tecken = kalla.read();
            rakna(tecken < 0 ? 0 : 1);
            return tecken;
        }

        @Override
        public int read(byte[] till, int fran, int antal) throws IOException {
            var fick = kalla.read(till, fran, antal);
            rakna(Math.max(fick, 0));
            return fick;
        }

        private void rakna(int antal) throws ForStorBegaran {
            last += antal;
            if (last > grans) {
                throw new ForStorBegaran();
            }
        }

        @Override
        public boolean isFinished() {
            return kalla.isFinished();
        }

        @Override
        public boolean isReady() {
            return kalla.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            kalla.setReadListener(listener);
        }
    }
}
