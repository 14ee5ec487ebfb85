// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.calendar.internal.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yichuang.ports.clock.CalendarYear;
import org.yichuang.ports.problem.Fault;

/** What must hold for a year, so that a slip of the pen is found before it moves the due dates of all cases. */
final class CalendarCheck {
    /** The law gives eleven days (thirteen since 2025); with weekends no year had more than 33. */
    private static final int FEWEST_HOLIDAYS = 11;

    private static final int MOST_HOLIDAYS = 45;
    /** No year had more than ten. */
    private static final int MOST_MAKE_UP_DAYS = 14;

    private static final int LONGEST_NOTICE = 200;
    private static final int LONGEST_NAME = 40;

    private final CalendarYear year;
    private final List<Fault> faults = new ArrayList<>();

    private CalendarCheck(CalendarYear year) {
        this.year = year;
    }

    /** Returns every fault. */
    static List<Fault> faults(CalendarYear year) {
        var check = new CalendarCheck(year);
        check.notice();
        check.holidays();
        check.makeUpDays();
        return check.faults;
    }

    private void notice() {
        if (year.notice().isEmpty() || year.notice().length() > LONGEST_NOTICE) {
            fault("/notice", "NOTICE", "没有写明国办通知文号，或者超过200字", "例如 国办发明电〔2025〕7号");
        }
    }

    private void holidays() {
        days("/holidays", year.holidays().keySet());
        names("/holidays", new TreeSet<>(year.holidays().values()));
        int count = year.holidays().size();
        if (count < FEWEST_HOLIDAYS || count > MOST_HOLIDAYS) {
            fault(
                    "/holidays",
                    "NUMBER",
                    "放假共" + count + "天，不在" + FEWEST_HOLIDAYS + "至" + MOST_HOLIDAYS + "天之间",
                    "对照通知补齐或删去，连休中的周末也写上");
        }
        if (!year.holidays().containsKey(LocalDate.of(year.year(), 1, 1))) {
            fault("/holidays", "NEW_YEAR", "没有1月1日元旦", "补上元旦");
        }
    }

    private void makeUpDays() {
        days("/make-up-days", year.makeUpDays().keySet());
        if (year.makeUpDays().size() > MOST_MAKE_UP_DAYS) {
            fault("/make-up-days", "NUMBER", "调休上班超过" + MOST_MAKE_UP_DAYS + "天", "对照通知删去");
        }
        year.makeUpDays().forEach((day, name) -> {
            if (!CalendarYear.isWeekend(day)) {
                fault("/make-up-days", "NO_WEEKEND", day + " 不是周末，不需要调休", "删去，或改成周末的日期");
            }
            if (year.holidays().containsKey(day)) {
                fault("/make-up-days", "BOTH", day + " 既放假又上班", "只留一处");
            }
            if (!year.holidays().containsValue(name)) {
                fault("/make-up-days", "NAME", "没有名为“" + name + "”的节日", "与 holidays 中的名称写得一样");
            }
        });
    }

    private void days(String path, Set<LocalDate> days) {
        days.stream()
                .filter(day -> day.getYear() != year.year())
                .forEach(day -> fault(path, "OTHER_YEAR", day + " 不在" + year.year() + "年", "跨年的日期写进那一年的文件"));
    }

    private void names(String path, Set<String> names) {
        names.stream()
                .filter(name -> name.isEmpty() || name.length() > LONGEST_NAME)
                .forEach(name -> fault(path, "NAME", "节日名称“" + name + "”为空或过长", "写节日的名称，例如 国庆节"));
    }

    private void fault(String path, String code, String message, String mend) {
        faults.add(new Fault(path, code, message, mend));
    }
}
