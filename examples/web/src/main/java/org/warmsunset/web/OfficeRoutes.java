package org.warmsunset.web;

import static org.warmsunset.web.Route.get;
import static org.warmsunset.web.Route.post;

import java.util.List;
import org.warmsunset.access.Task;

/** The addresses of reports and of those who answer for others, each with the task that it is part of. */
final class OfficeRoutes {
    private OfficeRoutes() {}

    static final List<Route> ALL = List.of(
            get("/overview", OverviewPage::show).forTask(Task.REPORTS),
            get("/coverage", CoveragePage::show).forTask(Task.REPORTS),
            get("/people/{elder}/findings", FindingsPage::show),
            get("/hours", HoursPage::own).onlyFor(Role.VOLUNTEER),
            get("/volunteers/{volunteer}", HoursPage::of),
            get("/matching", MatchingPage::show).forTask(Task.MATCHING),
            post("/matching/steps", MatchingPage::step).forTask(Task.MATCHING),
            post("/matching/pair", MatchingPage::pair).forTask(Task.MATCHING),
            get("/exemplars", ExemplarsPage::show).forTask(Task.EXEMPLARS),
            get("/certificates", CertificatesPage::show).forTask(Task.CERTIFICATES),
            post("/certificates", CertificatesPage::drawUp).forTask(Task.CERTIFICATES),
            post("/certificates/{number}/steps", CertificatesPage::step).forTask(Task.CERTIFICATES),
            get("/rehearsal", RehearsalPage::show).forTask(Task.RULES),
            post("/rehearsal", RehearsalPage::rehearse).forTask(Task.RULES),
            get("/data/import", ImportPage::showNew).forTask(Task.IMPORT),
            post("/data/import", ImportPage::upload).forTask(Task.IMPORT),
            get("/data/import/{upload}", ImportPage::preview).forTask(Task.IMPORT),
            post("/data/import/{upload}", ImportPage::store).forTask(Task.IMPORT),
            post("/data/import/{upload}/forget", ImportPage::forget).forTask(Task.IMPORT),
            get("/data/export", ExportPage::show).forTask(Task.EXPORT),
            post("/data/export", ExportPage::download).forTask(Task.EXPORT),
            get("/journal", JournalPage::show).forTask(Task.JOURNAL),
            get("/retention", RetentionPage::show).forTask(Task.ERASURE),
            post("/retention", RetentionPage::erase).forTask(Task.ERASURE),
            get("/accounts", AccountsPage::show).forTask(Task.ACCOUNTS),
            post("/accounts", AccountsPage::put).forTask(Task.ACCOUNTS),
            post("/accounts/remove", AccountsPage::remove).forTask(Task.ACCOUNTS),
            post("/accounts/clients", AccountsPage::putClient).forTask(Task.ACCOUNTS),
            post("/accounts/clients/remove", AccountsPage::removeClient).forTask(Task.ACCOUNTS));
}
