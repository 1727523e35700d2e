using System.Text.RegularExpressions;

namespace CaseManager.ArchitectureTests;

/// <summary>Rule 1: peer support records presence only. There is no place for a note of it, in the model, in an import or on a screen; notes of sessions are known to the files below alone.</summary>
public sealed partial class PeerSupportNoteTests
{
    // Where notes of therapy and psychoeducation are made, kept and shown. The roll call and the list of what is to be finished tell where the note stands; an undo or a merge only asks whether there is one.
    private static readonly string[] Known =
    [
        "src/CaseManager.Domain/Groups/SessionNote", "src/CaseManager.Domain/Groups/GroupSession.cs", "src/CaseManager.Application/Groups/Notes/", "src/CaseManager.Application/Abstractions/ICaseManagerDb.cs",
        "src/CaseManager.Application/Security/", "src/CaseManager.Application/Audit/AuditActions.cs", "src/CaseManager.Application/Attendance/RollCall", "src/CaseManager.Application/Importing/UndoObstacles.cs",
        "src/CaseManager.Application/Clients/Merging/MergeConflicts.cs", "src/CaseManager.Infrastructure/Persistence/CaseManagerDbContext.cs", "src/CaseManager.Infrastructure/Persistence/Configurations/SessionNoteConfigurations.cs",
        "src/CaseManager.Infrastructure/Audit/AuditRules.cs", "src/CaseManager.Infrastructure/Seeding/Demo", "src/CaseManager.Web/Controllers/SessionNotesController.cs", "src/CaseManager.Web/Controllers/GroupNotesController.cs",
        "src/CaseManager.Web/Screens/SessionNote", "src/CaseManager.Web/Views/SessionNotes/", "src/CaseManager.Web/Views/GroupNotes/", "src/CaseManager.Web/Views/Sessions/Show.cshtml", "src/CaseManager.Web/Views/Clients/Show.cshtml",
        "src/CaseManager.Domain/Groups/Note", "src/CaseManager.Domain/RulePacks/RuleKind.cs", "src/CaseManager.Application/Wording/RuleWords.cs", "src/CaseManager.Application/Groups/UnfinishedSessions.cs",
    ];

    private static readonly IReadOnlyList<string> Product = [.. Repository.Files("*.cs", "src"), .. Repository.Files("*.cshtml", "src")];

    [Test]
    public void Nobody_else_knows_of_notes_of_sessions() =>
        Assert.That(Product.Where(f => Repository.Read(f).Contains("SessionNote", StringComparison.Ordinal) && !Known.Any(k => f.StartsWith(k, StringComparison.Ordinal))), Is.Empty);

    [TestCase("src/CaseManager.Domain/Groups/", "GroupSession")]
    [TestCase("src/CaseManager.Domain/Groups/", "Group.")]
    [TestCase("src/CaseManager.Domain/Groups/", "GroupMembership")]
    [TestCase("src/CaseManager.Domain/Attendance/", "")]
    [TestCase("src/CaseManager.Domain/PeerSupport/", "")]
    [TestCase("src/CaseManager.Application/Importing/", "")]
    [TestCase("src/CaseManager.Infrastructure/Importing/", "")]
    public void Rule_1_a_session_its_attendance_and_its_import_have_no_field_for_a_note(string folder, string start)
    {
        var files = Product.Where(f => f.StartsWith(folder + start, StringComparison.Ordinal)).ToList();

        Assert.That(files, Is.Not.Empty, "it is where it is looked for");
        Assert.That(files.Where(f => NoteField().IsMatch(Repository.Read(f))), Is.Empty);
    }

    [TestCase("public string? Note { get; private set; }", true)]
    [TestCase("public string? SharedNotes { get; init; }", true)]
    [TestCase("internal void Note(MergedRowKind kind)", false)]
    public void An_example_of_a_field_is_found(string code, bool found) => Assert.That(NoteField().IsMatch(code), Is.EqualTo(found));

    [GeneratedRegex("string\\??\\s+\\w*Notes?\\b\\s*(\\{|,|\\))")]
    private static partial Regex NoteField();
}
