namespace CaseManager.ArchitectureTests;

/// <summary>SUD counseling notes (42 CFR 2.11) stand apart: only the files below know of them.</summary>
public sealed class CounselingNoteTests
{
    private static readonly string[] Words = ["SudCounselingNote", "CounselingNotes", "CounselingNoteKeys"];

    // Where notes are made, kept, opened and shown. Reports, exports, imports, searches and jobs are not among them.
    private static readonly string[] Known =
    [
        "src/CaseManager.Domain/Counseling/SudCounselingNote.cs", "src/CaseManager.Domain/Counseling/SudCounselingNoteReader.cs",
        "src/CaseManager.Application/Counseling/Notes/", "src/CaseManager.Application/Abstractions/ICaseManagerDb.cs", "src/CaseManager.Application/Security/", "src/CaseManager.Application/ApplicationRegistration.cs",
        "src/CaseManager.Infrastructure/Persistence/CaseManagerDbContext.cs", "src/CaseManager.Infrastructure/Persistence/Configurations/CounselingConfigurations.cs", "src/CaseManager.Infrastructure/Audit/AuditRules.cs",
        "src/CaseManager.Web/Composition/", "src/CaseManager.Web/Security/AuditedAttribute.cs", "src/CaseManager.Web/Controllers/CounselingNotesController.cs", "src/CaseManager.Web/Screens/CounselingNoteForms.cs",
        "src/CaseManager.Web/Views/CounselingNotes/", "src/CaseManager.Web/Views/Counseling/Index.cshtml", "src/CaseManager.Web/Views/CounselingSessions/Show.cshtml",
    ];

    private static readonly IReadOnlyList<string> Product = [.. Repository.Files("*.cs", "src"), .. Repository.Files("*.cshtml", "src")];

    [Test]
    public void Nobody_else_knows_of_counseling_notes() =>
        Assert.That(Product.Where(f => Words.Any(w => Repository.Read(f).Contains(w, StringComparison.Ordinal)) && !Known.Any(k => f.StartsWith(k, StringComparison.Ordinal))), Is.Empty);

    [TestCase("src/CaseManager.Reports/")]
    [TestCase("src/CaseManager.Jobs/")]
    [TestCase("src/CaseManager.Application/Reporting/")]
    [TestCase("src/CaseManager.Application/Importing/")]
    [TestCase("src/CaseManager.Application/Clients/")]
    [TestCase("src/CaseManager.Infrastructure/Importing/")]
    [TestCase("src/CaseManager.Infrastructure/Persistence/ClientSearchIndex.cs")]
    [TestCase("src/CaseManager.Web/CommandLine/")]
    public void What_leaves_the_product_or_searches_it_is_not_among_those_who_know(string part)
    {
        Assert.That(Product.Where(f => f.StartsWith(part, StringComparison.Ordinal)), Is.Not.Empty, "the part is where it is looked for");
        Assert.That(Known.Where(k => k.StartsWith(part, StringComparison.Ordinal) || part.StartsWith(k, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Their_text_is_opened_in_one_place_and_encrypted_in_one()
    {
        IEnumerable<string> Calling(string verb) => Product.Where(f => Repository.Read(f).Contains($"keys.{verb}(", StringComparison.Ordinal) && f.Contains("/Counseling/", StringComparison.Ordinal));

        Assert.That(Calling("Seal"), Is.EqualTo(new[] { "src/CaseManager.Application/Counseling/Notes/WriteCounselingNote.cs" }));
        // Writing opens the author's last note, to tell the same form sent twice.
        Assert.That(Calling("Open"), Is.EqualTo(new[] { "src/CaseManager.Application/Counseling/Notes/CounselingNoteDetails.cs", "src/CaseManager.Application/Counseling/Notes/WriteCounselingNote.cs" }));
    }
}
