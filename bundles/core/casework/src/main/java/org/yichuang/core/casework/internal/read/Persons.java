// SPDX-License-Identifier: Apache-2.0
package org.yichuang.core.casework.internal.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yichuang.core.casework.internal.fold.CaseRecord;
import org.yichuang.ports.casework.Agent;
import org.yichuang.ports.casework.Applicant;
import org.yichuang.ports.casework.DeliveryChoice;
import org.yichuang.ports.casework.IssueFacet;

/**
 * The people that a case knows of (办件中的个人): applicant, agent, receivers. Finds them in any text, also where a clerk has
 * typed an identity number or a mobile phone number into a remark.
 */
public final class Persons {
    private static final Pattern ID_NUMBER = Pattern.compile("(?<![0-9A-Za-z])\\d{17}[\\dXx](?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private final Map<String, String> known = new LinkedHashMap<>();

    private Persons() {}

    /** Finds the people of a case; nobody in one that nothing was filed with yet, {@code null} for no case. */
    public static Persons of(CaseRecord record) {
        Persons persons = new Persons();
        if (record == null) {
            return persons;
        }
        Applicant applicant = record.filing().applicant();
        if (applicant != null) {
            persons.know(applicant.address(), Masking.address(applicant.address()));
            if (!Masking.isOrganisation(applicant)) {
                persons.know(applicant.name(), Masking.person(applicant.name()));
                persons.know(applicant.idNumber(), Masking.idNumber(applicant.idNumber()));
            }
            persons.know(applicant.phone(), Masking.phone(applicant.phone()));
            persons.know(applicant.representative(), Masking.person(applicant.representative()));
        }
        Agent agent = record.filing().agent();
        if (agent != null) {
            persons.know(agent.name(), Masking.person(agent.name()));
            persons.know(agent.idNumber(), Masking.idNumber(agent.idNumber()));
            persons.know(agent.phone(), Masking.phone(agent.phone()));
        }
        persons.knowReceivers(record);
        return persons;
    }

    /** Who receives parcels and results may be neither the applicant nor his agent. */
    private void knowReceivers(CaseRecord record) {
        DeliveryChoice choice = record.filing().delivery();
        if (choice != null) {
            know(choice.recipient(), Masking.person(choice.recipient()));
            know(choice.phone(), Masking.phone(choice.phone()));
            know(choice.address(), Masking.address(choice.address()));
        }
        record.issue().shipments().forEach(shipment -> {
            know(shipment.recipient(), Masking.person(shipment.recipient()));
            know(shipment.phone(), Masking.phone(shipment.phone()));
            know(shipment.address(), Masking.address(shipment.address()));
        });
        IssueFacet.HandOut handOut = record.issue().handOut();
        if (handOut != null) {
            know(handOut.receiver(), Masking.person(handOut.receiver()));
        }
        if (record.intake().parcel() != null) {
            know(
                    record.intake().parcel().sender(),
                    Masking.person(record.intake().parcel().sender()));
        }
    }

    /** Masks them in a text. */
    public String masked(String text) {
        String masked = text;
        for (Map.Entry<String, String> one : known.entrySet()) {
            masked = masked.replace(one.getKey(), one.getValue());
        }
        masked = ID_NUMBER.matcher(masked).replaceAll(found -> Masking.idNumber(found.group()));
        return PHONE.matcher(masked).replaceAll(found -> Masking.phone(found.group()));
    }

    /** Puts something in their place in a text. */
    public String replaced(String text, String by) {
        String replaced = text;
        for (String one : known.keySet()) {
            replaced = replaced.replace(one, by);
        }
        return PHONE.matcher(ID_NUMBER.matcher(replaced).replaceAll(by)).replaceAll(by);
    }

    private void know(String text, String masked) {
        if (text != null && !text.isBlank()) {
            known.put(text, masked);
        }
    }
}
