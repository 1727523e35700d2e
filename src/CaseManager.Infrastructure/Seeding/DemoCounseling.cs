using CaseManager.Domain.Attendance;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.TreatmentPlans;

namespace CaseManager.Infrastructure.Seeding;

/// <summary>Counseling of the demo center: an individual series for everybody with a primary counselor, a family series for some, and sessions of the last weeks and the next ones.</summary>
/// <param name="random">A generator of its own leaves the rest of the center as it is.</param>
internal sealed class DemoCounseling(Random random)
{
    private const int WeeksBack = 12;
    private const int WeeksAhead = 2;

    private static readonly ExcuseReason[] Reasons = Enum.GetValues<ExcuseReason>();

    private static readonly string[] Notes =
    [
        "Reviewed the log of the week. Named two early signs and what helped. Agreed on one call before the weekend.",
        "Practiced saying no in two situations from work. Will try it once until next time and write down how it went.",
        "Went through the evening routine. Sleep is better on days with a walk. Keeps the diary.",
        "Talked about trust at home and what a calm talk needs. One talk is planned for Sunday.",
        "A hard week; kept all appointments. Adjusted the steps of the objective so that they fit the shifts.",
    ];

    /// <summary>The series of a client, by kind; none where nobody is their primary counselor.</summary>
    public static IEnumerable<CounselingSeries> SeriesOf(DemoClient person, int index)
    {
        if (CounselorOf(person) is not { } counselor)
        {
            yield break;
        }

        var from = person.Episode.AdmittedOn;
        yield return new CounselingSeries(person.Episode, CounselingKind.Individual, counselor.Id, from, person.Episode.DischargedOn);
        if (index % 3 == 0)
        {
            yield return new CounselingSeries(person.Episode, CounselingKind.Family, counselor.Id, from, person.Episode.DischargedOn);
        }
    }

    /// <summary>Its sessions, every second week. Those that are over are signed; the last one still waits to be recorded for some.</summary>
    public IEnumerable<CounselingSession> SessionsOf(DemoClient person, CounselingSeries series, TreatmentPlan? plan, DateOnly today)
    {
        var counselor = CounselorOf(person)!;
        var start = new TimeOnly(9 + random.Next(8), series.Kind is CounselingKind.Family ? 30 : 0);
        var first = today.AddDays((-7 * WeeksBack) + random.Next(1, 6));
        for (var day = first; day <= today.AddDays(7 * WeeksAhead); day = day.AddDays(14))
        {
            if (!person.Episode.Covers(day))
            {
                continue;
            }

            var session = new CounselingSession(person.Episode, series, series.Kind, counselor.Id, day, start, series.Kind is CounselingKind.Family ? 60 : 50);
            if (day < today && (day < today.AddDays(-14) || random.Next(4) > 0))
            {
                Hold(session, person, counselor, plan);
            }

            yield return session;
        }
    }

    private static StaffMember? CounselorOf(DemoClient person) =>
        person.Episode.CareTeam.Where(m => m.Role is CareTeamRole.PrimaryCounselor).MaxBy(m => m.From) is { } lead ? person.Site.Staff.First(s => s.Id == lead.StaffMemberId) : null;

    private void Hold(CounselingSession session, DemoClient person, StaffMember counselor, TreatmentPlan? plan)
    {
        var over = person.Site.Site.Clock.ToUtc(session.Date, session.StartsAt).AddHours(3);
        session.Record(RecordOf(session, person, plan), counselor.Id, counselor.Title, StepMoment.Of(person.Site.Site.Clock.ToLocal(over)));
        session.Sign(counselor.Id, counselor.Title, over);
    }

    private CounselingRecord RecordOf(CounselingSession session, DemoClient person, TreatmentPlan? plan)
    {
        if (random.NextDouble() > person.Reliability)
        {
            return random.Next(2) == 0 ? new CounselingRecord(AttendanceStatus.NoShow) : new CounselingRecord(AttendanceStatus.Excused, reason: Reasons[random.Next(Reasons.Length)]);
        }

        var late = random.Next(8) == 0 ? 5 * random.Next(1, 4) : 0;
        return new CounselingRecord(late > 0 ? AttendanceStatus.Late : AttendanceStatus.Present, session.StartsAt.AddMinutes(late), session.StartsAt.AddMinutes(session.PlannedMinutes),
            objectives: plan?.Objectives.Take(1 + random.Next(2)).Select(o => o.Lineage), note: Notes[random.Next(Notes.Length)]);
    }
}
