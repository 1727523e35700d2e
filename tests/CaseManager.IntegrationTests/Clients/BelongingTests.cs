using CaseManager.Application.BreakGlass;
using CaseManager.Domain.Attendance;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using CaseManager.Domain.PeerSupport;
using CaseManager.Domain.Reporting;
using CaseManager.Domain.Reporting.Packs;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Clients;

public sealed class BelongingTests
{
    // What ClientBelongings moves, by the kinds of MergedRowKind.
    private static readonly Type[] Moved =
        [typeof(Episode), typeof(AttendanceRecord), typeof(AttendanceCorrection), typeof(GroupMembership), typeof(WaitingClient), typeof(ReportRun), typeof(PackItem), typeof(Client), typeof(PeerSupportEntry)];

    // Parts of the record itself, what notes merges, and who opened this very record by breaking the glass.
    private static readonly Type[] OfTheRecord = [typeof(ContactWay), typeof(RecoveryStart), typeof(ClientSearchTerm), typeof(ClientMerge), typeof(BreakGlassAccess)];

    [Test]
    public async Task Whatever_refers_to_a_client_moves_with_a_merge_or_is_part_of_the_record()
    {
        await using var test = await TestDatabase.CreateAsync();
        await using var db = test.Open();
        var referring = db.Model.GetEntityTypes().Where(e => e.GetForeignKeys().Any(f => f.PrincipalEntityType.ClrType == typeof(Client))).Select(e => e.ClrType);

        Assert.That(referring, Is.EquivalentTo(Moved.Concat(OfTheRecord)), "a new table that refers to clients belongs into ClientBelongings");
        Assert.That(Enum.GetValues<MergedRowKind>(), Has.Length.EqualTo(Moved.Length));
    }
}
