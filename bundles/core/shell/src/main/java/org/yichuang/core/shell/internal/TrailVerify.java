// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.shell.internal;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yichuang.ports.trail.TrailReport;
import org.yichuang.ports.trail.TrailService;

/** {@code trail:verify}: finds what was changed by hand, in rows and in the bytes of documents. */
@Service
@Command(
        scope = "trail",
        name = "verify",
        description = "Verifies the trail (留痕) of one case, of a day, or of all cases")
public final class TrailVerify extends Report<TrailReport> {
    @Reference
    private TrailService trail;

    @Argument(name = "case", description = "Number of the case; without it all cases")
    @Completion(CaseCompleter.class)
    private String caseNo;

    @Option(name = "--day", description = "Only cases with an action on this day, as yyyy-MM-dd")
    private String day;

    @Override
    protected TrailReport ask() {
        if (caseNo != null) {
            return trail.verifyCase(caseNo);
        }
        LocalDate wanted = Days.of(day);
        TrailReport report = wanted == null ? trail.verifyAll(this::tell) : trail.verifyDay(wanted, this::tell);
        if (!isJson()) {
            System.out.println();
        }
        return report;
    }

    private void tell(long cases, long total, long documents) {
        if (!isJson()) {
            System.out.print("\r已核验办件 " + cases + "/" + total + " 件，文书和材料文件 " + documents + " 份");
            System.out.flush();
        }
    }

    @Override
    protected void print(TrailReport report) {
        System.out.println("核验办件 " + report.cases() + " 件，动作 " + report.actions() + " 条，锚 "
                + report.anchors() + " 个，文书和材料文件 " + report.documents() + " 份："
                + (report.sound() ? "完好" : "发现 " + report.faults().size() + " 处问题"));
        report.notices().forEach(System.out::println);
        if (!report.sound()) {
            var table = Tables.of("", "办件或咨询编号", "序号", "问题");
            report.faults().forEach(fault -> table.addRow()
                    .addContent(fault.caseNo(), fault.sequence() == 0 ? "—" : fault.sequence(), fault.message()));
            table.print(System.out);
        }
    }
}
