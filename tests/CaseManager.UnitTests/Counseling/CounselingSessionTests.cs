using CaseManager.Domain.Attendance;
using CaseManager.Domain.Counseling;
using CaseManager.Domain.Episodes;
using CaseManager.UnitTests.Support;

namespace CaseManager.UnitTests.Counseling;

public sealed class CounselingSessionTests
{
    private static readonly Guid Author = Guid.NewGuid();
    private static readonly Episode Stay = new Episode(Guid.NewGuid(), Guid.NewGuid(), Days.Monday.AddDays(-10), Days.Monday.AddDays(20)).WithKey();
    private static readonly StepMoment Evening = new(Days.Monday, new TimeOnly(18, 0));

    [TestCase(-11, "counseling.outside-stay")]
    [TestCase(21, "counseling.outside-stay")]
    public void A_session_lies_within_the_stay(int days, string code) =>
        Assert.That(() => Planned(days), Breaks.Rule(code, "Date"));

    [TestCase(-10)]
    [TestCase(20)]
    public void The_first_and_the_last_day_of_a_stay_belong_to_it(int days) =>
        Assert.That(Planned(days).Date, Is.EqualTo(Days.Monday.AddDays(days)));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(CounselingSession.LongestMinutes + 1)]
    public void A_length_is_plausible(int minutes) =>
        Assert.That(() => Planned(minutes: minutes), Breaks.Rule("counseling.length", "PlannedMinutes"));

    [Test]
    public void A_session_of_a_series_is_of_its_stay_kind_and_days()
    {
        var series = new CounselingSeries(Stay, CounselingKind.Family, Guid.NewGuid(), Days.Monday, Days.Monday.AddDays(7)).WithKey();
        CounselingSession Of(CounselingKind kind, int day) => new(Stay, series, kind, Guid.NewGuid(), Days.Monday.AddDays(day), new TimeOnly(9, 0), 50);

        Assert.That(() => Of(CounselingKind.Individual, 0), Breaks.Rule("counseling.series", "SeriesId"));
        Assert.That(() => Of(CounselingKind.Family, -1), Breaks.Rule("counseling.series", "Date"));
        Assert.That(() => Of(CounselingKind.Family, 8), Breaks.Rule("counseling.series", "Date"));
        Assert.That(Of(CounselingKind.Family, 7).SeriesId, Is.EqualTo(series.Id));
    }

    [Test]
    public void What_lies_in_the_future_is_not_recorded()
    {
        var session = Planned();

        Assert.That(() => session.Record(Attended(), Author, "Maya", new StepMoment(Days.Monday, new TimeOnly(8, 59))), Breaks.Rule("counseling.future", "StartedAt"));
        Assert.That(() => session.Record(Attended(), Author, "Maya", new StepMoment(Days.Monday, new TimeOnly(9, 30))), Breaks.Rule("counseling.future", "StoppedAt"));
        Assert.That(() => session.Record(new(AttendanceStatus.NoShow), Author, "Maya", new StepMoment(Days.Monday, new TimeOnly(8, 0))), Breaks.Rule("counseling.future", "Status"));
        Assert.That((session.State, session.Version), Is.EqualTo((CounselingState.Planned, 1)));
    }

    [Test]
    public void A_client_may_excuse_themselves_beforehand()
    {
        var session = Planned();

        session.Record(new(AttendanceStatus.Excused, reason: ExcuseReason.Court), Author, "Maya", new StepMoment(Days.Monday.AddDays(-3)));

        Assert.That((session.State, session.Reason), Is.EqualTo((CounselingState.Recorded, (ExcuseReason?)ExcuseReason.Court)));
    }

    [Test]
    public void A_record_may_be_changed_until_it_is_signed_and_objectives_follow()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        var session = Planned();
        session.Record(Attended([one, two]), Author, "Maya", Evening);
        session.Record(Attended([two], "Another note"), Author, "Maya", Evening);

        Assert.That((session.Objectives.Single().Lineage, session.Note), Is.EqualTo((two, "Another note")));
        session.Sign(Author, "Maya", Days.Noon);
        Assert.That(() => session.Record(Attended(), Author, "Maya", Evening), Breaks.Rule("counseling.not-open"));
        Assert.That(session.Note, Is.EqualTo("Another note"));
    }

    [Test]
    public void Only_the_author_signs_and_an_attended_session_has_a_note()
    {
        var session = Planned();
        Assert.That(() => session.Sign(Author, "Maya", Days.Noon), Breaks.Rule("counseling.not-recorded"));
        session.Record(Attended(note: null), Author, "Maya", Evening);
        Assert.That(() => session.Sign(Author, "Maya", Days.Noon), Breaks.Rule("counseling.no-note"));
        session.Record(Attended(), Author, "Maya", Evening);

        Assert.That(() => session.Sign(Guid.NewGuid(), "Somebody", Days.Noon), Breaks.Rule("counseling.not-author"));
        Assert.That(() => session.Sign(null, "operator", Days.Noon), Breaks.Rule("counseling.not-author"));
        session.Sign(Author, "Maya", Days.Noon);
        Assert.That((session.State, session.SignedBy, session.SignedAt), Is.EqualTo((CounselingState.Signed, "Maya", (DateTime?)Days.Noon)));
        Assert.That(() => session.Sign(Author, "Maya", Days.Noon), Breaks.Rule("counseling.not-recorded"));
    }

    [Test]
    public void An_operator_without_a_key_records_what_nobody_can_sign()
    {
        var session = Planned();
        session.Record(Attended(), null, "operator", Evening);

        Assert.That(() => session.Sign(null, "operator", Days.Noon), Breaks.Rule("counseling.not-author"));
    }

    [Test]
    public void An_absence_is_signed_without_a_note()
    {
        var session = Planned();
        session.Record(new(AttendanceStatus.NoShow), Author, "Maya", Evening);

        Assert.That(() => session.Sign(Author, "Maya", Days.Noon), Throws.Nothing);
    }

    [Test]
    public void Rule_7_a_signed_session_only_takes_addenda()
    {
        var session = Planned();
        Assert.That(() => session.Add("More", "Maya", Days.Noon), Breaks.Rule("counseling.not-signed"));
        session.Record(Attended(), Author, "Maya", Evening);
        session.Sign(Author, "Maya", Days.Noon);
        session.Add("It was her brother", "Ines", Days.Noon.AddHours(1));

        var addendum = session.Addenda.Single();
        Assert.That((session.Note, addendum.Text, addendum.By, addendum.At), Is.EqualTo(("Went well", "It was her brother", "Ines", Days.Noon.AddHours(1))));
        Assert.That(() => session.Add(" ", "Ines", Days.Noon), Breaks.Rule("text.required", "Text"));
        Assert.That(() => session.Add(new string('x', CounselingSession.NoteLength + 1), "Ines", Days.Noon), Breaks.Rule("text.too-long", "Text"));
        Assert.That(() => session.Cancel(), Breaks.Rule("counseling.not-planned"));
    }

    [Test]
    public void Rule_7_a_void_is_taken_back_and_stays_on_record()
    {
        var session = Planned();
        session.Record(Attended(), Author, "Maya", Evening);
        session.Sign(Author, "Maya", Days.Noon);
        Assert.That(() => session.Restore("Ines", Days.Noon), Breaks.Rule("counseling.not-voided"));
        session.Void("Ines", Days.Noon, "Another client");

        Assert.That(() => session.Void("Ines", Days.Noon, "Again"), Breaks.Rule("counseling.voided"));
        Assert.That(() => session.Add("More", "Maya", Days.Noon), Breaks.Rule("counseling.not-signed"));
        session.Restore("Maya", Days.Noon.AddHours(1));
        var past = session.PastVoids.Single();
        Assert.That((session.State, session.VoidedAt, past.VoidedBy, past.VoidReason, past.RestoredBy), Is.EqualTo((CounselingState.Signed, (DateTime?)null, "Ines", "Another client", "Maya")));
    }

    [Test]
    public void Only_a_planned_session_is_cancelled_and_comes_back_as_planned()
    {
        var session = Planned();
        Assert.That(() => session.Reopen(), Breaks.Rule("counseling.not-cancelled"));
        session.Cancel();
        Assert.That(() => session.Record(Attended(), Author, "Maya", Evening), Breaks.Rule("counseling.not-open"));
        session.Reopen();
        Assert.That(session.State, Is.EqualTo(CounselingState.Planned));
    }

    [Test]
    public void Every_change_raises_the_version()
    {
        var session = Planned();
        Action[] verbs =
        [
            session.Cancel, session.Reopen, () => session.Record(Attended(), Author, "Maya", Evening), () => session.Sign(Author, "Maya", Days.Noon), () => session.Add("More", "Maya", Days.Noon),
            () => session.Void("Maya", Days.Noon, "Twice"), () => session.Restore("Maya", Days.Noon),
        ];
        foreach (var verb in verbs)
        {
            var before = session.Version;
            verb();
            Assert.That(session.Version, Is.EqualTo(before + 1));
        }
    }

    [Test]
    public void A_counseling_note_takes_its_text_once()
    {
        var note = new SudCounselingNote(Guid.NewGuid(), Author, "Maya", Days.Noon);
        note.Seal([1]);

        Assert.That(() => note.Seal([2]), Breaks.Rule("counseling-note.sealed"));
        Assert.That((note.Sealed, note.Version), Is.EqualTo((new byte[] { 1 }, 1)));
    }

    [Test]
    public void A_reader_who_was_named_may_be_ended_once()
    {
        var reader = new SudCounselingNoteReader(Guid.NewGuid(), Author, Days.Noon);
        reader.End(Days.Noon.AddDays(1));
        reader.End(Days.Noon.AddDays(2));

        Assert.That(reader.EndedAt, Is.EqualTo(Days.Noon.AddDays(1)));
    }

    private static CounselingSession Planned(int days = 0, int minutes = 50) => new(Stay, null, CounselingKind.Individual, Guid.NewGuid(), Days.Monday.AddDays(days), new TimeOnly(9, 0), minutes);

    private static CounselingRecord Attended(Guid[]? objectives = null, string? note = "Went well") =>
        new(AttendanceStatus.Present, new TimeOnly(9, 0), new TimeOnly(9, 50), objectives: objectives, note: note);
}
