using System.Text.RegularExpressions;

namespace CaseManager.ArchitectureTests;

/// <summary>Rule 5: medication is never held because of attendance at groups, counseling or peer support. Neither side can even name the other.</summary>
public sealed partial class MedicationRuleTests
{
    private static readonly IReadOnlyList<string> Medication = Of("Medication");
    private static readonly IReadOnlyList<string> Attendance = [.. Of("Attendance"), .. Of("Groups"), .. Of("Counseling"), .. Of("PeerSupport")];

    [Test]
    public void There_is_something_to_look_at()
    {
        Assert.That(Medication, Has.Count.GreaterThan(30).And.Some.Contains("MedicationOrder.cs").And.Some.Contains("TakeHomeProposal.cs").And.Some.Contains("DosingList.cs"));
        Assert.That(Attendance, Has.Count.GreaterThan(20).And.Some.Contains("AttendanceRecord.cs"));
    }

    [Test]
    public void Rule_5_nothing_in_medication_reads_groups_attendance_counseling_or_peer_support() =>
        Assert.That(Medication.SelectMany(file => NamesOf(AttendanceName(), Repository.Read(file)).Select(name => $"{file}: {name}")), Is.Empty);

    [Test]
    public void Rule_5_nothing_in_groups_attendance_counseling_or_peer_support_writes_medication() =>
        Assert.That(Attendance.SelectMany(file => NamesOf(MedicationName(), Repository.Read(file)).Select(name => $"{file}: {name}")), Is.Empty);

    [TestCase("using CaseManager.Domain.Attendance;")]
    [TestCase("using CaseManager.Application.Counseling;")]
    [TestCase("var missed = await db.Attendances.CountAsync(a => a.ClientId == client);")]
    [TestCase("if (db.GroupSessions.Any()) { Hold(); }")]
    [TestCase("await db.AttendanceBehindAsync(stay, day, default);")]
    [TestCase("await db.EndGroupsAsync(stay, stays, default);")]
    [TestCase("var seen = scope.Rosters(Permission.ViewGroups);")]
    [TestCase("public Guid CounselingSessionId { get; }")]
    [TestCase("entries.OfType<PeerSupportEntry>()")]
    public void An_example_that_breaks_the_rule_is_found(string code) => Assert.That(NamesOf(AttendanceName(), code), Is.Not.Empty);

    [TestCase("// groups and counseling are no part of it: Attendance")]
    [TestCase("var byDay = doses.GroupBy(d => d.Date);")]
    [TestCase("/// <summary>Attendance counts nowhere.</summary>")]
    public void Words_of_comments_and_of_the_language_are_no_example(string code) => Assert.That(NamesOf(AttendanceName(), code), Is.Empty);

    [TestCase("order.Stop(today, \"Missed a group\", null, author);", TestName = "An example that stops an order by its verb needs the order")]
    [TestCase("var order = await db.MedicationOrders.FirstAsync();")]
    [TestCase("db.TakeHomeDecisions.Add(decision);")]
    public void An_example_of_the_other_side_is_found(string code) =>
        Assert.That(NamesOf(MedicationName(), $"using CaseManager.Domain.Medication; {code}"), Is.Not.Empty);

    private static IReadOnlyList<string> Of(string feature) =>
        [.. new[] { $"src/CaseManager.Domain/{feature}", $"src/CaseManager.Application/{feature}" }.Where(f => Directory.Exists(Path.Combine(Repository.Root, f))).SelectMany(f => Repository.Files("*.cs", f))];

    private static IEnumerable<string> NamesOf(Regex names, string code) => names.Matches(Comment().Replace(code, "")).Select(m => m.Value);

    [GeneratedRegex("//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex("\\w*(?:Attendance|Roster|RollCall|Counseling|PeerSupport|Group(?!By\\b))\\w*")]
    private static partial Regex AttendanceName();

    [GeneratedRegex("\\w*(?:Medication|DoseEvent|TakeHome|Dosing)\\w*")]
    private static partial Regex MedicationName();
}
