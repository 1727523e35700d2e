using CaseManager.Domain.Groups;
using CaseManager.IntegrationTests.Seeding;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;

namespace CaseManager.IntegrationTests.CommandLine;

public sealed class ReportCommandTests
{
    private static readonly string[] Period = ["--from", "2026-02-01", "--to", "2026-03-02"];
    private DemoCenterProcess demo = null!;

    private ProductProcess Product => demo.Product;

    [OneTimeSetUp]
    public async Task SetUp()
    {
        demo = await DemoCenterProcess.SeedAsync();
        await using var db = Product.Open();
        var there = await db.Sites.SingleAsync(s => s.Name == "Hilltop");
        var leader = await db.Staff.FirstAsync(s => s.SiteId == there.Id && s.Credential != null && !s.IsIntern);
        // The other site has a group of the same name, and another one of the same code.
        db.Add(new Group(there.Id, "RP-HILL", "Relapse Prevention", GroupKind.Therapy, null, new(leader), 12));
        db.Add(new Group(there.Id, "TRAUMA", "Trauma work", GroupKind.Therapy, null, new(leader), 10));
        await db.SaveChangesAsync();
    }

    [OneTimeTearDown]
    public void TearDown() => demo?.Dispose();

    [TestCase("register.pdf", "register", "--group", "dbt")]
    [TestCase("register.csv", "register", "--group", "Seeking Safety")]
    [TestCase("attendance.pdf", "client-attendance", "--client", "hl-1001", "--audience", "Client")]
    [TestCase("attendance.csv", "client-attendance", "--client", "HL-1002")]
    [TestCase("progress.pdf", "progress", "--client", "HL-1003")]
    [TestCase("progress.CSV", "progress", "--client", "HL-1003")]
    public async Task A_report_is_written_for_its_owner_only(string file, params string[] words)
    {
        // A file that is there already, open to everybody, is taken from them too.
        await File.WriteAllTextAsync(Product.PathOf(file), "old");

        var made = await Product.RunAsync(["report", .. words, .. Period, "--out", file]);

        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(Product.PathOf(file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
        var bytes = await File.ReadAllBytesAsync(Product.PathOf(file));
        Assert.That(made.Output, Does.Contain(": 0%").And.Contain($"{file}  SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}"));
        if (file.EndsWith(".pdf", StringComparison.Ordinal))
        {
            using var pdf = PdfDocument.Open(bytes);
            Assert.That(pdf.GetPages().Select(p => p.Text), Has.All.Contain("42 CFR part 2"));
        }
        else
        {
            Assert.That(System.Text.Encoding.UTF8.GetString(bytes), Does.Contain("42 CFR part 2").And.Contain("Part 2 – internal use only"));
        }
    }

    [TestCase("summary.pdf", "program-summary", "--program", "intensive outpatient")]
    [TestCase("summary.csv", "program-summary", "--site", "riverside", "--group", "rp-mon")]
    [TestCase("caseload.pdf", "caseload", "--site", "riverside")]
    [TestCase("caseload.csv", "caseload", "--program", "Outpatient")]
    public async Task A_report_about_whoever_a_filter_leaves_is_written_for_its_owner_only(string file, string report, params string[] words)
    {
        var made = await Product.RunAsync(["report", report, .. words, .. report == "caseload" ? [] : Period, "--out", file]);

        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(Product.PathOf(file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
        var bytes = await File.ReadAllBytesAsync(Product.PathOf(file));
        Assert.That(made.Output, Does.Contain($"{file}  SHA-256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}"));
        using var pdf = file.EndsWith(".pdf", StringComparison.Ordinal) ? PdfDocument.Open(bytes) : null;
        var text = pdf is null ? System.Text.Encoding.UTF8.GetString(bytes) : string.Join('\n', pdf.GetPages().Select(p => p.Text));
        Assert.That(text, Does.Contain("Part 2").And.Contain(report == "caseload" ? "Caseload due list" : "Program summary"));
    }

    [TestCase("Choose the counselor, the program or the site.")]
    [TestCase("There is no counselor “Nobody”.", "--counselor", "Nobody")]
    [TestCase("There is no program “Chess”.", "--program", "Chess")]
    [TestCase("There is no site “Nowhere”.", "--site", "Nowhere")]
    public async Task A_caseload_that_cannot_be_told_is_one_line_and_no_file(string message, params string[] words)
    {
        var result = await Product.RunAsync(["report", "caseload", .. words, "--out", "none.pdf"]);

        Assert.That((result.Code, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error.TrimEnd(), Does.Contain(message).And.Not.Contain("\n"));
        Assert.That(File.Exists(Product.PathOf("none.pdf")), Is.False);
    }

    [Test]
    public async Task A_pack_of_a_site_is_written_as_a_zip_for_its_owner_only()
    {
        var made = await Product.RunAsync(["report", "pack", "--kind", "client-attendance", "--site", "riverside", .. Period, "--out", "pack.zip"]);

        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        Assert.That(OperatingSystem.IsWindows() || File.GetUnixFileMode(Product.PathOf("pack.zip")) == (UnixFileMode.UserRead | UnixFileMode.UserWrite), Is.True);
        using var zip = System.IO.Compression.ZipFile.OpenRead(Product.PathOf("pack.zip"));
        Assert.That(made.Output, Does.Contain($"pack.zip  {zip.Entries.Count} of {zip.Entries.Count} made, 0 failed"));
        Assert.That(zip.Entries.Select(e => e.FullName), Has.All.Match("^[A-Z]+-[0-9]+ [A-Za-z .-]+\\.pdf$").And.Some.Contains("HL-1001"));
        Assert.That(zip.Entries.Select(e => e.Length), Has.All.GreaterThan(1000));
    }

    [TestCase("Say whose clients", "--kind", "progress")]
    [TestCase("Say whose clients", "--kind", "progress", "--site", "Riverside", "--counselor", "Maya Torres")]
    [TestCase("register", "--kind", "register", "--site", "Riverside")]
    public async Task A_pack_that_cannot_be_told_is_exit_code_2_with_usage_and_no_file(string message, params string[] words)
    {
        var result = await Product.RunAsync(["report", "pack", .. words, .. Period, "--out", "none.zip"]);

        Assert.That(result.Code, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain(message));
        Assert.That(result.Output + result.Error, Does.Contain("Usage:"));
        Assert.That(File.Exists(Product.PathOf("none.zip")), Is.False);
    }

    [Test]
    public async Task A_pack_of_somebody_unknown_is_one_line_and_no_file()
    {
        var result = await Product.RunAsync(["report", "pack", "--kind", "progress", "--counselor", "Nobody", .. Period, "--out", "none.zip"]);

        Assert.That(result, Is.EqualTo(new ProductProcess.Result(1, "", $"There is no counselor “Nobody”.{Environment.NewLine}")));
        Assert.That(File.Exists(Product.PathOf("none.zip")), Is.False);
    }

    [Test]
    public async Task A_PDF_is_verified_to_the_byte_and_one_that_was_changed_ends_with_1_and_one_line_on_standard_error()
    {
        await Product.RunAsync(["report", "client-attendance", "--client", "HL-1004", .. Period, "--out", "proof.pdf"]);
        var same = await Product.RunAsync("report", "verify", "proof.pdf");
        await File.AppendAllTextAsync(Product.PathOf("proof.pdf"), "%");
        var changed = await Product.RunAsync("report", "verify", "proof.pdf");
        await File.WriteAllTextAsync(Product.PathOf("other.pdf"), "%PDF-1.7");
        var unknown = await Product.RunAsync("report", "verify", "other.pdf");

        Assert.That((same.Code, same.Error), Is.EqualTo((0, "")));
        Assert.That(same.Output, Does.StartWith("report Client attendance – ").And.Contain("2026-02-01 to 2026-03-02").And.Contain("asked for by operator").And.Contain("This is the file that was made here."));
        Assert.That((changed.Code, changed.Error.Trim()), Is.EqualTo((1, "This is not the file that was made here: it bears the code of the report above, but its bytes are others.")));
        Assert.That((unknown.Code, unknown.Error.Trim()), Is.EqualTo((1, "Nothing like it is known.")));
    }

    [Test]
    public async Task A_merged_volume_is_verified_to_the_byte_as_its_documents_are()
    {
        var made = await Product.RunAsync(["report", "pack", "--kind", "client-attendance", "--counselor", "Maya Torres", .. Period, "--out", "merged.zip", "--merged"]);
        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        using (var zip = await System.IO.Compression.ZipFile.OpenReadAsync(Product.PathOf("merged.zip")))
        {
            await System.IO.Compression.ZipFileExtensions.ExtractToFileAsync(zip.Entries.Single(), Product.PathOf("volume.pdf"));
        }

        var same = await Product.RunAsync("report", "verify", "volume.pdf");
        await File.AppendAllTextAsync(Product.PathOf("volume.pdf"), "%");
        var changed = await Product.RunAsync("report", "verify", "volume.pdf");

        Assert.That((same.Code, same.Error), Is.EqualTo((0, "")));
        Assert.That(same.Output, Does.Contain("code ").And.Contain("This is the file that was made here."));
        Assert.That((changed.Code, changed.Error.Trim()), Is.EqualTo((1, "This is not the file that was made here: it bears the code of the report above, but its bytes are others.")));
    }

    [Test]
    public async Task A_database_of_an_older_release_is_left_as_it_is_where_commands_do_not_migrate()
    {
        using var other = new ProductProcess();
        other.Environment["Database__MigrateAtStart"] = "false";
        var refused = await other.RunAsync(["report", "caseload", "--site", "Riverside", "--out", "none.csv"]);
        var migrated = await other.RunAsync("migrate");
        var after = await other.RunAsync(["report", "caseload", "--site", "Riverside", "--out", "none.csv"]);

        Assert.That((refused.Code, refused.Output), Is.EqualTo((1, "")));
        Assert.That(refused.Error.TrimEnd(), Does.Contain("run “migrate” first").And.Not.Contain("\n"));
        Assert.That(migrated.Code, Is.Zero);
        Assert.That(after.Error.Trim(), Is.EqualTo("There is no site “Riverside”."));
    }

    [TestCase(2, "RP-MON – Relapse Prevention (Riverside)", "register", "--group", "Relapse Prevention")]
    [TestCase(2, "TRAUMA – Trauma work (Hilltop)", "register", "--group", "trauma")]
    [TestCase(1, "There is no group “Chess”.", "register", "--group", "Chess")]
    [TestCase(1, "There is no group “TRAUMA”.", "register", "--group", "TRAUMA", "--site", "Nowhere")]
    [TestCase(1, "There is no client “P999”.", "progress", "--client", "P999")]
    public async Task What_cannot_be_told_apart_or_found_is_one_line_and_no_file(int code, string message, params string[] words)
    {
        var result = await Product.RunAsync(["report", .. words, .. Period, "--out", "none.pdf"]);

        Assert.That((result.Code, result.Output), Is.EqualTo((code, "")));
        Assert.That(result.Error.TrimEnd(), Does.Contain(message).And.Not.Contain("\n"));
        Assert.That(File.Exists(Product.PathOf("none.pdf")), Is.False);
    }

    [Test]
    public async Task The_site_says_which_of_two_groups_is_meant()
    {
        var made = await Product.RunAsync(["report", "register", "--group", "trauma", "--site", "Riverside", .. Period, "--out", "site.csv"]);

        Assert.That((made.Code, made.Error), Is.EqualTo((0, "")));
        Assert.That(await File.ReadAllTextAsync(Product.PathOf("site.csv")), Does.Contain("TRAUMA – Seeking Safety"));
    }

    [Test]
    public async Task A_period_that_ends_before_it_starts_and_a_folder_that_is_not_there_are_one_line()
    {
        var backwards = await Product.RunAsync("report", "progress", "--client", "HL-1001", "--from", "2026-03-02", "--to", "2026-02-01", "--out", "none.pdf");
        var nowhere = await Product.RunAsync(["report", "progress", "--client", "HL-1001", .. Period, "--out", "nowhere/x.pdf"]);

        Assert.That((backwards.Code, backwards.Error.TrimEnd().Split('\n').Length), Is.EqualTo((1, 1)));
        Assert.That((nowhere.Code, nowhere.Error.TrimEnd().Split('\n').Length), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Seeding_again_says_that_a_center_is_there_and_changes_nothing()
    {
        await using var db = Product.Open();
        var before = await Content.OfAsync(db);

        var again = await Product.RunAsync("seed", "demo", "--today", "2026-03-02");

        Assert.That(again, Is.EqualTo(new ProductProcess.Result(0, $"The database already holds a center; nothing was changed.{Environment.NewLine}", "")));
        Assert.That(await Content.OfAsync(db), Is.EqualTo(before));
        Assert.That(await db.Users.AnyAsync(), Is.False, "demo sign-ins are for Development only");
    }
}
