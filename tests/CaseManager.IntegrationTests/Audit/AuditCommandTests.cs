using System.Text.Json;
using CaseManager.Application.Audit;
using CaseManager.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace CaseManager.IntegrationTests.Audit;

public sealed class AuditCommandTests
{
    [Test]
    public async Task The_command_line_seals_and_verifies_and_stands_in_the_trail_itself()
    {
        using var product = new ProductProcess();
        product.Environment["Audit__SealFile"] = product.PathOf("seals.jsonl");
        Assert.That((await product.RunAsync("user", "create-admin", "ada@example.org")).Code, Is.Zero);

        var before = await product.RunAsync("audit", "verify");
        var seal = await product.RunAsync("audit", "seal");
        var whole = await product.RunAsync("audit", "verify", "--seal", "seals.jsonl");

        Assert.That((before.Code, before.Output.ReplaceLineEndings("|")), Is.EqualTo((0, "entries 6|sealed 0|not yet sealed 6|")), before.Error);
        Assert.That(seal.Output.Trim(), Is.EqualTo("sealed 7"), seal.Error);
        Assert.That((whole.Code, whole.Output.ReplaceLineEndings("|")), Is.EqualTo((0, "entries 8|sealed 7|not yet sealed 1|")), whole.Error);
        await using var db = product.Open();
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync();
        Assert.That(entries.Select(e => e.Action), Is.EqualTo(new[] { "SeedProduct", "SeedProduct", "SeedProduct", "SeedProduct", "RunCommand", "InviteUser", "RunCommand", "RunCommand", "RunCommand" }));
        Assert.That(Commands(entries), Is.EqualTo(new[] { "user create-admin", "audit verify", "audit seal", "audit verify" }));
        Assert.That(entries.Select(e => e.Actor), Has.All.Match("^operator .+@.+$"));
        Assert.That(entries.Select(e => (e.UserId, e.Address)), Has.All.EqualTo(((Guid?)null, (string?)null)));

        await db.Database.ExecuteSqlRawAsync("DELETE FROM AuditEntries WHERE Number = 2");
        var harmed = await product.RunAsync("audit", "verify");
        Assert.That((harmed.Code, harmed.Output.ReplaceLineEndings("|")), Is.EqualTo((1, "removed entry 2|entries 8|sealed 6|not yet sealed 2|")), harmed.Error);
    }

    [TestCase("Audit__Key", "", "Audit__Key is not set")]
    [TestCase("Audit__Key", "AAAA", "Audit__Key must be 32 bytes")]
    [TestCase("Audit__KeepYears", "5", "Audit__KeepYears is “5”")]
    [TestCase("Audit__KeepYears", "long", "Audit__KeepYears is “long”")]
    public async Task A_setting_that_is_wrong_is_named(string setting, string value, string expected)
    {
        using var product = new ProductProcess();
        product.Environment[setting] = value;

        var result = await product.RunAsync("migrate");

        Assert.That((result.Code, result.Error.Trim()), Is.EqualTo((1, result.Error.Trim())));
        Assert.That(result.Error, Does.StartWith(expected));
    }

    [Test]
    public async Task Commands_that_write_no_record_stand_in_the_trail_too()
    {
        using var product = new ProductProcess();
        await product.RunAsync("migrate");
        await File.WriteAllTextAsync(product.PathOf("codes.csv"), "code,billable,short_desc,long_desc\nF1010,1,Alcohol abuse,\"Alcohol abuse, uncomplicated\"\n");
        Assert.That((await product.RunAsync("import", "diagnoses", "codes.csv", "--rehearse")).Code, Is.Zero);
        Assert.That((await product.RunAsync("database", "backup", "copy.db")).Code, Is.Zero);
        Assert.That((await product.RunAsync("database", "restore", "copy.db", "--force")).Code, Is.Zero);

        await using var db = product.Open();
        var entries = await db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync();
        Assert.That(Commands(entries), Is.EqualTo(new[] { "migrate", "import diagnoses", "database restore" }), "what was noted after the copy is not in it");
    }

    private static IEnumerable<string?> Commands(IEnumerable<AuditEntry> entries) =>
        entries.Where(e => e.Action == AuditActions.RunCommand).Select(e => JsonDocument.Parse(e.Changes!).RootElement.GetProperty("tried").GetString());
}
