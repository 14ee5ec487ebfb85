// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.catalog.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.api.matter.MatterDefinition;
import org.yichuang.core.catalog.internal.format.Finding;
import org.yichuang.core.catalog.internal.format.FormatFault;
import org.yichuang.core.catalog.internal.format.MatterBinder;
import org.yichuang.core.catalog.internal.format.MatterSchema;
import org.yichuang.core.catalog.internal.format.SourceTree;
import org.yichuang.core.catalog.internal.format.YamlReader;
import org.yichuang.core.catalog.internal.rules.PublishingRules;
import org.yichuang.ports.catalog.MatterProblem;
import org.yichuang.ports.catalog.MatterProblem.Severity;

/** Reads and checks one matter file: YAML, then the schema, then the publishing rules. Bad content never throws. */
final class MatterReader {
    private static final Logger LOG = LoggerFactory.getLogger(MatterReader.class);

    private final MatterSchema schema = new MatterSchema();
    private final PublishingRules rules = new PublishingRules(schema);

    /**
     * What became of a file.
     *
     * @param definition the matter, or {@code null} if it is refused
     * @param stated what the file says, refused or not; {@code null} if it does not even fit the format
     * @param problems what is wrong with it
     */
    record Reading(MatterDefinition definition, MatterDefinition stated, List<MatterProblem> problems) {}

    /** Returns the schema by which files are read. */
    String format() {
        return schema.text();
    }

    /** Reads a file of a plug-in. */
    Reading read(String plugin, String file, byte[] bytes) {
        try {
            return read(plugin, file, YamlReader.read(bytes));
        } catch (FormatFault fault) {
            return refused(new MatterProblem(
                    plugin, file, fault.line(), fault.rule(), Severity.ERROR, fault.getMessage(), fault.mend()));
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.warn("{} of {} can't be read", file, plugin, fault);
            return refused(new MatterProblem(
                    plugin, file, 0, "unreadable", Severity.ERROR, "文件无法读取：" + fault, "简化文件内容；如仍不行，把文件交给平台运维人员"));
        }
    }

    private Reading read(String plugin, String file, SourceTree source) {
        List<Finding> findings = schema.check(source.root());
        if (!findings.isEmpty()) {
            return new Reading(
                    null,
                    null,
                    findings.stream()
                            .map(finding -> problem(plugin, file, source, "schema", Severity.ERROR, finding))
                            .toList());
        }
        schema.complete(source.root());
        MatterDefinition matter = MatterBinder.bind(source.root());
        List<MatterProblem> problems = rules.check(matter)
                .map(broken -> problem(plugin, file, source, broken.rule(), broken.severity(), broken.finding()))
                .toList();
        boolean refused = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        return new Reading(refused ? null : matter, matter, problems);
    }

    private static MatterProblem problem(
            String plugin, String file, SourceTree source, String rule, Severity severity, Finding finding) {
        return new MatterProblem(
                plugin, file, source.line(finding.pointer()), rule, severity, finding.message(), finding.mend());
    }

    private static Reading refused(MatterProblem problem) {
        return new Reading(null, null, List.of(problem));
    }
}
