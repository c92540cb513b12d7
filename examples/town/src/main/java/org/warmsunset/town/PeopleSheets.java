package org.warmsunset.town;

import java.time.YearMonth;
import java.util.List;

/** The files about people. */
final class PeopleSheets {

    private PeopleSheets() {}

    static String elders(List<Elder> elders, Remarks remarks) {
        Sheet sheet = new Sheet(
                "elder_id",
                "name",
                "sex",
                "birth_month",
                "ethnicity",
                "district",
                "address",
                "phone",
                "id_number",
                "health",
                "medication",
                "mental_state",
                "support_by_children",
                "living",
                "hobbies",
                "needs",
                "surveyed_on",
                "surveyed_by",
                "remarks");
        elders.forEach(elder -> elder(sheet, elder, remarks.on(elder)));
        return sheet.text();
    }

    private static void elder(Sheet sheet, Elder elder, String remarks) {
        Person person = elder.person();
        Home home = elder.home();
        Survey survey = elder.survey();
        Survey.Condition condition = survey.condition();
        sheet.row(
                elder.id(),
                person.name(),
                person.sex(),
                YearMonth.from(person.born()).toString(),
                home.ethnicity(),
                elder.district().code(),
                home.address(),
                home.phone(),
                home.identityNumber(),
                condition.health(),
                condition.medication(),
                condition.mind(),
                condition.support(),
                condition.living(),
                Sheet.list(survey.hobbies()),
                Sheet.list(survey.needs()),
                survey.day().toString(),
                survey.surveyor(),
                remarks);
    }

    static String relatives(List<Elder> elders) {
        Sheet sheet = new Sheet("elder_id", "relation", "name", "workplace_or_residence", "phone");
        for (Elder elder : elders) {
            for (Relative relative : elder.relatives()) {
                sheet.row(elder.id(), relative.relation(), relative.name(), relative.place(), relative.phone());
            }
        }
        return sheet.text();
    }

    static String volunteers(List<Volunteer> volunteers) {
        Sheet sheet = new Sheet(
                "volunteer_id",
                "name",
                "sex",
                "mobile",
                "id_number",
                "district",
                "services",
                "specialities",
                "team",
                "channel",
                "recruited_on");
        for (Volunteer volunteer : volunteers) {
            Volunteer.Enrolment enrolment = volunteer.enrolment();
            sheet.row(
                    volunteer.id(),
                    volunteer.person().name(),
                    volunteer.person().sex(),
                    enrolment.mobile(),
                    enrolment.identityNumber(),
                    volunteer.district().code(),
                    Sheet.list(volunteer.services()),
                    Sheet.list(enrolment.specialities()),
                    enrolment.team(),
                    enrolment.channel(),
                    enrolment.day().toString());
        }
        return sheet.text();
    }
}
