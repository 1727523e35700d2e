using CaseManager.Application.Importing;
using CaseManager.Application.Paging;
using CaseManager.Application.PeerSupport;
using CaseManager.Application.TreatmentPlans;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.IntegrationTests.Support;
using CaseManager.IntegrationTests.Support.TSql;

namespace CaseManager.IntegrationTests.PeerSupport;

/// <summary>One line for each class of peer support that takes the database.</summary>
internal static class PeerSupportTSqlCases
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly PageRequest Page = new(2);
    private static readonly StepAuthor Author = new("Maya Torres, LCSW", Sample.Now, SiteClock.Of("America/Chicago"));
    private static readonly MeetingSearch Search = new()
    {
        Words = "st. luke", Day = DayOfWeek.Monday, From = new TimeOnly(8, 0), Until = new TimeOnly(20, 0), Type = "O", Fellowship = Fellowship.NarcoticsAnonymous,
    };

    private static readonly SaveMeeting Details = new()
    {
        Name = "Steps", Fellowship = Fellowship.NarcoticsAnonymous, Venue = MeetingVenue.InPerson, TimeZoneId = "America/Chicago", Days = [DayOfWeek.Monday], StartsAt = new TimeOnly(19, 0),
    };

    public static readonly IReadOnlyList<TSqlCase> All =
    [
        TSqlCase.Of<MeetingList>("search", l => l.PageAsync(Search, Page, default)),
        TSqlCase.Of<MeetingList>("all", l => l.PageAsync(new(), Page, default)),
        TSqlCase.Of<MeetingList>("one", l => l.FindAsync(Id, default)),
        TSqlCase.UseCase<SaveMeeting, Guid>(Details),
        TSqlCase.UseCase<SaveMeeting, Guid>(Details with { MeetingId = Id, Version = 1 }, ByHand()),
        TSqlCase.UseCase<SetMeetingRemoved, Guid>(new(Id, 1, true), ByHand()),
        TSqlCase.Of<PeerSupportLog>("summary", l => l.SummaryAsync(Id, Sample.Monday, default)),
        TSqlCase.Of<PeerSupportLog>("page", l => l.PageAsync(Id, Page, default)),
        TSqlCase.UseCase<RecordPeerSupport, Guid>(new(Id) { Date = Sample.Monday, Fellowship = Fellowship.NarcoticsAnonymous, MeetingId = Id }, new Client("P001", "Zoe", "Bell"), ByHand()),
        TSqlCase.UseCase<VoidPeerSupport, Guid>(new(Id, Id, 1, "Mistake"), Entry()),
        TSqlCase.UseCase<RestorePeerSupport, Guid>(new(Id, Id, 1), Entry()),
        TSqlCase.UseCase<LinkMeeting, Guid>(new(Id, Id, 1, Id), ByHand()),
        TSqlCase.Of<ImportPlanning>("meetings", p => p.PlanAsync(MeetingLists.Guide(MeetingLists.Item("a")), new(), default)),
    ];

    private static Meeting ByHand() => Meeting.ByHand(new("Steps", Fellowship.NarcoticsAnonymous, "America/Chicago"));

    private static PeerSupportEntry Entry() => new(Id, new(Sample.Monday, Fellowship.NarcoticsAnonymous), Author);
}
