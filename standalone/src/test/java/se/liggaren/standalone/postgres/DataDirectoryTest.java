package se.liggaren.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void a_directory_in_use_names_the_process_that_has_it() {
        Path home = temporary.resolve("data");
        try (DataDirectory first = DataDirectory.open(home)) {
            assertThatThrownBy(() -> DataDirectory.open(home)).isInstanceOf(Starthinder.class)
                    .hasMessageContaining("används redan")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            assertThat(first.root()).isDirectory();
        }
        DataDirectory.open(home).close();
    }

    @Test
    void a_file_in_its_place_is_refused() throws Exception {
        Path file = Files.writeString(temporary.resolve("fil"), "innehåll");
        assertThatThrownBy(() -> DataDirectory.open(file)).isInstanceOf(Starthinder.class)
                .hasMessageContaining("är inte en katalog");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("under"))).isInstanceOf(Starthinder.class)
                .hasMessageContaining("går inte att använda");
        assertThat(file).hasContent("innehåll");
    }

    @Test
    void somebody_elses_directory_is_left_as_it_was() throws Exception {
        Path theirs = Files.createDirectory(temporary.resolve("deras"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Files.writeString(theirs.resolve("anteckning"), "viktigt");
        assertThatThrownBy(() -> DataDirectory.open(theirs)).isInstanceOf(Starthinder.class)
                .hasMessageContaining("annat än Liggarens data");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(theirs))).isEqualTo("rwxr-xr-x");
        assertThat(theirs).isDirectoryContaining("glob:**anteckning");
    }

    @Test
    void a_place_where_nobody_may_write_is_refused() {
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/liggaren"))).isInstanceOf(Starthinder.class)
                .hasMessageContaining("/proc/liggaren").hasMessageContaining("går inte att");
    }
}
