// SPDX-License-Identifier: Apache-2.0
package org.yichuang.itests.framework;

import static org.ops4j.pax.exam.CoreOptions.mavenBundle;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.OptionUtils.combine;

import java.io.File;
import java.util.stream.Stream;
import org.apache.karaf.itests.KarafTestSupport;
import org.junit.Rule;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.container.remote.options.RBCLookupTimeoutOption;
import org.ops4j.pax.exam.options.MavenArtifactUrlReference;
import org.ops4j.pax.exam.options.TimeoutOption;
import org.ops4j.pax.exam.options.extra.VMOption;

/** Starts the distribution as it is shipped, with the tests as one bundle more. */
public class PlatformTestSupport extends KarafTestSupport {
    /** Milliseconds in which the platform must be up, on a slow machine. */
    private static final int LIMIT = 180_000;

    static final String PLUGIN = "yichuang.plugin";

    /** What fails once has failed; hides the field of the parent, which tries again. */
    @Rule
    public Retry retry = new Retry(false);

    @Override
    public MavenArtifactUrlReference getKarafDistribution() {
        return CoreOptions.maven("org.yichuang", "org.yichuang.karaf-assembly")
                .versionAsInProject()
                .type("tar.gz");
    }

    /** The parent puts settings of its own in place of ours; it is given ours. */
    @Override
    public File getConfigFile(String path) {
        return new File("../../karaf-assembly/src/main/resources" + path);
    }

    @Override
    @Configuration
    public Option[] config() {
        return Stream.of(super.config(), securityManager(), new Option[] {
                    systemProperty(PLUGIN).value(System.getProperty(PLUGIN)),
                    mavenBundle("org.assertj", "assertj-core").versionAsInProject(),
                    // Awaitility wants a newer one than Pax Exam brings.
                    mavenBundle("org.hamcrest", "hamcrest").versionAsInProject(),
                    mavenBundle("net.bytebuddy", "byte-buddy").versionAsInProject(),
                })
                .reduce(new Option[0], (all, more) -> combine(all, more));
    }

    /** The parent would wait an hour for a platform that does not come. */
    private static Option[] withoutLimits(Option... options) {
        return Stream.of(options)
                .filter(option -> !(option instanceof TimeoutOption || option instanceof RBCLookupTimeoutOption))
                .toArray(Option[]::new);
    }

    /** Karaf asks for it; Java 17 allows it by itself and does not know the word. */
    private static Option[] securityManager() {
        return Runtime.version().feature() < 18
                ? new Option[0]
                : new Option[] {new VMOption("-Djava.security.manager=allow")};
    }
}
