package se.liggaren.platform.http;

import java.io.IOException;

/** More came in than we take. */
final class ForStorBegaran extends IOException {

    private static final long serialVersionUID = 1L;
}
