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
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no larger request than we can use: its address, its headers together, its body. Files come as multipart, which
 * has a limit of its own. A body that is compressed is refused, since how large it is shows only when it is too late.
 */
final class Storleksgrans extends OncePerRequestFilter {

    private static final int LANGSTA_ADRESS = 8 * 1024;
    private static final int STORSTA_HUVUDEN = 16 * 1024;

    private final long grans;

    Storleksgrans(long grans) {
        this.grans = grans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typ = request.getContentType();
        if (adress(request) > LANGSTA_ADRESS) {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
        } else if (huvuden(request) > STORSTA_HUVUDEN) {
            response.sendError(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value());
        } else if (packad(request)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (typ != null && typ.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > grans) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(new Begransad(request), response);
        }
    }

    private static int adress(HttpServletRequest request) {
        var fraga = request.getQueryString();
        return request.getRequestURI().length() + (fraga == null ? 0 : fraga.length());
    }

    private static int huvuden(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .mapToInt(namn -> Collections.list(request.getHeaders(namn)).stream()
                        .mapToInt(varde -> namn.length() + varde.length()).sum())
                .sum();
    }

    private static boolean packad(HttpServletRequest request) {
        var packning = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return packning != null && !packning.equalsIgnoreCase("identity");
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
